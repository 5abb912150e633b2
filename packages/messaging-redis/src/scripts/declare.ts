import { Script } from "../script.js";
import { prelude } from "./prelude.js";

/**
 * Prefix, exchange, its properties, queue, pattern, what the queue is declared with as name, value …; and of the session: its id, the
 * milliseconds after which it is dead unless it is heard of, and how long the queue lives without it (0: for ever).
 * Answers with nothing; or with `exchange` and its properties; or with the name and the value of what the queue has otherwise.
 */
export const declare = new Script(`${prelude}
local exchange, properties, queue, pattern = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local session, leaseMs, lifeMs = ARGV[6], tonumber(ARGV[7]), tonumber(ARGV[8])
local key, declared = queueKey(queue), queueKey(queue, 'declared')

local known = exchangeProblem(exchange, properties)
if known then return { 'exchange', known } end

if redis.call('EXISTS', key) == 0 then
  -- It is new, or was deleted. What waits for another attempt stays: it goes on in the new one.
  redis.call('DEL', declared, queueKey(queue, 'own'), queueKey(queue, 'consumers'), queueKey(queue, 'active'))
end
for at = 9, #ARGV, 2 do
  local there = redis.call('HGET', declared, ARGV[at])
  if there and there ~= ARGV[at + 1] then return { ARGV[at], there } end
end
redis.call('HSET', declared, unpack(ARGV, 9))

redis.pcall('XGROUP', 'CREATE', key, group, '0', 'MKSTREAM')
redis.call('ZADD', queueKey(queue, 'consumers'), milliseconds() + leaseMs, session)
if lifeMs > 0 then
  for _, part in ipairs({ false, 'declared', 'own', 'consumers', 'due', 'delayed' }) do
    redis.call('PEXPIRE', queueKey(queue, part), lifeMs)
  end
end
if redis.call('SADD', prefix .. ':bindings:' .. exchange, pattern .. '\\0' .. queue) == 1 then
  redis.call('DEL', prefix .. ':routes:' .. exchange)
end
return {}
`);
