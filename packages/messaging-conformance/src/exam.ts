import type { Broker, BrokerFeatures } from "@tenon/messaging";

/** How to make what is examined. */
export interface BrokerExam {
  /** What the broker declares. It decides which questions are asked. */
  readonly features: BrokerFeatures;
  /** A broker for one test, which closes it. Those of a `remote` one share a server, and see each other's messages. */
  connect(): Broker | Promise<Broker>;
  /** A server that tests may do to what they like. Asked for where the broker is `remote`. */
  startServer?(): Promise<ExamServer>;
}

/** A broker's server and what can happen to it. */
export interface ExamServer {
  connect(): Broker | Promise<Broker>;
  /** Resolves when queues that were declared just now would be there after a kill: a server may write their names a little later. */
  settled(): Promise<void>;
  /** Ends at once, as by kill -9, and resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts again with the same address and data; resolves when it answers. Does nothing to one that runs. */
  start(): Promise<void>;
  /** Answers nothing more while its connections stay open, as behind a cable that was cut. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Ends every connection that it has. */
  closeConnections(): Promise<void>;
  deleteQueue(name: string): Promise<void>;
  /** Ends it for good. */
  remove(): Promise<void>;
}
