import { Script } from "../script.js";

/**
 * Of each effect: what is asked (claim, done, release), its key, the claimant's token, milliseconds. Answers each: `mine`, `busy` or `done`.
 * Whoever asks again, because an answer was lost, gets the same one.
 */
export const claim = new Script(`
local answers = {}
for at = 1, #ARGV, 4 do
  local asked, key, token, ms = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local held = redis.call('GET', key)
  local answer = 'done'
  if asked == 'done' then
    redis.call('SET', key, 'done', 'PX', ms)
  elseif asked == 'release' then
    if held == token then redis.call('DEL', key) end
  elseif not held or held == token then
    redis.call('SET', key, token, 'PX', ms)
    answer = 'mine'
  elseif held ~= 'done' then
    answer = 'busy'
  end
  answers[#answers + 1] = answer
end
return answers
`);
