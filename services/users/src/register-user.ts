import { Inject, Injectable } from "@nestjs/common";
import { UserRegisteredPublisher } from "@shop/events/users/v1/user-registered.js";
import { Database } from "@tenon/store-sqlite";
import { type User, Users } from "./users.js";

/** Opens an account and tells everybody. */
@Injectable()
export class RegisterUser {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Users) private readonly users: Users,
    @Inject(UserRegisteredPublisher) private readonly registered: UserRegisteredPublisher,
  ) {}

  /** False when the email address is taken. Else the account is kept, and everybody will hear of it. */
  register(user: User): boolean {
    return this.database.transaction((transaction) => {
      if (!this.users.add(user)) return false;
      const time = new Date(user.registeredAt);
      this.registered.publish(user, { in: transaction, id: user.userId, time });
      return true;
    });
  }
}
