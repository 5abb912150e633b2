import { Script } from "../../script.js";
import { eachPartition, prelude } from "./prelude.js";

/** Prefix, partitions. Answers how many wait, for how long the oldest does, how many are scheduled, how many parked. */
export const countBacklog = new Script(`${prelude}${eachPartition}
local now = milliseconds()
local waiting, since, scheduled, parked = 0, now, 0, 0

local function oldest(positions)
  for _, position in ipairs(positions) do
    since = math.min(since, tonumber(redis.call('HGET', keyOf('row', position), 'at') or now))
  end
end

eachPartition(tonumber(ARGV[2]), function(partition)
  local later = keyOf('later', partition)
  local due = redis.call('ZCOUNT', later, '-inf', now)
  waiting = waiting + redis.call('ZCARD', keyOf('fresh', partition)) + redis.call('ZCARD', keyOf('again', partition)) + due
  scheduled = scheduled + redis.call('ZCARD', later) - due
  parked = parked + redis.call('ZCARD', keyOf('parked', partition))
  oldest(redis.call('ZRANGE', keyOf('fresh', partition), 0, 0))
  oldest(redis.call('ZRANGE', keyOf('again', partition), 0, -1))
  -- What was scheduled waits from the moment at which it is due.
  local first = redis.call('ZRANGE', later, 0, 0, 'WITHSCORES')[2]
  if first then since = math.min(since, tonumber(first)) end
end)
return { waiting, now - since, scheduled, parked }
`);
