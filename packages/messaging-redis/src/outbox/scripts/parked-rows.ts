import { Script } from "../../script.js";
import { eachPartition, prelude } from "./prelude.js";

/** Prefix, partitions, the most rows. Answers of each, oldest first, what `nextRows` answers, and when and why it was parked. */
export const parkedRows = new Script(`${prelude}${eachPartition}
local limit, found = tonumber(ARGV[3]), {}
eachPartition(tonumber(ARGV[2]), function(partition)
  for _, text in ipairs(redis.call('ZRANGE', keyOf('parked', partition), 0, limit - 1)) do found[#found + 1] = tonumber(text) end
end)
table.sort(found)
local rows = {}
for n = 1, math.min(limit, #found) do
  local row = redis.call('HMGET', keyOf('row', found[n]), 'key', 'head', 'body', 'at', 'attempts', 'parked', 'failure')
  rows[n] = { tostring(found[n]), unpack(row) }
end
return rows
`);

/** Prefix, position, what becomes of the row that is parked there (retry, discard). Answers 1; or 0, where none is. */
export const unpark = new Script(`${prelude}
local position = ARGV[2]
local row = keyOf('row', position)
local partition = redis.call('HGET', row, 'partition')
if not partition or redis.call('ZREM', keyOf('parked', partition), position) == 0 then return 0 end
if ARGV[3] == 'discard' then
  redis.call('DEL', row)
else
  redis.call('HSET', row, 'attempts', 0)
  redis.call('HDEL', row, 'failure', 'parked')
  redis.call('ZADD', keyOf('fresh', partition), position, position)
end
tell()
return 1
`);
