import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const packages = join(import.meta.dirname, "../..");
const golden = join(packages, "typescript-generator/golden");
const tsc = join(packages, "../node_modules/typescript/bin/tsc");

function compile(project: string): string {
  try {
    execFileSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], { encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return typeof error === "object" && error !== null && "stdout" in error ? String(error.stdout) : String(error);
  }
}

it("golden files compile in strict mode", () => {
  expect(compile(golden)).toBe("");
});

const packs = `import { PackGoodsConsumer, type PackGoodsEvent } from "../reads/generated/shop/pack-goods-consumer.js";`;
const reminds = `import { RemindReadersConsumer, type RemindReadersEvent } from "../several-messages/generated/library/remind-readers-consumer.js";`;
const publishes = `import { OrderPlacedPublisher } from "../reads/generated/shop/order-placed.js";\ndeclare const publisher: OrderPlacedPublisher;`;

const lights = `import { LightMeasuredPublisher } from "../parameters/generated/lights/light-measured.js";\ndeclare const publisher: LightMeasuredPublisher;\nconst event = { lumens: 3, at: "2026-11-21T12:00:00Z" };`;

const tenants = `import { TenantMovedPublisher } from "../headers/generated/tenants/tenant-moved.js";\ndeclare const publisher: TenantMovedPublisher;`;
const invoices = `import { Publisher, type Broker } from "@tenon/messaging";\nimport { invoices } from "../headers/generated/tenants/invoices.js";\ndeclare const broker: Broker;\nconst publisher = new Publisher(invoices, broker);`;
const welcomes = `import type { MessageContext, NoParameters } from "@tenon/messaging";\nimport { WelcomeTenantConsumer } from "../headers/generated/tenants/welcome-tenant-consumer.js";\nimport type { TenantMoved, TenantMovedHeaders } from "../headers/generated/tenants/tenant-moved.js";`;

const answers = `import { TellPriceResponder } from "../replies/generated/prices/tell-price-consumer.js";\nimport type { PriceAsked } from "../replies/generated/prices/price-asked.js";`;
const asks = `import { AskPriceRequester } from "../replies/generated/shop/ask-price-requester.js";\ndeclare const requester: AskPriceRequester;`;

const parcels = `import { Uuid } from "@tenon/messaging";\nimport { ParcelSentPublisher } from "../branded-scalars/generated/parcels/parcel-sent.js";\nimport { AnnounceParcelConsumer, type AnnounceParcelEvent } from "../branded-scalars/generated/parcels/announce-parcel-consumer.js";\ndeclare const publisher: ParcelSentPublisher;\ndeclare const others: Pick<Parameters<ParcelSentPublisher["publish"]>[0], "stops" | "for">;`;

const servers = `import { localBench, partner, production } from "../servers/generated/meters/servers.js";\nconst variables = { region: "eu" } as const;`;

const counts = `import { AskCountRequester } from "../typed-replies/generated/stock/ask-count-requester.js";\ndeclare const requester: AskCountRequester;`;

const stock = `import { ReserveStockConsumer, type ReserveStockEvent } from "../upcasts/generated/stock/v1/reserve-stock-consumer.js";`;

/** Code that a person may write around what is generated, and what the compiler says to it. */
const handlers: readonly [string, string, RegExp | undefined][] = [
  [
    "reads what x-reads names",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ orderId, lines: [first] }: PackGoodsEvent) { console.log(orderId, first.sku); }\n}`,
    undefined,
  ],
  [
    "reads a field that is not in x-reads",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ customerId }: PackGoodsEvent) { console.log(customerId); }\n}`,
    /Property 'customerId' does not exist on type 'PackGoodsEvent'/,
  ],
  [
    "reads a field of an item that is not in x-reads",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ lines: [first] }: PackGoodsEvent) { console.log(first.quantity); }\n}`,
    /Property 'quantity' does not exist/,
  ],
  [
    "forgets that a field may be null",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ deliverTo }: PackGoodsEvent) { console.log(deliverTo.city); }\n}`,
    /'deliverTo' is possibly 'null'/,
  ],
  [
    "forgets handle",
    `${packs}\nexport class A extends PackGoodsConsumer {}`,
    /does not implement inherited abstract member handle/,
  ],
  [
    "handles another shape",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ orderId }: { orderId: number }) { console.log(orderId); }\n}`,
    /not assignable to the same property in base type/,
  ],
  [
    "changes an event",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle(event: PackGoodsEvent) { event.orderId = ""; }\n}`,
    /Cannot assign to 'orderId' because it is a read-only property/,
  ],
  [
    "narrows by tag",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ payment }: PackGoodsEvent) { if (payment.kind === "transfer") console.log(payment.iban); }\n}`,
    undefined,
  ],
  [
    "does not narrow by tag",
    `${packs}\nexport class A extends PackGoodsConsumer {\n  handle({ payment }: PackGoodsEvent) { console.log(payment.iban); }\n}`,
    /Property 'iban' does not exist/,
  ],
  [
    "narrows by the type of the message",
    `${reminds}\nexport class A extends RemindReadersConsumer {\n  handle(event: RemindReadersEvent) { if (event.type === "library.book-lent") console.log(event.data.due); }\n}`,
    undefined,
  ],
  [
    "does not narrow by the type of the message",
    `${reminds}\nexport class A extends RemindReadersConsumer {\n  handle(event: RemindReadersEvent) { console.log(event.data.due); }\n}`,
    /Property 'due' does not exist/,
  ],
  [
    "publishes an event that lacks a field",
    `${publishes}\nvoid publisher.publish({ orderId: "1" });`,
    /is missing the following properties from type 'OrderPlaced': customerId, lines/,
  ],
  [
    "publishes with what the address leaves open",
    `${lights}\nvoid publisher.publish(event, { parameters: { lampId: "7" } });`,
    undefined,
  ],
  [
    "publishes without what the address leaves open",
    `${lights}\nvoid publisher.publish(event);`,
    /Expected 2 arguments, but got 1/,
  ],
  [
    "publishes to an address that the document does not allow",
    `${lights}\nvoid publisher.publish(event, { parameters: { lampId: "7", city: "rome" } });`,
    /"rome"' is not assignable to type/,
  ],
  [
    "answers with one of the replies",
    `${answers}\nexport class A extends TellPriceResponder {\n  respond({ sku }: PriceAsked) { return { type: "unknownArticle", data: { sku } } as const; }\n}`,
    undefined,
  ],
  [
    "answers with what is no reply",
    `${answers}\nexport class A extends TellPriceResponder {\n  respond({ sku }: PriceAsked) { return { type: "priceTold", data: { sku } } as const; }\n}`,
    /Property 'respond' in type 'A' is not assignable to the same property in base type 'TellPriceResponder'/,
  ],
  [
    "asks, and tells replies apart",
    `${asks}\nconst reply = await requester.request({ sku: "SAW" });\nif (reply.type === "priceTold") console.log(reply.data.amount);`,
    undefined,
  ],
  [
    "asks for what cannot be asked",
    `${asks}\nvoid requester.request({ article: "SAW" });`,
    /'article' does not exist in type 'PriceAsked'/,
  ],
  [
    "publishes with the headers of the message",
    `${tenants}\nvoid publisher.publish({ to: "Bern" }, { headers: { tenant: "acme" } });`,
    undefined,
  ],
  [
    "publishes without the headers of the message",
    `${tenants}\nvoid publisher.publish({ to: "Bern" });`,
    /Expected 2 arguments, but got 1/,
  ],
  [
    "publishes with a header of another type",
    `${tenants}\nvoid publisher.publish({ to: "Bern" }, { headers: { tenant: 7 } });`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    "publishes without the headers of a message that needs none",
    `${invoices}\nvoid publisher.publish({ type: "invoiceSent", data: { invoice: "1" } }, { parameters: { region: "be" } });`,
    undefined,
  ],
  [
    "publishes with the headers of one of several messages",
    `${invoices}\nvoid publisher.publish({ type: "invoiceSent", data: { invoice: "1" } }, { parameters: { region: "be" }, headers: { hops: ["a"] } });`,
    undefined,
  ],
  [
    "reads a header that the message declares",
    `${welcomes}\nexport class A extends WelcomeTenantConsumer {\n  handle(_: TenantMoved, { headers }: MessageContext<NoParameters, TenantMovedHeaders>) { const tenant: string = headers.tenant; console.log(tenant); }\n}`,
    undefined,
  ],
  [
    "reads a header that no message declares",
    `${welcomes}\nexport class A extends WelcomeTenantConsumer {\n  handle(_: TenantMoved, { headers }: MessageContext<NoParameters, TenantMovedHeaders>) { console.log(headers.colour); }\n}`,
    /Property 'colour' does not exist on type 'TenantMovedHeaders'/,
  ],
  [
    "publishes text of a format",
    `${parcels}\nvoid publisher.publish({ ...others, sent: null, parcelId: Uuid.of("6f1e3c5a-0b67-4d55-9d5c-0f3c5b1f9a11") });`,
    undefined,
  ],
  [
    "publishes plain text where text of a format is wanted",
    `${parcels}\nvoid publisher.publish({ ...others, sent: null, parcelId: "6f1e3c5a-0b67-4d55-9d5c-0f3c5b1f9a11" });`,
    /Type 'string' is not assignable to type 'Uuid'/,
  ],
  [
    "makes of an older message what it reads",
    `${stock}\nexport class A extends ReserveStockConsumer {\n  readonly upcasters: ReserveStockConsumer["upcasters"] = { "orders.order-placed.v1": ({ orderId, total }) => ({ orderId, total: { amount: total } }) };\n  handle({ total }: ReserveStockEvent) { console.log(total.amount); }\n}`,
    undefined,
  ],
  [
    "has no function for an older message",
    `${stock}\nexport class A extends ReserveStockConsumer {\n  handle({ total }: ReserveStockEvent) { console.log(total.amount); }\n}`,
    /does not implement inherited abstract member upcasters/,
  ],
  [
    "makes of an older message less than it reads",
    `${stock}\nexport class A extends ReserveStockConsumer {\n  readonly upcasters: ReserveStockConsumer["upcasters"] = { "orders.order-placed.v1": ({ orderId }) => ({ orderId }) };\n  handle({ total }: ReserveStockEvent) { console.log(total.amount); }\n}`,
    /Property 'total' is missing/,
  ],
  [
    "hands text of a format on, as that and as text",
    `${parcels}\nexport class A extends AnnounceParcelConsumer {\n  handle({ parcelId }: AnnounceParcelEvent) { const id: Uuid = parcelId; console.log(id.toUpperCase()); }\n}`,
    undefined,
  ],
  [
    "connects with each of the credentials that a server asks for",
    `${servers}\nproduction.connection({ variables, credentials: { token: "t" } });\npartner.connection({ credentials: { apiKey: "k" } });\nlocalBench.connection();`,
    undefined,
  ],
  [
    "connects without credentials that a server asks for",
    `${servers}\nproduction.connection({ variables });`,
    /is not assignable to parameter of type 'Wanted<ProductionVariables,/,
  ],
  [
    "connects with credentials that a server does not ask for",
    `${servers}\npartner.connection({ credentials: { token: "t" } });`,
    /'token' does not exist in type 'ApiKey'/,
  ],
  [
    "connects to a server that there is not",
    `${servers}\nproduction.connection({ variables: { region: "mars" }, credentials: { token: "t" } });`,
    /Type '"mars"' is not assignable to type '"eu" \| "us"'/,
  ],
  [
    "asks without the headers of the request",
    `${counts}\nvoid requester.request({ sku: "SAW" }, { parameters: { warehouse: "bern" } });`,
    /is not assignable to parameter of type/,
  ],
  [
    "asks at an address that the document does not allow",
    `${counts}\nvoid requester.request({ sku: "SAW" }, { parameters: { warehouse: "rome" }, headers: { tenant: "acme" } });`,
    /Type '"rome"' is not assignable to type '"basel" \| "bern"'/,
  ],
  [
    "answers without the headers of the reply",
    `import { TellCountResponder } from "../typed-replies/generated/stock/tell-count-consumer.js";\nexport class A extends TellCountResponder {\n  respond() { return { count: 1 }; }\n}`,
    /Property 'respond' in type 'A' is not assignable to the same property in base type 'TellCountResponder'/,
  ],
];

describe("a handler that", () => {
  const folder = mkdtempSync(join(golden, ".handlers-"));
  let said = "";
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    for (const [index, [, text]] of handlers.entries()) writeFileSync(join(folder, `h${index}.ts`), `${text}\n`);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", include: ["*.ts"] }));
    said = compile(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(handlers.map(([what, , wanted], index) => [what, wanted, index] as const))("%s", (_, wanted, index) => {
    const errors = said.split("\n").filter((line) => line.includes(`h${index}.ts(`));
    expect(errors.join("\n")).toMatch(wanted ?? /^$/);
  });
});
