import { Inject, Injectable } from "@nestjs/common";
import { UserRegisteredPublisher } from "@shop/events/users/v1/user-registered.js";
import { type User, Users } from "./users.js";

/** Opens an account and tells everybody. */
@Injectable()
export class RegisterUser {
  constructor(
    @Inject(Users) private readonly users: Users,
    @Inject(UserRegisteredPublisher) private readonly registered: UserRegisteredPublisher,
  ) {}

  /**
   * False when the email address is taken. When nobody could be told, the account is taken back and the publisher's
   * error thrown: the customer registers again, and nobody is left with an account that no other service knows.
   */
  async register(user: User): Promise<boolean> {
    if (!this.users.add(user)) return false;
    try {
      await this.registered.publish(user, { id: user.userId, time: new Date(user.registeredAt) });
      return true;
    } catch (error) {
      this.users.remove(user.userId);
      throw error;
    }
  }
}
