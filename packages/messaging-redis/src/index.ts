export { RedisDatabase, type RedisDatabaseOptions, type RedisTransaction } from "./outbox/redis-database.js";
export { RedisBroker, type RedisOptions } from "./redis-broker.js";
export { RedisInbox, type RedisInboxOptions } from "./redis-inbox.js";
