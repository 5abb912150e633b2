import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const shop = fileURLToPath(new URL("../../../../asyncapi", import.meta.url));

describe("tenon compare, in a git repository", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-compare-"));
    cpSync(shop, join(folder, "asyncapi"), { recursive: true });
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message=The shop");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    git("checkout", "--quiet", "--", "asyncapi");
  });

  it("says so when nothing that is promised has changed", async () => {
    edit("orders/v1.yaml", "Takes orders and follows", "Takes orders, and follows");
    expect(await compare("--against", "main")).toEqual({
      exit: 0,
      printed: expect.stringMatching(/^Nothing that is promised has changed since main \([0-9a-f]{10}\)\.\n$/),
      complained: "",
    });
  });

  it("names the field, the position and who reads it, and exits 1", async () => {
    removeField("orders/v1.yaml", "        quantity:\n          type: integer\n          minimum: 1\n", "quantity, ");
    const { exit, printed, complained } = await compare("--against", "main");
    expect(complained).toBe("");
    expect(printed.split("\n").slice(0, 3)).toEqual([
      "main:asyncapi/orders/v1.yaml:341:9  breaking  FIELD_REMOVED",
      "  `/lines/*/quantity` of orders.order-placed.v1 is not sent any more.",
      "  breaks inventory reserveStock, which reads /lines/*/quantity (main:asyncapi/inventory/v1.yaml:57:39): as it is deployed, when a new message comes",
    ]);
    expect(printed).toContain("\n1 breaking, 0 undecided, 1 advice, 0 safe, since main (");
    expect(exit).toBe(1);
  });

  it("says that nobody reads a field that nobody reads, and exits 0", async () => {
    const note =
      '        note:\n          description: What the customer wants us to know.\n          type: [string, "null"]\n          maxLength: 500\n';
    removeField("orders/v1.yaml", note, ", note");
    const { exit, printed } = await compare("--against", "main");
    expect(printed).toContain(
      "safe  FIELD_REMOVED\n  `/note` of orders.order-placed.v1 is not sent any more; nobody reads it.\n",
    );
    expect(exit).toBe(0);
  });

  it("names who does not know a new value of a list", async () => {
    edit("payments/v1.yaml", "card_declined, ", "card_declined, fraud, ");
    const { exit, printed } = await compare("--against", "main");
    expect(printed).toContain(
      '`/code` of payments.payment-refused.v1 may be "fraud".\n  breaks orders rejectUnpaid, which reads /code',
    );
    expect(exit).toBe(1);
  });

  it("sees a change in a file that several documents share", async () => {
    edit("shared/money.yaml", "enum: [EUR, GBP, USD]", "enum: [EUR, GBP]");
    const { printed } = await compare("--against", "main");
    expect(printed).toContain("main:asyncapi/shared/money.yaml:5:20  breaking  ENUM_VALUE_REMOVED");
    expect(printed).toContain(
      "breaks payments noteAmountDue, which reads /total (asyncapi/payments/v1.yaml:72:38): once it is built anew, when an older message comes",
    );
  });

  it("says the same to a program with --json", async () => {
    edit("payments/v1.yaml", "card_declined, ", "card_declined, fraud, ");
    const { exit, printed } = await compare("--against", "main", "--json");
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      summary: { breaking: 1, undecided: 0, advice: 1, safe: 0, accepted: 0 },
      findings: [
        {
          rule: "ENUM_VALUE_ADDED",
          path: "/code",
          breaks: [{ service: "orders", operation: "rejectUnpaid", reads: "/code" }],
        },
        { rule: "VERSION_NOT_RAISED", severity: "advice" },
      ],
    });
  });

  it("compares with a folder as well", async () => {
    cpSync(join(folder, "asyncapi"), join(folder, "older"), { recursive: true });
    edit("payments/v1.yaml", "card_declined, ", "card_declined, fraud, ");
    const { exit, printed } = await compare("--against", "./older");
    rmSync(join(folder, "older"), { recursive: true });
    expect(printed).toContain("1 breaking, 0 undecided, 1 advice, 0 safe, since ./older.");
    expect(exit).toBe(1);
  });

  it("finds nothing to break where there was nothing before", async () => {
    git("checkout", "--quiet", "--orphan", "empty");
    git("commit", "--quiet", "--allow-empty", "--message=Nothing", "--only");
    git("checkout", "--quiet", "main");
    const { exit, printed } = await compare("--against", "empty");
    expect(printed).toMatch(/^empty \([0-9a-f]{10}\) has no AsyncAPI document here/);
    expect(exit).toBe(0);
  });

  it.each([
    ["nowhere"],
    ["--output=pwned"],
    ["-h"],
    ["main:asyncapi"],
    ["main\u0000"],
    ["$(touch pwned)"],
    ["; touch pwned"],
  ])("takes %j for nothing but the name of a ref that is not there", async (ref) => {
    const { exit, printed, complained } = await compare(`--against=${ref}`);
    expect(complained).toContain("AGAINST_UNKNOWN");
    expect(complained).toContain("is no ref that git knows, and no folder.");
    expect(complained).not.toMatch(/\n\s+at /);
    expect({ exit, printed, pwned: existsSync(join(folder, "pwned")) }).toEqual({ exit: 1, printed: "", pwned: false });
  });

  it("tells what is wrong with a document, in whichever version", async () => {
    edit("users/v1.yaml", "asyncapi: 3.0.0", "asyncapi: 9.9.9");
    const now = await compare("--against", "main");
    expect(now.complained).toContain("asyncapi/users/v1.yaml:1:1");
    expect(now.complained).toContain("DOCUMENT_VERSION_UNSUPPORTED");
    expect(now.exit).toBe(1);
    git("commit", "--quiet", "--all", "--message=Broken");
    git("checkout", "--quiet", "HEAD~1", "--", "asyncapi");
    const then = await compare("--against", "HEAD");
    git("reset", "--quiet", "--hard", "HEAD~1");
    expect(then.complained).toContain("HEAD:asyncapi/users/v1.yaml:1:1");
    expect(then.exit).toBe(1);
  });

  it("wants to know what to compare with", async () => {
    expect(await compare()).toEqual({
      exit: 2,
      printed: "",
      complained: "tenon: Say what to compare with: --against <git ref, folder or address of a git repository>.\n",
    });
  });

  it("leaves the work tree as it is", async () => {
    const before = git("status", "--porcelain");
    await compare("--against", "main");
    expect(git("status", "--porcelain")).toBe(before);
  });

  function edit(file: string, from: string, to: string): void {
    const path = join(folder, "asyncapi", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  /** The field, and its name in `required`. */
  function removeField(file: string, declaration: string, required: string): void {
    edit(file, declaration, "");
    edit(file, required, "");
  }

  async function compare(...words: readonly string[]) {
    const terminal = new RecordingTerminal(folder);
    const exit = await run(["compare", ...words], terminal);
    return { exit, printed: terminal.printed, complained: terminal.complained };
  }

  function git(...words: readonly string[]): string {
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
});

describe("tenon compare, where there is no git repository", () => {
  it("says so", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tenon-compare-"));
    cpSync(shop, join(folder, "asyncapi"), { recursive: true });
    const terminal = new RecordingTerminal(folder);
    expect(await run(["compare", "--against", "main"], terminal)).toBe(1);
    expect(terminal.complained).toContain("main is no folder, and this is no git repository.");
    rmSync(folder, { recursive: true });
  });
});
