import { Script } from "../../script.js";
import { prelude } from "./prelude.js";

/**
 * Prefix, the most rows, whether what is parked holds its key (0, 1), then the partitions. Answers of each row its position, key, head, body, when it was
 * written, attempts.
 *
 * Of what was refused there is little: for each key the first of it is looked up, and what comes after it is passed over.
 */
export const nextRows = new Script(`${prelude}
local limit, holds = tonumber(ARGV[2]), ARGV[3] == '1'
local now = milliseconds()
local pageSize = 500

local function firstRefused(partition)
  local first = {}
  local function note(positions)
    for _, position in ipairs(positions) do
      local key = redis.call('HGET', keyOf('row', position), 'key')
      if key and tonumber(position) < (first[key] or math.huge) then first[key] = tonumber(position) end
    end
  end
  note(redis.call('ZRANGE', keyOf('again', partition), 0, -1))
  if holds then note(redis.call('ZRANGE', keyOf('parked', partition), 0, -1)) end
  return first
end

local function gather(partition, found)
  local first = firstRefused(partition)
  local holdsNothing = next(first) == nil
  local function isHeldUp(position)
    if holdsNothing then return false end
    local key = redis.call('HGET', keyOf('row', position), 'key')
    return (first[key] or math.huge) < position
  end
  for _, part in ipairs({ 'later', 'again' }) do
    for _, text in ipairs(redis.call('ZRANGEBYSCORE', keyOf(part, partition), '-inf', now, 'LIMIT', 0, limit)) do
      local position = tonumber(text)
      if not isHeldUp(position) then found[#found + 1] = position end
    end
  end
  local taken, from = 0, 0
  while taken < limit do
    local page = redis.call('ZRANGE', keyOf('fresh', partition), from, from + pageSize - 1)
    if #page == 0 then break end
    for _, text in ipairs(page) do
      local position = tonumber(text)
      if taken < limit and not isHeldUp(position) then
        found[#found + 1] = position
        taken = taken + 1
      end
    end
    from = from + pageSize
  end
end

local found = {}
for at = 4, #ARGV do gather(ARGV[at], found) end
table.sort(found)
local rows = {}
for n = 1, math.min(limit, #found) do
  local row = redis.call('HMGET', keyOf('row', found[n]), 'key', 'head', 'body', 'at', 'attempts')
  rows[n] = { tostring(found[n]), unpack(row) }
end
return rows
`);
