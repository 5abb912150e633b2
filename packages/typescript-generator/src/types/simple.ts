import { isJsonObject, type Json, type JsonObject, type Location, pointerTo, type Problem, referenceTarget, valueAt } from "@tenon/contract";
import { commentLine, quote } from "../emit/quote.js";
import type { DeclaredType, TypeRequest } from "./declare-type.js";

/** The plainest reading of a schema, which knows what the shop's specs need. */
export function simpleDeclaration(request: TypeRequest): DeclaredType {
  const problems: Problem[] = [];
  const readonly = request.readonly === false ? "" : "readonly ";
  const { sources } = request;
  const inner = (at: Location, ...steps: (string | number)[]): Location => ({ file: at.file, pointer: pointerTo(at.pointer, ...steps) });

  function target(at: Location, ref: string): Location {
    const to = referenceTarget(at.file, ref);
    const value = valueAt(sources, to);
    if (value === undefined) {
      problems.push({
        code: "SCHEMA_REF_MISSING",
        message: `\`$ref\` ${quote(ref)} leads nowhere.`,
        mend: "Correct it, or define what it names.",
        at: { ...at, position: sources.get(at.file)?.locate(at.pointer) ?? { line: 1, column: 1 } },
      });
    } else if (isJsonObject(value) && typeof value.$ref === "string") return target(to, value.$ref);
    return to;
  }

  function merged(at: Location): JsonObject {
    const value = valueAt(sources, at);
    if (!isJsonObject(value)) return {};
    if (typeof value.$ref === "string") return merged(target(at, value.$ref));
    const parts = Array.isArray(value.allOf) ? value.allOf.map((_, index) => merged(inner(at, "allOf", index))) : [];
    return [...parts, value].reduce<{ [key: string]: Json }>((all, part) => {
      const places = isJsonObject(part.properties)
        ? Object.fromEntries(Object.keys(part.properties).map((key) => [key, (isJsonObject(part.places) && part.places[key]) || (inner(at, "properties", key) as unknown as Json)]))
        : {};
      return {
        ...all,
        ...part,
        properties: { ...(all.properties as JsonObject), ...(part.properties as JsonObject) },
        places: { ...(all.places as JsonObject), ...places },
        required: [...((all.required as Json[]) ?? []), ...((part.required as Json[]) ?? [])],
      };
    }, {});
  }

  function object(at: Location, indent: string): string {
    const all = merged(at);
    const required = new Set(all.required as string[]);
    const deeper = `${indent}  `;
    const lines = Object.entries(all.places as JsonObject).map(([key, place]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : quote(key);
      const where = place as unknown as Location;
      return `${comment(where, deeper)}${deeper}${readonly}${name}${required.has(key) ? "" : "?"}: ${type(where, deeper)};\n`;
    });
    const rest = isJsonObject(all.additionalProperties) ? type(inner(at, "additionalProperties"), deeper) : "unknown";
    if (lines.length === 0) return `{ ${readonly}[key: string]: ${all.additionalProperties === false ? "never" : rest} }`;
    return `{\n${lines.join("")}${indent}}`;
  }

  function array(at: Location, value: JsonObject, indent: string): string {
    const tuple = Array.isArray(value.items) ? "items" : "prefixItems";
    if (Array.isArray(value[tuple])) {
      const least = typeof value.minItems === "number" ? value.minItems : 0;
      const parts = (value[tuple] as Json[]).map((_, index) => `${type(inner(at, tuple, index), indent)}${index < least ? "" : "?"}`);
      const open = (Array.isArray(value.items) ? value.additionalItems : value.items) === false ? [] : ["...unknown[]"];
      return `${readonly}[${[...parts, ...open].join(", ")}]`;
    }
    const item = value.items === undefined ? "unknown" : type(inner(at, "items"), indent);
    const several = /[|&]/.test(item) ? `(${item})` : item;
    const least = typeof value.minItems === "number" && value.minItems <= 10 ? value.minItems : 0;
    if (least === 0) return `${readonly}${several}[]`;
    return `${readonly}[${`${item}, `.repeat(least)}...${several}[]]`;
  }

  function type(at: Location, indent: string): string {
    const value = valueAt(sources, at);
    if (value === false) return "never";
    if (!isJsonObject(value)) return "unknown";
    if (typeof value.$ref === "string") return request.reference(target(at, value.$ref));
    if (Object.hasOwn(value, "const")) return literal(value.const as Json);
    if (Array.isArray(value.enum)) return value.enum.map(literal).join(" | ");
    for (const keyword of ["oneOf", "anyOf"]) {
      const branches = value[keyword];
      if (Array.isArray(branches)) return branches.map((_, index) => type(inner(at, keyword, index), indent)).join(" | ");
    }
    if (Array.isArray(value.allOf) || isJsonObject(value.properties)) return object(at, indent);
    const kinds = [value.type].flat().filter((kind) => kind !== undefined);
    if (kinds.length === 0) return "unknown";
    return kinds
      .map((kind) => {
        if (kind === "object") return object(at, indent);
        if (kind === "array") return array(at, value, indent);
        return kind === "integer" ? "number" : String(kind);
      })
      .join(" | ");
  }

  function literal(value: Json): string {
    return typeof value === "string" ? quote(value) : typeof value === "object" && value !== null ? "unknown" : String(value);
  }

  function comment(at: Location, indent: string): string {
    const value = valueAt(sources, at);
    if (!isJsonObject(value)) return "";
    const lines = [
      ...(typeof value.description === "string" ? value.description.trim().split("\n").map(commentLine) : []),
      ...(typeof value.format === "string" ? [`@format ${commentLine(value.format)}`] : []),
    ];
    if (lines.length === 0) return "";
    if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
    return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
  }

  const root = valueAt(sources, request.schema.at);
  const asObject =
    isJsonObject(root) && !root.$ref && !root.oneOf && !root.anyOf && !root.enum && (root.type === "object" || root.properties || root.allOf);
  const text = asObject
    ? `export interface ${request.name} ${object(request.schema.at, "")}`
    : `export type ${request.name} = ${type(request.schema.at, "")};`;
  return { text: comment(request.schema.at, "") + text, problems };
}
