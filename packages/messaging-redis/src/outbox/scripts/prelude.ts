/**
 * What the scripts of an outbox share. The first argument of each is the prefix of its keys, all in one hash slot.
 *
 *   <prefix>:position       counter   the last row's position
 *   <prefix>:row:<n>        hash      key, partition, head, body, at (written), attempts, failure, parked (when)
 *   <prefix>:fresh:<p>      sorted    positions that nobody has refused, by position
 *   <prefix>:later:<p>      sorted    positions whose time has not come, by that time
 *   <prefix>:again:<p>      sorted    positions that were postponed, by the time of the next attempt
 *   <prefix>:parked:<p>     sorted    positions that were given up, by position
 *   <prefix>:lease:<p>      hash      owner, token, until
 *   <prefix>:owners         sorted    owners, by the time until which they count
 */
export const prelude = `
local prefix = ARGV[1]

local function keyOf(...) return prefix .. ':' .. table.concat({ ... }, ':') end

local function milliseconds()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function tell() redis.call('PUBLISH', keyOf('news'), '') end
`;

/** How many partitions there are is the outbox's own to say: it is passed. */
export const eachPartition = `
local function eachPartition(partitions, work)
  for partition = 0, partitions - 1 do work(partition) end
end
`;
