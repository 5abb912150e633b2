import { Script } from "../script.js";
import { prelude, releasing } from "./prelude.js";

/**
 * Prefix, queue, session, exchange, pattern, whether the queue is temporary (0, 1), then the ids of what was left. Ends the session; a
 * temporary queue ends with its last one.
 */
export const leave = new Script(`${prelude}${releasing}
local queue, session, exchange, pattern = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local left = {}
for at = 7, #ARGV do left[ARGV[at]] = true end

if redis.call('EXISTS', queueKey(queue)) == 0 then return end
if redis.call('ZSCORE', queueKey(queue, 'consumers'), session) then release(queue, session, left) end
if ARGV[6] == '1' and redis.call('ZCARD', queueKey(queue, 'consumers')) == 0 then
  for _, part in ipairs({ false, 'declared', 'own', 'due', 'delayed', 'consumers', 'active', 'hungry' }) do
    redis.call('DEL', queueKey(queue, part))
  end
  redis.call('SREM', prefix .. ':bindings:' .. exchange, pattern .. '\\0' .. queue)
  redis.call('DEL', prefix .. ':routes:' .. exchange)
end
`);
