export { CacheAside, type CacheAsideOptions, type CacheEvent, type CacheStore } from "./cache-aside.js";
export { memoryStore } from "./memory-store.js";
export { redisStore } from "./redis-store.js";
