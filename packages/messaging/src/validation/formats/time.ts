import { twoDigits } from "./characters.js";

/** Whether a text is a `full-time` (RFC 3339 §5.6). Second 60 is allowed where it is 23:59:60 in UTC. */
export function isTime(text: string): boolean {
  return endsWithTime(text, 0);
}

/** Whether a text is a `full-time` from a character on. */
export function endsWithTime(text: string, start: number): boolean {
  const hour = twoDigits(text, start);
  const minute = twoDigits(text, start + 3);
  const second = twoDigits(text, start + 6);
  if (text.charCodeAt(start + 2) !== 58 || text.charCodeAt(start + 5) !== 58) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  const zone = afterFraction(text, start + 8);
  const offset = zone < 0 ? Number.NaN : offsetMinutes(text, zone);
  if (Number.isNaN(offset)) return false;
  return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

/** Where the fraction of a second ends that may begin here, -1 where there is a point without digits. */
function afterFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== 46) return start;
  let at = start + 1;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++;
  return at > start + 1 ? at : -1;
}

/** East of UTC; NaN where the text does not end with an offset here. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 90 || sign === 122) return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) return Number.NaN;
  const hour = twoDigits(text, at + 1);
  const minute = twoDigits(text, at + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  return (hour * 60 + minute) * (sign === 45 ? -1 : 1);
}
