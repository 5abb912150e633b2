import { startsWithDate } from "./date.js";
import { endsWithTime } from "./time.js";

/** Whether a text is a `date-time` (RFC 3339 §5.6): a date, `T`, and a time with its offset. */
export function isDateTime(text: string): boolean {
  const letter = text.charCodeAt(10);
  return (letter === 84 || letter === 116) && startsWithDate(text) && endsWithTime(text, 11);
}
