import { Body, Controller, HttpStatus, Inject, Post } from "@nestjs/common";
import { HttpProblem } from "@tenon/nestjs-messaging";
import { RegisterUser } from "./register-user.js";
import { registration } from "./registration.js";
import type { User } from "./users.js";

@Controller("users")
export class UsersController {
  constructor(@Inject(RegisterUser) private readonly registering: RegisterUser) {}

  @Post()
  register(@Body({ schema: registration }) user: User): User {
    if (this.registering.register(user)) return user;
    throw new HttpProblem({
      status: HttpStatus.CONFLICT,
      code: "EMAIL_TAKEN",
      detail: "Somebody has registered with this email address.",
      issues: [{ pointer: "/email", message: "is taken" }],
    });
  }
}
