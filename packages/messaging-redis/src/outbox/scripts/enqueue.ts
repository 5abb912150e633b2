import { prelude } from "./prelude.js";

/** Prefix, partition, key, head, body, not before (milliseconds; 0: at once). Text, and not a `Script`: it goes into transactions. */
export const enqueue = `${prelude}
local partition, notBefore = ARGV[2], tonumber(ARGV[6])
local position = redis.call('INCR', keyOf('position'))
redis.call('HSET', keyOf('row', position),
  'partition', partition, 'key', ARGV[3], 'head', ARGV[4], 'body', ARGV[5], 'at', milliseconds(), 'attempts', 0)
if notBefore > 0 then redis.call('ZADD', keyOf('later', partition), notBefore, position)
else redis.call('ZADD', keyOf('fresh', partition), position, position) end
tell()
`;
