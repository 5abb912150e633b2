export { RedisBroker, type RedisOptions } from "./redis-broker.js";
