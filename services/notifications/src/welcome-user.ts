import { Inject, Injectable } from "@nestjs/common";
import { WelcomeUserConsumer, type WelcomeUserEvent } from "@shop/events/notifications/v1/welcome-user-consumer.js";
import { Contacts } from "./contacts.js";
import { Courier } from "./courier.js";

/** Remembers how to reach a new customer, and greets them. */
@Injectable()
export class WelcomeUser extends WelcomeUserConsumer {
  constructor(
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Courier) private readonly courier: Courier,
  ) {
    super();
  }

  async handle({ userId, email, name, preferences }: WelcomeUserEvent): Promise<void> {
    const [medium = null] = preferences.channels;
    this.contacts.remember({ userId, email, name, medium });
    await this.courier.deliver({
      topic: `welcome ${userId}`,
      recipientId: userId,
      subject: `Welcome, ${name}`,
      orderId: null,
    });
  }
}
