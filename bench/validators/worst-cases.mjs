import { tenonValidator } from "./subjects.mjs";

/** What hangs others: each once, in milliseconds. */
export async function worstCases() {
  const cases = [
    ["^(a+)+$ on 50,000 characters", { pattern: "^(a+)+$" }, () => `${"a".repeat(50_000)}!`],
    [
      "20,000 unique objects",
      { uniqueItems: true },
      () => Array.from({ length: 20_000 }, (_, id) => ({ id, name: `item ${id}`, tags: ["a", "b"] })),
    ],
    ["200,000 bad items", { items: { type: "string" } }, () => Array.from({ length: 200_000 }, (_, index) => index)],
    ["a value 200,000 deep", { properties: { next: { $ref: "#" } } }, deep],
    ["a union 40 deep that visits each branch", twice, () => deep(40)],
  ];
  console.log("\nworst cases, first call");
  for (const [index, [title, schema, make]] of cases.entries()) {
    const validate = await tenonValidator(schema, `worst-${index}`);
    const value = make();
    const start = performance.now();
    const { issues } = validate(value);
    const time = performance.now() - start;
    console.log(
      `  ${title.padEnd(42)}${time.toFixed(1).padStart(7)} ms  ${issues ? `${issues.length} issue(s)` : "valid"}`,
    );
  }
}

/** Both branches look into the same member, so that a validator which remembers nothing takes 2 to the power of the depth. */
const twice = {
  definitions: {
    node: {
      oneOf: [
        { properties: { next: { $ref: "#/definitions/node" }, last: { const: "a" } }, required: ["last"] },
        { properties: { next: { $ref: "#/definitions/node" }, last: { const: "b" } } },
      ],
    },
  },
  $ref: "#/definitions/node",
};

function deep(depth = 200_000) {
  let value = {};
  for (let level = 0; level < depth; level++) value = { next: value };
  return value;
}
