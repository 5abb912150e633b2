import type { JsonType, NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { Tag } from "../tags/tag-of.js";
import { demandArray, hasArrayKeywords } from "./arrays.js";
import { anyOf, type Block, comparison, not } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";
import { valueConditions } from "./leaves.js";
import { literal } from "./literal.js";
import { demandObject, demandOwnMembers, hasObjectKeywords, memberOf } from "./objects.js";
import { allowedKinds, isSimple, kindTest, leafConditions, referenceConditions, simpleConditions } from "./simple.js";

/** Statements that leave the function with `false` where a value is not as a schema says. */
export function demandSchema(schema: NormalSchema, value: string, out: Block, writer: GuardWriter): void {
  if (typeof schema === "boolean" || isSimple(schema)) out.demand(...simpleConditions(schema, value, writer));
  else demandParts(schema, value, out, writer);
}

function demandParts(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  out.demand(...referenceConditions(schema, value, writer), ...valueConditions(schema, value, writer));
  demandKinds(schema, value, out, writer);
  for (const part of schema.allOf ?? []) writer.demand(part, value, out);
  demandAny(schema, value, out, writer);
  demandOne(schema, value, out, writer);
  if (schema.not !== undefined) out.demand(not(writer.test(schema.not, value)));
  demandIf(schema, value, out, writer);
}

/** `type`, and the keywords that are about one kind of value only. */
function demandKinds(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const kinds = allowedKinds(schema);
  const [only] = kinds;
  if (schema.type && kinds.length === 1 && only) {
    out.demand(kindTest(only, value, writer), ...leafConditions(schema, only, value, writer));
    demandInside(schema, only, value, out, writer);
    return;
  }
  let opening = "if";
  const free: JsonType[] = [];
  for (const kind of kinds) {
    const written = out.within(`${opening} (${kindTest(kind, value, writer).holds})`, (inner) => {
      inner.demand(...leafConditions(schema, kind, value, writer));
      demandInside(schema, kind, value, inner, writer);
    });
    if (written) opening = "else if";
    else free.push(kind);
  }
  if (!schema.type) return;
  const others = anyOf(free.map((kind) => kindTest(kind, value, writer)));
  out.line(`${opening} (${others.fails}) return false;`);
}

/** What conditions cannot say about an array or an object. */
function demandInside(schema: NormalObject, kind: JsonType, value: string, out: Block, writer: GuardWriter): void {
  if (kind === "array" && hasArrayKeywords(schema)) demandArray(schema, value, out, writer);
  if (kind === "object" && hasObjectKeywords(schema)) demandObject(schema, value, out, writer);
}

function demandAny(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { anyOf: branches } = schema;
  if (!branches) return;
  const some = (block: Block) => block.demand(anyOf(branches.map((branch) => writer.test(branch, value))));
  const tag = writer.tag(branches, schema);
  if (tag) demandTagged(tag, value, out, writer, some);
  else some(out);
}

function demandOne(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { oneOf: branches } = schema;
  if (!branches) return;
  const one = (block: Block) => {
    const count = block.local("count");
    block.line(`let ${count} = 0;`);
    for (const branch of branches) block.line(`if (${writer.test(branch, value).holds}) ${count}++;`);
    block.demand(comparison(count, "===", "1"));
  };
  const tag = writer.tag(branches, schema);
  if (tag) demandTagged(tag, value, out, writer, one);
  else one(out);
}

/** Looks at the branch of the tag alone; at all of them for what is no object. */
function demandTagged(tag: Tag, value: string, out: Block, writer: GuardWriter, untagged: (out: Block) => void): void {
  const isObject = kindTest("object", value, writer);
  const choose = (block: Block) => {
    const found = block.local("tag");
    block.line(`const ${found} = ${memberOf(value, tag.property, writer)};`);
    demandOwnMembers(value, block, writer);
    block.within(`switch (${found})`, (cases) => {
      for (const { values, branch } of tag.cases) {
        const labels = values.map((wanted) => `case ${literal(wanted)}:`).join(" ");
        if (labels === "") continue;
        cases.within(labels, (inner) => {
          writer.demand(branch, value, inner);
          inner.line("break;");
        });
      }
      cases.line("default: return false;");
    });
  };
  if (tag.objectsOnly) {
    out.demand(isObject);
    choose(out);
  } else {
    out.within(`if (${isObject.holds})`, choose);
    out.within("else", untagged);
  }
}

function demandIf(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { if: condition, then = true, else: otherwise = true } = schema;
  if (condition === undefined || (then === true && otherwise === true)) return;
  const test = writer.test(condition, value);
  const written = out.within(`if (${test.holds})`, (inner) => writer.demand(then, value, inner));
  out.within(written ? "else" : `if (${test.fails})`, (inner) => writer.demand(otherwise, value, inner));
}
