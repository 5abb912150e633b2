import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  type Problem,
  pointerSteps,
  pointerTo,
  referenceTarget,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { ProblemCode } from "../problem-codes.js";
import { isRelative, type LoadedFile } from "../source/load-files.js";
import { anchorsIn } from "./anchors.js";

/** A value and where it stands. */
export interface Found {
  readonly value: Json;
  readonly at: Location;
  /** The places of the `$ref`s that led here, the first one first; empty where the value stands in its place itself. */
  readonly via: readonly Location[];
}

/** Why a `$ref` leads nowhere. `at` is the place of the `$ref`. */
export interface DeadEnd {
  readonly code: ProblemCode;
  readonly at: Location;
  readonly message: string;
  readonly mend: string;
  /** The problem of the file that the `$ref` leads to, when that is the cause. */
  readonly because?: Problem;
}

/** No document that a person has written leads from `$ref` to `$ref` so often. Without a bound, 20,000 of them in a circle take for ever. */
const longestChain = 100;

/** Follows `$ref`s across the files that were loaded, and never anywhere else. */
export class References {
  /** The `$ref`s that are being resolved by way of another. */
  readonly #underWay = new Set<string>();

  constructor(
    readonly sources: Sources,
    private readonly files: ReadonlyMap<string, LoadedFile>,
    private readonly known: readonly string[],
  ) {}

  /** The value at a place, or the one that its `$ref` leads to in the end. What stands at the place can be given where it is known. */
  follow(at: Location, known?: Json): Found | DeadEnd {
    const via: Location[] = [];
    let here = at;
    for (;;) {
      const value = here === at && known !== undefined ? known : valueAt(this.sources, here);
      if (value === undefined) return { code: "REF_MISSING", at, message: "There is nothing here.", mend: "Write it." };
      if (!isJsonObject(value) || typeof value.$ref !== "string") return { value, at: here, via };
      const refAt = { file: here.file, pointer: pointerTo(here.pointer, "$ref") };
      if (via.some((before) => samePlace(before, refAt))) return circular(refAt, value.$ref);
      if (via.length === longestChain) return tooLong(via[0] ?? at, value.$ref);
      via.push(refAt);
      const target = this.resolve(refAt, value.$ref);
      if ("code" in target) return target;
      here = target;
    }
  }

  /** Where the `$ref` that stands at `at` points to. There is a value at that place. */
  resolve(at: Location, ref: string): Location | DeadEnd {
    const refused = refusedReference(at, ref);
    if (refused) return refused;
    const target = referenceTarget(at.file, ref);
    const file = this.files.get(target.file);
    if (file && "problem" in file) {
      const message = `"${ref}" leads to a file that cannot be read.`;
      return { code: "REF_MISSING", at, message, mend: "Mend that file first.", because: file.problem };
    }
    if (!file || "refused" in file) return this.#noFile(at, ref, target.file, file?.refused ?? "missing");
    if (typeof file.source.value === "string") return { file: target.file, pointer: "" };
    if (target.pointer !== "" && !target.pointer.startsWith("/")) return anchored(file.source.value, at, ref, target);
    return this.#placeOf(at, ref, target, file.source.value);
  }

  /** Goes down the pointer. A step that an object does not have itself is looked for where the object's own `$ref` leads. */
  #placeOf(at: Location, ref: string, target: Location, root: Json): Location | DeadEnd {
    let here: Found = { value: root, at: { file: target.file, pointer: "" }, via: [] };
    for (const step of pointerSteps(target.pointer)) {
      if (!hasMember(here.value, step) && isJsonObject(here.value) && typeof here.value.$ref === "string") {
        const led = this.#followOnce(at, ref, here.at);
        if (isDeadEnd(led)) return led;
        here = led;
      }
      if (!hasMember(here.value, step)) return missing(at, ref, step, Object.keys(here.value ?? {}));
      const { file, pointer } = here.at;
      here = { value: here.value[step] as Json, at: { file, pointer: pointerTo(pointer, step) }, via: [] };
    }
    return here.at;
  }

  #followOnce(at: Location, ref: string, from: Location): Found | DeadEnd {
    const key = `${at.file}#${at.pointer}`;
    if (this.#underWay.has(key)) return circular(at, ref);
    this.#underWay.add(key);
    try {
      return this.follow(from);
    } finally {
      this.#underWay.delete(key);
    }
  }

  #noFile(at: Location, ref: string, path: string, why: string): DeadEnd {
    switch (why) {
      case "outside": {
        const mend =
          "Move the file below the root folder, or make a folder above both the root: name that folder, or say --root.";
        return { code: "REF_OUTSIDE", at, message: `"${ref}" leads out of the root folder.`, mend };
      }
      case "too-large":
        return {
          code: "FILE_TOO_LARGE",
          at,
          message: `"${ref}" leads to a file of more than 10 MB.`,
          mend: "Split the file.",
        };
      case "unreadable":
        return {
          code: "FILE_UNREADABLE",
          at,
          message: `"${ref}" leads to a file that cannot be read.`,
          mend: "Check its permissions.",
        };
      default: {
        const hint = didYouMean(path, this.known);
        return {
          code: "REF_MISSING",
          at,
          message: `"${ref}" leads to ${path}, which does not exist.${hint}`,
          mend: "Correct the path.",
        };
      }
    }
  }
}

function refusedReference(at: Location, ref: string): DeadEnd | undefined {
  if (/^\/\/|^(?!file:)[a-z][a-z0-9+.-]+:/i.test(ref)) {
    const mend = "Keep a copy of it below the root folder and refer to that by a relative path.";
    return {
      code: "REF_REMOTE",
      at,
      message: `"${ref}" leads to another machine. Only files below the root folder are read.`,
      mend,
    };
  }
  if (!isRelative(ref)) {
    const mend = 'Write the path relative to this file, with "/".';
    return { code: "REF_OUTSIDE", at, message: `"${ref}" is not a relative path.`, mend };
  }
  if (/%(?![0-9a-f]{2})/i.test(ref)) {
    return {
      code: "REF_MALFORMED",
      at,
      message: `"${ref}" has a "%" that encodes nothing.`,
      mend: 'Write "%25" for a "%".',
    };
  }
  if (referenceTarget(at.file, ref).file.startsWith("..")) {
    const mend =
      "Move the file below the root folder, or make a folder above both the root: name that folder, or say --root.";
    return { code: "REF_OUTSIDE", at, message: `"${ref}" leads out of the root folder.`, mend };
  }
  return undefined;
}

function anchored(root: Json, at: Location, ref: string, target: Location): Location | DeadEnd {
  const pointer = anchorsIn(root).get(target.pointer);
  if (pointer !== undefined) return { file: target.file, pointer };
  const mend = 'Begin the part after "#" with "/", or give the schema that anchor.';
  return { code: "REF_MISSING", at, message: `"${ref}" names an anchor that no schema in ${target.file} has.`, mend };
}

function hasMember(value: Json, step: string): value is JsonObject {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step);
}

function missing(at: Location, ref: string, step: string, names: readonly string[]): DeadEnd {
  const message = `"${ref}" leads to nothing: there is no "${step}".${didYouMean(step, names)}`;
  return { code: "REF_MISSING", at, message, mend: "Correct the reference, or define what it refers to." };
}

function circular(at: Location, ref: string): DeadEnd {
  return {
    code: "REF_CIRCULAR",
    at,
    message: `"${ref}" leads back to itself.`,
    mend: "Let one of the references in the circle be a value.",
  };
}

function tooLong(at: Location, ref: string): DeadEnd {
  return {
    code: "REF_CHAIN_TOO_LONG",
    at,
    message: `More than ${longestChain} references lead from here to one another; the last one followed is "${ref}".`,
    mend: "Refer to the value itself.",
  };
}

export function isDeadEnd(found: Location | Found | DeadEnd): found is DeadEnd {
  return "code" in found;
}

export function samePlace(a: Location, b: Location): boolean {
  return a.file === b.file && a.pointer === b.pointer;
}
