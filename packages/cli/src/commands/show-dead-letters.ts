import type { Terminal } from "../terminal/terminal.js";
import { shortened, visible } from "../terminal/visible.js";
import type { DeadLetter } from "./admin-endpoint.js";

/** Anybody may have written what stands in a dead letter: nothing of it reaches the terminal but what can be seen. */
export function deadLettersAsText(letters: readonly DeadLetter[], terminal: Terminal): string {
  if (letters.length === 0) return "No dead letters.";
  const entries = letters.map(({ id, queue, code, attempts, at, message }) => {
    const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
    const head = `${terminal.bold(visible(id))}  ${visible(queue)}  ${terminal.red(visible(code))}  ${times}  ${visible(at)}`;
    return `${head}\n  ${shortened(visible(message), 200)}`;
  });
  return `${entries.join("\n")}\n${letters.length === 1 ? "1 dead letter." : `${letters.length} dead letters.`}`;
}

export function deadLetterAsText(letter: DeadLetter, terminal: Terminal): string {
  const { event } = letter;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["dead letter", letter.id],
    ["queue", letter.queue],
    ["reason", letter.reason],
    ["code", letter.code],
    ["attempts", String(letter.attempts)],
    ["first delivered", letter.firstDeliveredAt],
    ["given up", letter.at],
    ["consumer", letter.consumer && `${letter.consumer}, contract ${letter.contractVersion}`],
    ["address", letter.address],
    ["event", event.id && `${event.id} of ${event.type}${letter.dataversion ? ` ${letter.dataversion}` : ""}`],
    ["correlation", event.correlationid],
  ];
  const told = lines.flatMap(([name, value]) =>
    value ? [`${terminal.dim(name.padEnd(15))}  ${shortened(visible(value), 500)}`] : [],
  );
  const payload = "payload" in letter ? JSON.stringify(letter.payload, null, 2).split("\n") : [letter.body ?? ""];
  return [
    ...told,
    "",
    terminal.red(shortened(visible(letter.message), 2_000)),
    ...(letter.stack ?? "")
      .split("\n")
      .slice(1)
      .map((line) => terminal.dim(`    ${visible(line.trim())}`)),
    "",
    ...payload.map(visible),
  ].join("\n");
}
