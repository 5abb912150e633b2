import { Script } from "../script.js";
import { prelude } from "./prelude.js";

/**
 * Prefix, then of each message: exchange, its properties, its type, address, headers, body. Answers each with the number of queues that
 * have taken it, or with the properties that the exchange has instead.
 *
 * A queue whose stream is gone was deleted: it takes nothing.
 */
export const publish = new Script(`${prelude}
local function wordsOf(text)
  local words = {}
  for word in (text .. '.'):gmatch('([^.]*)%.') do words[#words + 1] = word end
  return words
end

-- AMQP 0-9-1 3.1.3.3. reached[n]: the pattern so far matches the first n - 1 words.
local function matchesTopic(pattern, words)
  local reached = { true }
  for n = 1, #words do reached[n + 1] = false end
  for _, token in ipairs(wordsOf(pattern)) do
    local any, now = false, {}
    for n = 1, #words + 1 do
      any = any or reached[n]
      if token == '#' then
        now[n] = any
      else
        now[n] = n > 1 and reached[n - 1] and (token == '*' or token == words[n - 1])
      end
    end
    reached = now
  end
  return reached[#words + 1]
end

local function routes(kind, pattern, address)
  if kind == 'topic' then return matchesTopic(pattern, wordsOf(address)) end
  if kind == 'direct' then return pattern == address end
  return true
end

local maxRoutes = 10000

local function queuesFor(exchange, kind, address)
  local key = prefix .. ':routes:' .. exchange
  local known = redis.call('HGET', key, address)
  if known then return cmsgpack.unpack(known) end
  local queues, seen = {}, {}
  for _, binding in ipairs(redis.call('SMEMBERS', prefix .. ':bindings:' .. exchange)) do
    local cut = binding:find('\\0', 1, true)
    local queue = binding:sub(cut + 1)
    if not seen[queue] and routes(kind, binding:sub(1, cut - 1), address) then
      seen[queue] = true
      queues[#queues + 1] = queue
    end
  end
  -- Addresses with parameters have no end.
  if redis.call('HLEN', key) >= maxRoutes then redis.call('DEL', key) end
  if #queues > 0 then redis.call('HSET', key, address, cmsgpack.pack(queues)) end
  return queues
end

-- A temporary queue whose last session has died is gone with all that was known of it.
local function forget(exchange, queue)
  local bindings = prefix .. ':bindings:' .. exchange
  for _, binding in ipairs(redis.call('SMEMBERS', bindings)) do
    if binding:sub(binding:find('\\0', 1, true) + 1) == queue then redis.call('SREM', bindings, binding) end
  end
  redis.call('DEL', prefix .. ':routes:' .. exchange)
end

local answers = {}
for at = 2, #ARGV, 6 do
  local exchange, address = ARGV[at], ARGV[at + 3]
  local problem = exchangeProblem(exchange, ARGV[at + 1])
  if problem then
    answers[#answers + 1] = problem
  else
    local taken = 0
    for _, queue in ipairs(queuesFor(exchange, ARGV[at + 2], address)) do
      local id = redis.call('XADD', queueKey(queue), 'NOMKSTREAM', '*',
        'address', address, 'headers', ARGV[at + 4], 'body', ARGV[at + 5])
      if id then
        taken = taken + 1
        wake(queue)
      elseif redis.call('EXISTS', queueKey(queue, 'declared')) == 0 then
        forget(exchange, queue)
      end
    end
    answers[#answers + 1] = taken
  end
end
return answers
`);
