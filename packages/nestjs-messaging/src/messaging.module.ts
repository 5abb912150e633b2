import {
  type DynamicModule,
  type FactoryProvider,
  Inject,
  type MiddlewareConsumer,
  Module,
  type ModuleMetadata,
  type NestModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type Provider,
} from "@nestjs/common";
import { DiscoveryModule } from "@nestjs/core";
import { TerminusModule } from "@nestjs/terminus";
import type { Broker } from "@tenon/messaging";
import { AdminController } from "./admin.controller.js";
import { brokerProvider } from "./broker-provider.js";
import { ConsumerDiscovery } from "./consumer-discovery.js";
import { ConsumerRunner } from "./consumer-runner.js";
import { HealthController } from "./health.controller.js";
import { HistoryAdminController } from "./history-admin.controller.js";
import { LiveAdminController } from "./live-admin.controller.js";
import { MessageTail } from "./message-tail.js";
import { MessagingLog } from "./messaging-log.js";
import { MessagingMetrics } from "./messaging-metrics.js";
import {
  BROKER,
  MESSAGING_OPTIONS,
  type MessagingOptions,
  type MessagingStructure,
  type PublisherClass,
} from "./messaging-options.js";
import { MetricsController } from "./metrics.controller.js";
import { OutboxAdminController } from "./outbox-admin.controller.js";
import { OutboxRunner } from "./outbox-runner.js";
import { ProjectionRunners } from "./projection-runners.js";
import { ProjectionsAdminController } from "./projections-admin.controller.js";
import { requestContext } from "./request-context.js";

export type MessagingAsyncOptions = MessagingStructure &
  Pick<ModuleMetadata, "imports"> &
  Pick<FactoryProvider<MessagingOptions | Promise<MessagingOptions>>, "inject" | "useFactory">;

/**
 * Connects an application to a broker. Every provider that is a `Consumer` is started when the application is up, and
 * every publisher that is named here or in `forFeature` can be injected by its class. When the application stops, handlers
 * finish first, then HTTP requests, then what is being relayed, then the broker and the resources are closed.
 */
@Module({})
export class MessagingModule implements NestModule, OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  static forRoot({ publishers, endpoints, ...options }: MessagingOptions & MessagingStructure): DynamicModule {
    return root({ provide: MESSAGING_OPTIONS, useValue: options }, { publishers, endpoints });
  }

  static forRootAsync({ imports = [], inject = [], useFactory, ...structure }: MessagingAsyncOptions): DynamicModule {
    const { imports: own = [], ...rest } = root({ provide: MESSAGING_OPTIONS, inject, useFactory }, structure);
    return { ...rest, imports: [...own, ...imports] };
  }

  /** The publishers of one module of the application: `imports: [MessagingModule.forFeature([OrderPlacedPublisher])]`. */
  static forFeature(publishers: readonly PublisherClass[]): DynamicModule {
    return { module: MessagingFeatureModule, providers: publishers.map(publisherProvider), exports: [...publishers] };
  }

  constructor(
    @Inject(ConsumerRunner) private readonly consumers: ConsumerRunner,
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(ProjectionRunners) private readonly projections: ProjectionRunners,
    @Inject(BROKER) private readonly broker: Broker,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(requestContext).forRoutes("{*path}");
  }

  onApplicationBootstrap(): Promise<void> {
    this.outbox.start();
    this.projections.start();
    return this.consumers.start();
  }

  /** Nest calls this before it closes the HTTP server … */
  onModuleDestroy(): Promise<void> {
    return this.consumers.stop();
  }

  /** … and this after: the last request may have written the last event. */
  async onApplicationShutdown(): Promise<void> {
    await this.projections.stop();
    await this.outbox.stop();
    if (typeof this.options.broker === "function") await this.broker.close();
    for (const resource of Object.values(this.options.resources ?? {})) await resource.close();
  }
}

/** Where publishers of one feature live. */
@Module({})
class MessagingFeatureModule {}

interface Structure {
  readonly publishers?: readonly PublisherClass[] | undefined;
  readonly endpoints?: boolean | undefined;
}

const controllers = [
  HealthController,
  MetricsController,
  AdminController,
  LiveAdminController,
  OutboxAdminController,
  HistoryAdminController,
  ProjectionsAdminController,
];

function root(options: Provider, { publishers = [], endpoints = true }: Structure): DynamicModule {
  return {
    module: MessagingModule,
    global: true,
    imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false })],
    controllers: endpoints ? controllers : [],
    providers: [
      options,
      brokerProvider,
      MessagingMetrics,
      MessagingLog,
      MessageTail,
      ConsumerDiscovery,
      ConsumerRunner,
      OutboxRunner,
      ProjectionRunners,
      ...publishers.map(publisherProvider),
    ],
    exports: [BROKER, MessagingMetrics, ...publishers],
  };
}

function publisherProvider(publisher: PublisherClass): Provider {
  return { provide: publisher, inject: [BROKER], useFactory: (broker: Broker) => new publisher(broker) };
}
