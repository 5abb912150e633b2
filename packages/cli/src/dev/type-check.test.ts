import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { until } from "../testing/until.js";
import type { CompilerError } from "./compiler-errors.js";
import { TypeCheck } from "./type-check.js";

const files = [{ path: "shop/types.ts", text: "export interface Line {}\n" }];
const nothing = { files, changed: [] };
const changed = { files, changed: ["shop/types.ts"] };

function error(name: string): CompilerError {
  return { file: "src/a.ts", line: 3, column: 5, code: "TS2339", said: [`'${name}' does not exist on type 'Line'.`] };
}

/** A compiler that ends when the test says so. */
class Asked {
  readonly checks: { readonly signal: AbortSignal; end(errors: readonly CompilerError[]): void }[] = [];

  errors(signal: AbortSignal): Promise<readonly CompilerError[]> {
    return new Promise((end, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      this.checks.push({ signal, end });
    });
  }
}

describe("TypeCheck", () => {
  const causedThen: string[][] = [];
  let terminal: RecordingTerminal;
  let compiler: Asked;
  let check: TypeCheck;
  beforeEach(() => {
    terminal = new RecordingTerminal(import.meta.dirname);
    compiler = new Asked();
    causedThen.length = 0;
    const caused = (problems: readonly { readonly message: string }[]) =>
      void causedThen.push(problems.map(({ message }) => message));
    check = new TypeCheck(compiler, { terminal, output: "generated", caused });
  });
  afterEach(() => check.close());

  /** Ends the nth check, counted from 1, with these errors, and waits until it is told. */
  async function ends(nth: number, ...errors: readonly CompilerError[]): Promise<string> {
    await until(() => compiler.checks.length === nth);
    const said = terminal.printed.length;
    compiler.checks[nth - 1]?.end(errors);
    await until(() => terminal.printed.length > said);
    return terminal.printed.slice(said).replace(/, \d+ ms\n$/, "");
  }

  function save(written: typeof changed | typeof nothing | undefined): void {
    check.pause();
    check.goOn(written);
  }

  it("tells what was not there before, once, from which name it comes, and that it is gone", async () => {
    save(nothing);
    expect(await ends(1, error("older"))).toBe("types: 1 error that was there before");
    expect(terminal.complained).toBe("");
    save(changed);
    expect(await ends(2, error("older"), error("sku"))).toBe("types: 1 error that was not there before");
    expect(terminal.complained).toBe(
      "src/a.ts:3:5  TS2339  'sku' does not exist on type 'Line'.\n  It comes from `Line` (generated/shop/types.ts).\n1 problem.\n",
    );
    save(changed);
    expect(await ends(3, error("older"), { ...error("sku"), line: 4 })).toBe("types: 1 error still there");
    save(changed);
    expect(await ends(4, error("older"))).toBe("types: 1 error gone");
    expect(terminal.complained.split("TS2339")).toHaveLength(2);
    expect(causedThen).toEqual([
      [],
      ["'sku' does not exist on type 'Line'."],
      ["'sku' does not exist on type 'Line'."],
      [],
    ]);
  });

  it("checks nothing where no generated file has changed", async () => {
    save(nothing);
    await ends(1);
    save(nothing);
    save(undefined);
    save(changed);
    await ends(2);
  });

  it("stops for a newer save, after which it looks again even where that one has written nothing", async () => {
    save(nothing);
    await ends(1);
    save(changed);
    await until(() => compiler.checks.length === 2);
    check.pause();
    expect(compiler.checks[1]?.signal.aborted).toBe(true);
    check.goOn(undefined);
    expect(await ends(3, error("sku"))).toBe("types: 1 error that was not there before");
    expect(terminal.complained).toContain("It comes from `Line`");
  });

  it("tells all errors where something has changed before it had looked for the first time", async () => {
    save(nothing);
    await until(() => compiler.checks.length === 1);
    save(changed);
    expect(await ends(2, error("sku"))).toBe("types: 1 error");
    expect(terminal.complained).toContain("src/a.ts:3:5");
  });
});
