/**
 * What the scripts share. The first argument of each is the prefix of all keys, which names one hash slot: a queue's keys and those of every
 * exchange are read and written together.
 *
 *   exchanges                hash     exchange → its properties
 *   bindings:<exchange>      set      pattern, NUL, queue
 *   routes:<exchange>        hash     address → the queues that want it, as worked out once
 *   queue:<queue>            stream   what waits or is being handled: address, headers, body
 *   queue:<queue>:declared   hash     what the queue was declared with
 *   queue:<queue>:own        hash     id in the stream → attempt and first delivery, of what was retried: no publisher writes here
 *   queue:<queue>:due        sorted   what waits for another attempt, by the time when it is due
 *   queue:<queue>:delayed    hash     the same, with what it consists of
 *   queue:<queue>:consumers  sorted   sessions, by the time when they are dead unless they are heard of before
 *   queue:<queue>:active     string   the session that gets everything, where the order is kept
 *   queue:<queue>:hungry     string   somebody has found less than there was room for, and wants to be woken
 *   dead:<queue>             stream   what was given up: as in the queue, and why
 *   dead:<queue>:edited      hash     id → the body that has taken the other's place
 */
export const prelude = `
local prefix = ARGV[1]
local group, released = 'tenon', 'released'

local function queueKey(queue, part)
  local key = prefix .. ':queue:' .. queue
  if part then key = key .. ':' .. part end
  return key
end

local function milliseconds()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function wake(queue)
  if redis.call('DEL', queueKey(queue, 'hungry')) == 1 then redis.call('PUBLISH', queueKey(queue, 'wake'), '') end
end

local function exchangeProblem(exchange, properties)
  local key = prefix .. ':exchanges'
  local known = redis.call('HGET', key, exchange)
  if not known then
    redis.call('HSET', key, exchange, properties)
  elseif known ~= properties then
    return known
  end
end

local function fieldsOf(entry)
  local fields = {}
  for at = 1, #entry, 2 do fields[entry[at]] = entry[at + 1] end
  return fields
end
`;

/** Ends a session: what it was given and did not settle is the next one's, in its place before all that is new. */
export const releasing = `
-- What was left was not delivered in vain: it is not counted.
local function release(queue, session, left)
  local key = queueKey(queue)
  redis.call('ZREM', queueKey(queue, 'consumers'), session)
  local from = '-'
  while true do
    local pending = redis.call('XPENDING', key, group, from, '+', 100, session)
    if #pending == 0 then break end
    for _, entry in ipairs(pending) do
      local deliveries = left[entry[1]] and entry[4] - 1 or entry[4]
      redis.call('XCLAIM', key, group, released, 0, entry[1], 'RETRYCOUNT', deliveries, 'JUSTID')
      from = '(' .. entry[1]
    end
  end
  redis.call('XGROUP', 'DELCONSUMER', key, group, session)
  local active = queueKey(queue, 'active')
  if redis.call('GET', active) == session then redis.call('DEL', active) end
  wake(queue)
end
`;
