import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

/** Puts colour on a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours where a terminal can show them and nobody has asked for none (NO_COLOR, FORCE_COLOR). */
export const paintFor =
  (stream: NodeJS.WritableStream): Paint =>
  (style, text) =>
    styleText(style, text, { stream: stream as NodeJS.WriteStream, validateStream: true });

export const plain: Paint = (_, text) => text;
