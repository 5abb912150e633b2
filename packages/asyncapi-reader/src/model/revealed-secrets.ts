import {
  type Contract,
  isJsonObject,
  type Json,
  type Location,
  type Problem,
  pointerTo,
  valueAt,
} from "@tenon/contract";
import { Problems } from "../problems.js";

/** The servers whose URL or host has a password in it. It goes into nothing that is made of the document, but the document itself tells it. */
export function revealedSecrets({ documents, sources }: Contract): readonly Problem[] {
  const problems = new Problems(sources);
  for (const server of documents.flatMap(({ servers }) => servers)) {
    const field = fieldWithSecret(valueAt(sources, server.at));
    if (field === undefined) continue;
    const at: Location = { file: server.at.file, pointer: pointerTo(server.at.pointer, field) };
    const mend = "Leave it out, and say in `security` what the server asks for.";
    problems.add(
      "SERVER_SECRET",
      at,
      `The server ${JSON.stringify(server.name)} has a password in its ${field}.`,
      mend,
    );
  }
  return problems.all();
}

function fieldWithSecret(server: Json | undefined): string | undefined {
  if (!isJsonObject(server)) return undefined;
  return ["host", "url"].find((field) => {
    const [, password] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/@]*:([^/@]+)@/i.exec(String(server[field] ?? "")) ?? [];
    return password !== undefined && !/^\{[^{}]*\}$/.test(password);
  });
}
