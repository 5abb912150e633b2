export { RedisBroker, type RedisOptions } from "./redis-broker.js";
export { RedisInbox, type RedisInboxOptions } from "./redis-inbox.js";
