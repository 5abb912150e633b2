const date = /^P(?:\d+D|\d+M(?:\d+D)?|\d+Y(?:\d+M(?:\d+D)?)?)(?:T(?:\d+S|\d+M(?:\d+S)?|\d+H(?:\d+M(?:\d+S)?)?))?$/;
const time = /^PT(?:\d+S|\d+M(?:\d+S)?|\d+H(?:\d+M(?:\d+S)?)?)$/;
const week = /^P\d+W$/;

/** Whether a text is a `duration` (RFC 3339 appendix A). */
export function isDuration(text: string): boolean {
  return date.test(text) || time.test(text) || week.test(text);
}
