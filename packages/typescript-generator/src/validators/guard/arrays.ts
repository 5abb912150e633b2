import type { NormalObject } from "../close/normal-schema.js";
import { type Block, comparison, truth } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";

export function hasArrayKeywords(schema: NormalObject): boolean {
  return (
    schema.prefixItems !== undefined ||
    (schema.items !== undefined && schema.items !== true) ||
    schema.contains !== undefined ||
    schema.maxItems !== undefined ||
    schema.minItems !== undefined ||
    schema.uniqueItems !== undefined ||
    schema.unevaluatedItems !== undefined
  );
}

/** What an array must be besides an array. */
export function demandArray(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { minItems, maxItems } = schema;
  if (minItems) out.demand(comparison(`${value}.length`, ">=", String(minItems)));
  if (maxItems !== undefined) out.demand(comparison(`${value}.length`, "<=", String(maxItems)));
  demandPrefix(schema, value, out, writer);
  demandItems(schema, value, out, writer);
  demandContains(schema, value, out, writer);
  if (schema.uniqueItems)
    out.demand(comparison(`${writer.scope.runtime("duplicateItems")}(${value})`, "===", "undefined"));
  if (schema.unevaluatedItems !== undefined && schema.unevaluatedItems !== true) {
    out.demand(comparison(`${writer.unevaluated(schema, "items")}(${value})`, "===", "undefined"));
  }
}

function demandPrefix(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  for (const [index, itemSchema] of (schema.prefixItems ?? []).entries()) {
    if (itemSchema === true) continue;
    const write = (block: Block) => {
      const item = block.local("item");
      block.line(`const ${item} = ${value}[${index}];`);
      writer.demand(itemSchema, item, block);
    };
    if ((schema.minItems ?? 0) > index) write(out);
    else out.within(`if (${value}.length > ${index})`, write);
  }
}

function demandItems(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { items } = schema;
  const from = schema.prefixItems?.length ?? 0;
  if (items === undefined || items === true) return;
  if (items === false) {
    out.demand(comparison(`${value}.length`, "<=", String(from)));
    return;
  }
  const index = out.local("i");
  out.within(`for (let ${index} = ${from}; ${index} < ${value}.length; ${index}++)`, (inner) => {
    const item = inner.local("item");
    inner.line(`const ${item} = ${value}[${index}];`);
    writer.demand(items, item, inner);
  });
}

function demandContains(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return;
  if (minContains === 0 && maxContains === undefined) return;
  const count = out.local("found");
  const index = out.local("i");
  const item = `${value}[${index}]`;
  out.line(`let ${count} = 0;`);
  out.within(`for (let ${index} = 0; ${index} < ${value}.length; ${index}++)`, (inner) => {
    const enough = maxContains === undefined ? ` if (${count} === ${minContains}) break;` : "";
    inner.line(`if (${writer.test(contains, item).holds}) { ${count}++;${enough} }`);
  });
  if (minContains > 0) out.demand(comparison(count, ">=", String(minContains)));
  if (maxContains !== undefined) out.demand(truth(`(${count} <= ${maxContains})`));
}
