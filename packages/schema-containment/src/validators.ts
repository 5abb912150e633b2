import { Ajv, type Options, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Draft } from "./dialect.js";
import type { Json } from "./json.js";
import type { Patterns } from "./patterns.js";
import { Undecided } from "./undecided.js";

/** One thing that keeps a value from being valid. */
export interface Rejection {
  /** A JSON Pointer into the value. */
  readonly pointer: string;
  /** A JSON Pointer into the schema, as far as it can be told. */
  readonly schemaPointer: string;
  readonly keyword: string;
  readonly message: string;
}

/** A second opinion on each witness: ajv's. */
export class Validators {
  readonly #known = new Map<Json, ValidateFunction>();

  constructor(
    private readonly draft: Draft,
    private readonly formats: boolean,
    private readonly patterns: Patterns,
  ) {}

  /** What is wrong with a value; empty where nothing is. @throws Undecided where ajv cannot */
  rejections(schema: Json, value: Json): readonly Rejection[] {
    let validate = this.#known.get(schema);
    if (!validate) {
      validate = this.#compiled(schema);
      this.#known.set(schema, validate);
    }
    if (isValid(validate, value)) return [];
    return (validate.errors ?? []).map(({ instancePath, schemaPath, keyword, message }) => ({
      pointer: instancePath,
      schemaPointer: schemaPath.replace(/^[^#]*#/, ""),
      keyword,
      message: message ?? "is not valid",
    }));
  }

  #compiled(schema: Json): ValidateFunction {
    try {
      return this.#ajv(refersToMetaSchema(schema)).compile(schema as object);
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 80) : String(error);
      throw new Undecided("schema", `ajv cannot use it: ${reason}`);
    }
  }

  /** Patterns that take no time; ajv tells them apart by their text. */
  #regExp(): NonNullable<NonNullable<Options["code"]>["regExp"]> {
    const make = (pattern: string) => ({
      test: (text: string) => this.patterns.matches(pattern, text),
      toString: () => pattern,
    });
    return Object.assign(make, { code: "patternOf" }) as never;
  }

  #ajv(meta: boolean): Ajv {
    const options: Options = {
      strict: false,
      meta,
      validateSchema: false,
      addUsedSchema: false,
      validateFormats: this.formats,
      code: { regExp: this.#regExp() },
      ownProperties: true,
      logger: false,
    };
    const ajv =
      this.draft === "2020-12"
        ? new Ajv2020(options)
        : this.draft === "2019-09"
          ? new Ajv2019(options)
          : new Ajv(options);
    return this.formats ? addFormats.default(ajv) : ajv;
  }
}

/** What ajv has written may fail where it is run: on `patternProperties` beside a choice that has evaluated no member, say. */
function isValid(validate: ValidateFunction, value: Json): boolean {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof Undecided) throw error;
    throw new Undecided("schema", "what ajv makes of it fails");
  }
}

/** The schemas of schemas cost more than most others, and few refer to them. */
function refersToMetaSchema(schema: Json): boolean {
  return /"\$ref":"http[^"]*json-schema\.org/.test(JSON.stringify(schema));
}
