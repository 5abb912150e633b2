import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type CanActivate, type ExecutionContext, HttpStatus, Inject, Injectable } from "@nestjs/common";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";
import { MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** Lets those in who know the token, `Authorization: Bearer …`. Where the application has none, nothing is there. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  canActivate(context: ExecutionContext): boolean {
    const { adminToken } = this.options;
    const { headers } = context.switchToHttp().getRequest<IncomingMessage>();
    if (!adminToken)
      throw refusal(HttpStatus.NOT_FOUND, "ADMIN_CLOSED", "Start the service with ADMIN_TOKEN=… to open it.");
    if (isSame(headers.authorization ?? "", `Bearer ${adminToken}`)) return true;
    throw refusal(
      HttpStatus.UNAUTHORIZED,
      "ADMIN_TOKEN_WRONG",
      "Say the token of this service: Authorization: Bearer …",
    );
  }
}

function refusal(status: HttpStatus, code: HttpErrorCode, detail: string): HttpProblem {
  return new HttpProblem({ status, code, detail });
}

/** In the same time, whatever is different. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
