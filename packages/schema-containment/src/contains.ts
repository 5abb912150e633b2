import { Budget } from "./budget.js";
import { fails, holds } from "./claim.js";
import { type Draft, dialectOf, draftOf } from "./dialect.js";
import { Documents } from "./documents.js";
import { Evaluator } from "./evaluator.js";
import { Formats } from "./formats.js";
import { Identity } from "./identity.js";
import { canonical, type Json } from "./json.js";
import { normalised } from "./normalised.js";
import { Patterns } from "./patterns.js";
import { SchemaDocument } from "./schema-document.js";
import { Search } from "./search.js";
import { Undecided } from "./undecided.js";
import { type Rejection, Validators } from "./validators.js";

export interface ContainmentOptions {
  /** The version of both schemas. What `$schema` says if not said, and 2020-12 where it says nothing. */
  readonly draft?: Draft;
  /** Whether a `format` keeps values out, or only says what they are meant to be. An annotation if not said. */
  readonly formats?: "annotation" | "assertion";
  /** Values that are tried first: those that a person has written make the best witnesses. */
  readonly examples?: readonly Json[];
  /** How much work the question may cost; 50,000 steps if not said, some tens of milliseconds. */
  readonly steps?: number;
}

export type Containment =
  | { readonly verdict: "proved" }
  /** A value that is valid under the first schema and not under the second, and why not. ajv has agreed to both. */
  | { readonly verdict: "witness"; readonly witness: Json; readonly rejections: readonly Rejection[] }
  /** Neither a proof nor a witness was found: by which keyword, or for want of which means. */
  | { readonly verdict: "undecided"; readonly keyword: string; readonly why: string };

/**
 * Whether every value that is valid under `inner` is valid under `outer`. Never throws for what a schema says, and never hangs:
 * what takes too long, refers to other documents, or is said by a keyword beyond its means, is not decided.
 */
export function contains(inner: Json, outer: Json, options: ContainmentOptions = {}): Containment {
  const draft = options.draft ?? draftOf(inner) ?? draftOf(outer) ?? "2020-12";
  if (canonical(inner) === canonical(outer)) return { verdict: "proved" };
  try {
    return decided(inner, outer, { ...options, draft });
  } catch (error) {
    if (error instanceof Undecided) return { verdict: "undecided", keyword: error.keyword, why: error.reason };
    if (error instanceof RangeError)
      return { verdict: "undecided", keyword: "depth", why: "the schemas are nested too deep" };
    throw error;
  }
}

function decided(inner: Json, outer: Json, options: ContainmentOptions & { readonly draft: Draft }): Containment {
  const dialect = dialectOf(options.draft);
  const [a, b] = [normalised(inner, dialect), normalised(outer, dialect)];
  const documents = new Documents([new SchemaDocument(a), new SchemaDocument(b)]);
  const formats = new Formats(options.formats === "assertion");
  const evaluator = new Evaluator(dialect, documents, sharedPatterns, formats);
  const validators = new Validators(options.draft, formats.areAssertions, sharedPatterns);
  const witnessed = (value: Json): Containment | undefined => {
    if (validators.rejections(a, value).length > 0) return undefined;
    const rejections = validators.rejections(b, value);
    return rejections.length > 0 ? { verdict: "witness", witness: value, rejections } : undefined;
  };
  for (const example of options.examples ?? []) {
    if (evaluator.isValid(a, example) && !evaluator.isValid(b, example)) {
      const found = witnessed(example);
      if (found) return found;
    }
  }
  const search = new Search({
    dialect,
    documents,
    formats,
    evaluator,
    patterns: sharedPatterns,
    identity: new Identity(documents),
    budget: new Budget(options.steps ?? 50_000),
  });
  const found = search.find([holds(a), fails(b)]);
  if (!found) return { verdict: "proved" };
  return (
    witnessed(found.value) ?? {
      verdict: "undecided",
      keyword: "witness",
      why: "what was found is no witness in the eyes of ajv",
    }
  );
}

/** Automata cost more than all else, and the patterns of a platform are few. */
const sharedPatterns = new Patterns();
