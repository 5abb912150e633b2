import { Script } from "../../script.js";
import { eachPartition, prelude } from "./prelude.js";

const lease = `${prelude}${eachPartition}
local function held(partition, owner, now)
  local known = redis.call('HMGET', keyOf('lease', partition), 'owner', 'until', 'token')
  return known[1] == owner and tonumber(known[2]) > now, tonumber(known[2] or 0), tonumber(known[3] or 0)
end
`;

/** Prefix, partitions, owner, milliseconds. Answers the owner's leases: partition, token, partition, token … */
export const takeLeases = new Script(`${lease}
local partitions, owner, duration = tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local now = milliseconds()
redis.call('ZADD', keyOf('owners'), now + duration, owner)
redis.call('ZREMRANGEBYSCORE', keyOf('owners'), '-inf', now)
-- Whoever asks for less time than asking takes is not among them any more.
local share = math.ceil(partitions / math.max(1, redis.call('ZCARD', keyOf('owners'))))
local mine = {}
eachPartition(partitions, function(partition)
  local isMine, _, token = held(partition, owner, now)
  if not isMine then return end
  if #mine < share * 2 then
    redis.call('HSET', keyOf('lease', partition), 'until', now + duration)
    mine[#mine + 1], mine[#mine + 2] = partition, token
  else
    redis.call('HSET', keyOf('lease', partition), 'owner', '', 'until', 0)
  end
end)
eachPartition(partitions, function(partition)
  if #mine >= share * 2 or duration <= 0 then return end
  local _, till, token = held(partition, owner, now)
  if till > now then return end
  redis.call('HSET', keyOf('lease', partition), 'owner', owner, 'token', token + 1, 'until', now + duration)
  mine[#mine + 1], mine[#mine + 2] = partition, token + 1
end)
return mine
`);

/** Prefix, partitions, owner. */
export const releaseLeases = new Script(`${lease}
eachPartition(tonumber(ARGV[2]), function(partition)
  if held(partition, ARGV[3], 0) then redis.call('HSET', keyOf('lease', partition), 'owner', '', 'until', 0) end
end)
redis.call('ZREM', keyOf('owners'), ARGV[3])
`);
