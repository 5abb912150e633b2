const head = "asyncapi: 3.0.0\ninfo: { title: Hostile, version: 1.0.0 }\n";

const numbers = (count) => Array.from({ length: count }, (_, index) => index);

/** A document whose only message has this payload. */
const withPayload = (payload) =>
  JSON.stringify({
    asyncapi: "3.0.0",
    info: { title: "Hostile", version: "1.0.0" },
    channels: { a: { address: "a", messages: { m: { payload } } } },
    operations: { send: { action: "send", channel: { $ref: "#/channels/a" } } },
  });

/** An alias whose value is nine times the one before, so that `levels` of them are nine to the power of that. */
function aliasBomb(levels) {
  return numbers(levels)
    .map(
      (level) =>
        `x-${level}: &a${level} [${Array(9)
          .fill(level === 0 ? "x" : `*a${level - 1}`)
          .join(",")}]`,
    )
    .join("\n");
}

/** Documents that are large, deep, circular or broken so that reading them by the letter would take for ever. All are to be refused. */
export const hostileDocuments = {
  "an alias bomb of nine levels": head + aliasBomb(9),
  "100,000 lists in each other": `${head}x-a: ${"[".repeat(100_000)}`,
  "100,000 maps in each other": `${head}x-a: ${"{a: ".repeat(100_000)}`,
  "50,000 lists in each other, in block style": `${head}x-a:\n ${"- ".repeat(50_000)}a`,
  "more than 10 MB": "a".repeat(10 * 1024 * 1024 + 1),
  "10 MB of one quoted text that does not end": `${head}x-a: "${"a".repeat(10 * 1024 * 1024 - 100)}`,
  "10 MB of one plain text, and an error behind": `${head}x-a: ${"a".repeat(10 * 1024 * 1024 - 100)}\n\tb: c`,
  "9 MB of small values": `${head}x-a:\n${"  - a: b\n    c: d\n".repeat(500_000)}`,
  "9 MB of small values as JSON": `{"asyncapi":"3.0.0","x-a":[${'{"a":1},'.repeat(1_000_000)}1]}`,
  "9 MB of comments, and an error behind": `${head}${"# comment\n".repeat(900_000)}x-a: [`,
  "9 MB of blank lines, and an error behind": `${head}${"\n".repeat(9_000_000)}x-a: [`,
  "100,000 keys, the last a second time": `${head}x-a:\n${numbers(100_000)
    .map((n) => `  k${n}: 1`)
    .join("\n")}\n  k1: 2\n`,
  "20,000 anchors, each of the one before": `${head}${numbers(20_000)
    .map((n) => `x-${n}: &a${n} [${n ? `*a${n - 1}` : 1}]`)
    .join("\n")}\n`,
  "a chain of 20,000 references that ends in a circle": JSON.stringify({
    asyncapi: "3.0.0",
    info: { title: "Hostile", version: "1.0.0" },
    channels: {},
    components: {
      schemas: Object.fromEntries(
        numbers(20_000).map((n) => [`S${n}`, { $ref: `#/components/schemas/S${(n + 1) % 20_000}` }]),
      ),
    },
  }),
  "5,000 channels that are misspelt": `${head}channels:\n${numbers(5_000)
    .map((n) => `  c${n}: { adress: a }`)
    .join("\n")}`,
  "5,000 references that lead to nothing": `${head}channels:\n${numbers(5_000)
    .map((n) => `  channel${n}: { $ref: "#/components/channels/chanel${n}" }`)
    .join("\n")}`,
  "5,000 names that are one name": withPayload({
    type: "object",
    properties: Object.fromEntries(numbers(5_000).map((n) => [`a${"-".repeat(n % 70)}${n}`, { $ref: "#/nowhere" }])),
  }),
  "a schema of 2,000 levels": withPayload(
    numbers(2_000).reduce((inner) => ({ type: "object", properties: { a: inner } }), { type: "string" }),
  ),
  "a pattern that a linear-time engine cannot take": withPayload({ type: "string", pattern: "(a)\\1" }),
  "a pattern of a megabyte": withPayload({ type: "string", pattern: `${"(a|b)".repeat(200_000)}(?=x)` }),
  "a pattern with a million repetitions": withPayload({ type: "string", pattern: "((a{1000}){1000}){1000}" }),
  "an enum of 100,000 texts, twice": withPayload({ enum: [...numbers(100_000).map(String), "1"] }),
  "2 to the power of 24 combinations": withPayload({
    allOf: numbers(24).map((n) => ({
      oneOf: [{ properties: { [`p${n}`]: { type: "string" } } }, { properties: { [`p${n}`]: { $ref: "#/nowhere" } } }],
    })),
  }),
};
