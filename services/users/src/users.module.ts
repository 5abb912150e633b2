import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { UserRegisteredPublisher } from "@shop/events/users/v1/user-registered.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { Database, openDatabase } from "@tenon/store-sqlite";
import { migrations } from "./migrations.js";
import { RegisterUser } from "./register-user.js";
import { SqliteUsers } from "./sqlite-users.js";
import { UsersController } from "./users.controller.js";
import { Users } from "./users.js";

@Module({ controllers: [UsersController], providers: [RegisterUser] })
class UsersModule {}

/** Keeps who our customers are. */
export function usersModule({ dataDir, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "users.sqlite"), migrations);
  const publishers = [UserRegisteredPublisher];
  return {
    module: UsersModule,
    imports: [MessagingModule.forRoot({ ...messaging, resources: { database }, outbox: database.outbox, publishers })],
    providers: [
      { provide: Database, useValue: database },
      { provide: Users, useValue: new SqliteUsers(database) },
    ],
  };
}
