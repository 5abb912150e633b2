import { Script } from "../script.js";
import { prelude } from "./prelude.js";

/**
 * Prefix, queue, the id of a dead letter, what becomes of it, and for `replay` its own attempt and first delivery, for `replace` the body.
 * Answers 1; 0 when it is gone; -1 when there is no queue to replay it to.
 */
export const decideLetter = new Script(`${prelude}
local queue, id, fate = ARGV[2], ARGV[3], ARGV[4]
local dead = prefix .. ':dead:' .. queue
local edited = dead .. ':edited'

local letter = redis.call('XRANGE', dead, id, id)[1]
if not letter then return 0 end
if fate == 'replace' then
  redis.call('HSET', edited, id, ARGV[5])
  return 1
end
if fate == 'replay' then
  local fields = fieldsOf(letter[2])
  local body = redis.call('HGET', edited, id) or fields.body
  local back = redis.call('XADD', queueKey(queue), 'NOMKSTREAM', '*',
    'address', fields.address, 'headers', fields.headers, 'body', body)
  if not back then return -1 end
  redis.call('HSET', queueKey(queue, 'own'), back, ARGV[5])
  wake(queue)
end
redis.call('XDEL', dead, id)
redis.call('HDEL', edited, id)
return 1
`);
