import { Script } from "../../script.js";
import { prelude } from "./prelude.js";

/**
 * Prefix, how many leases, of each its partition and its token; then of each row its position and what has become of it:
 *   sent
 *   again    milliseconds, the failure as JSON
 *   parked   the failure as JSON
 *
 * Answers 1; or 0, and nothing was done, where one of the leases is another's.
 */
export const settle = new Script(`${prelude}
local leases = tonumber(ARGV[2])
local at = 3
for _ = 1, leases do
  if redis.call('HGET', keyOf('lease', ARGV[at]), 'token') ~= ARGV[at + 1] then return 0 end
  at = at + 2
end
local now = milliseconds()

local function take(position, partition)
  for _, part in ipairs({ 'fresh', 'later', 'again' }) do redis.call('ZREM', keyOf(part, partition), position) end
end

while at <= #ARGV do
  local position, fate = ARGV[at], ARGV[at + 1]
  local row = keyOf('row', position)
  local partition = redis.call('HGET', row, 'partition')
  if partition then take(position, partition) end
  if fate == 'sent' then
    redis.call('DEL', row)
    at = at + 2
  else
    local isParked = fate == 'parked'
    if partition then
      redis.call('HINCRBY', row, 'attempts', 1)
      redis.call('HSET', row, 'failure', ARGV[at + (isParked and 2 or 3)])
      if isParked then
        redis.call('HSET', row, 'parked', now)
        redis.call('ZADD', keyOf('parked', partition), position, position)
      else
        redis.call('ZADD', keyOf('again', partition), now + tonumber(ARGV[at + 2]), position)
      end
    end
    at = at + (isParked and 3 or 4)
  end
end
return 1
`);
