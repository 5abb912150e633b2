import { twoDigits } from "./characters.js";

/** Whether a text is a `full-date` (RFC 3339 §5.6), a day that exists. */
export function isDate(text: string): boolean {
  return text.length === 10 && startsWithDate(text);
}

/** Whether the first ten characters of a text are a `full-date`. */
export function startsWithDate(text: string): boolean {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysIn(month, century * 100 + year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
