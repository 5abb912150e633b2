import type { DynamicModule, INestApplication, LoggerService } from "@nestjs/common";
import { inventoryModule } from "@shop/inventory";
import { notificationsModule } from "@shop/notifications";
import { ordersModule } from "@shop/orders";
import { paymentsModule } from "@shop/payments";
import { usersModule } from "@shop/users";
import type { Broker } from "@tenon/messaging";
import { type ServiceParts, startService } from "@tenon/nestjs-messaging";
import { freePort, host } from "./free-port.js";

export type ServiceName = "users" | "orders" | "inventory" | "payments" | "notifications";

const modules: Readonly<Record<ServiceName, (parts: ServiceParts) => DynamicModule>> = {
  users: usersModule,
  orders: ordersModule,
  inventory: inventoryModule,
  payments: paymentsModule,
  notifications: notificationsModule,
};

export const serviceNames = Object.keys(modules) as readonly ServiceName[];

export interface PlatformParts {
  /** Stays open. */
  readonly broker: Broker;
  readonly redisUrl?: string;
  readonly dataDir: string;
  /** What a caller of a service's `/admin` has to know. Whoever knows it may also publish. Without one it is closed. */
  readonly adminToken?: string;
  readonly logger: LoggerService | false;
  /** Where a service would like to answer; 0 for anywhere. */
  readonly ports: Readonly<Record<ServiceName, number>>;
}

/** The whole shop in this process. */
export interface Platform {
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** Finishes handlers and requests. */
  stop(): Promise<void>;
}

/** Starts every service at a port of its own, on one broker. */
export async function startPlatform({ ports, logger, ...parts }: PlatformParts): Promise<Platform> {
  const started: INestApplication[] = [];
  const stop = async () => void (await Promise.all(started.map((app) => app.close())));
  const urls: Partial<Record<ServiceName, string>> = {};
  try {
    for (const service of serviceNames) {
      const module = modules[service]({ ...parts, service, processMetrics: false, adminPublish: true });
      const port = [await freePort(ports[service]), 0];
      const app = await startService(module, { port, host, logger, signals: false });
      started.push(app);
      urls[service] = `http://localhost:${new URL(await app.getUrl()).port}`;
    }
    return { urls: urls as Record<ServiceName, string>, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
