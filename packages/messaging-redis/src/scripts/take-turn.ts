import { Script } from "../script.js";
import { prelude, releasing } from "./prelude.js";

/**
 * One turn of a session: carries out what has become of messages, and takes new ones.
 *
 * Prefix, queue, session, its lease in milliseconds, how long the queue lives without it (0: for ever), whether the order is kept (0, 1),
 * how many messages to take, for how long dead letters are kept (0: for ever); then of each outcome its kind, the message's id and
 *   done
 *   retry   the delay in milliseconds, what is added to the attempt (0, 1)
 *   dead    why, as JSON
 *
 * Answers `gone` when the queue was deleted; `ended` when the session is not known any more: then nothing was carried out, and its
 * messages are others'. Else `taken`, the milliseconds until something is due (-1: nothing waits), the entries of the stream, and of each
 * how often it was delivered and its own attempt and first delivery.
 */
export const takeTurn = new Script(`${prelude}${releasing}
local queue, session = ARGV[2], ARGV[3]
local leaseMs, lifeMs, isOrdered = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6] == '1'
local count, keepDeadMs = tonumber(ARGV[7]), tonumber(ARGV[8])
local key, own, consumers = queueKey(queue), queueKey(queue, 'own'), queueKey(queue, 'consumers')
local due, delayed = queueKey(queue, 'due'), queueKey(queue, 'delayed')
local dead = prefix .. ':dead:' .. queue

if redis.call('EXISTS', key) == 0 then return { 'gone' } end
local aliveUntil = redis.call('ZSCORE', consumers, session)
if not aliveUntil then return { 'ended' } end
local now = milliseconds()

local function inSlices(ids, work)
  for from = 1, #ids, 1000 do work(unpack(ids, from, math.min(from + 999, #ids))) end
end

local function settle()
  local settled, moves = {}, {}
  local at = 9
  while at <= #ARGV do
    local kind, id = ARGV[at], ARGV[at + 1]
    settled[#settled + 1] = id
    if kind == 'done' then
      at = at + 2
    else
      local entry = redis.call('XRANGE', key, id, id)[1]
      if kind == 'retry' then
        if entry then moves[#moves + 1] = { id = id, entry = entry[2], delayMs = ARGV[at + 2], more = ARGV[at + 3] } end
        at = at + 4
      else
        if entry then moves[#moves + 1] = { id = id, entry = entry[2], why = ARGV[at + 2] } end
        at = at + 3
      end
    end
  end
  if #settled == 0 then return end

  local hasOwn = redis.call('EXISTS', own) == 1
  for _, move in ipairs(moves) do
    local known = hasOwn and redis.call('HGET', own, move.id)
    move.attempt, move.first = 1, move.id:match('^%d+')
    if known then move.attempt, move.first = known:match('^(%d+) (%d+)$') end
  end
  -- First what takes no memory: from there on a server that is short of it lets a script go on.
  inSlices(settled, function(...)
    redis.call('XACK', key, group, ...)
    redis.call('XDEL', key, ...)
    if hasOwn then redis.call('HDEL', own, ...) end
  end)
  for _, move in ipairs(moves) do
    local fields = fieldsOf(move.entry)
    local address, headers, body = fields.address or '', fields.headers or '', fields.body or ''
    if move.why then
      redis.call('XADD', dead, '*', 'address', address, 'headers', headers, 'body', body, 'why', move.why)
    else
      local attempt = move.attempt + move.more
      redis.call('HSET', delayed, move.id, cmsgpack.pack({ address, headers, body, attempt .. ' ' .. move.first }))
      redis.call('ZADD', due, now + move.delayMs, move.id)
    end
  end
end

local function bringBackWhatIsDue()
  local ids = redis.call('ZRANGEBYSCORE', due, '-inf', now, 'LIMIT', 0, 100)
  for _, id in ipairs(ids) do
    local packed = redis.call('HGET', delayed, id)
    if packed then
      local address, headers, body, ownFields = unpack(cmsgpack.unpack(packed))
      local back = redis.call('XADD', key, '*', 'address', address, 'headers', headers, 'body', body)
      redis.call('HSET', own, back, ownFields)
      redis.call('HDEL', delayed, id)
    end
    redis.call('ZREM', due, id)
  end
  if #ids > count then wake(queue) end
end

local function renew()
  if aliveUntil - now > leaseMs * 2 / 3 then return end
  redis.call('ZADD', consumers, now + leaseMs, session)
  if lifeMs > 0 then
    for _, part in ipairs({ false, 'declared', 'own', 'consumers', 'due', 'delayed' }) do
      redis.call('PEXPIRE', queueKey(queue, part), lifeMs)
    end
  end
  for _, other in ipairs(redis.call('ZRANGEBYSCORE', consumers, '-inf', now, 'LIMIT', 0, 10)) do
    release(queue, other, {})
  end
  if keepDeadMs > 0 then
    for _, letter in ipairs(redis.call('XRANGE', dead, '-', now - keepDeadMs, 'COUNT', 100)) do
      redis.call('XDEL', dead, letter[1])
      redis.call('HDEL', dead .. ':edited', letter[1])
    end
  end
end

-- Where the order is kept, whoever was first has everything until it has ended.
local function maySee()
  if not isOrdered then return true end
  local active = queueKey(queue, 'active')
  local known = redis.call('GET', active)
  if known and known ~= session and redis.call('ZSCORE', consumers, known) then return false end
  if known ~= session then redis.call('SET', active, session) end
  return true
end

local function take()
  local entries, deliveries, owns = {}, {}, {}
  local before = redis.call('XPENDING', key, group, '-', '+', count, released)
  if #before > 0 then
    local ids, counts = {}, {}
    for n, entry in ipairs(before) do
      ids[n] = entry[1]
      counts[entry[1]] = entry[4]
    end
    for _, entry in ipairs(redis.call('XCLAIM', key, group, session, 0, unpack(ids))) do
      if entry and entry[2] then
        entries[#entries + 1] = entry
        deliveries[#deliveries + 1] = counts[entry[1]] + 1
      end
    end
  end
  if #entries < count then
    local read = redis.call('XREADGROUP', 'GROUP', group, session, 'COUNT', count - #entries, 'STREAMS', key, '>')
    if read then
      for _, entry in ipairs(read[1][2]) do
        entries[#entries + 1] = entry
        deliveries[#deliveries + 1] = 1
      end
    end
  end
  if #entries > 0 and redis.call('EXISTS', own) == 1 then
    for n, entry in ipairs(entries) do owns[n] = redis.call('HGET', own, entry[1]) or '' end
  end
  if #entries < count then redis.call('SET', queueKey(queue, 'hungry'), 1, 'NX') end
  return entries, deliveries, owns
end

settle()
renew()
bringBackWhatIsDue()
local entries, deliveries, owns = {}, {}, {}
if count > 0 then
  if maySee() then
    entries, deliveries, owns = take()
  else
    redis.call('SET', queueKey(queue, 'hungry'), 1, 'NX')
  end
end
local nextDue = redis.call('ZRANGE', due, 0, 0, 'WITHSCORES')
return { 'taken', nextDue[2] and math.max(0, nextDue[2] - now) or -1, entries, deliveries, owns }
`);
