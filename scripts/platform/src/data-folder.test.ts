import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { freshDataFolder, leaveDataFolder } from "./data-folder.js";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "tenon-data-"));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe("freshDataFolder", () => {
  it("begins empty, and leaves what is there for whoever wants to look", () => {
    const first = freshDataFolder(parent);
    writeFileSync(join(first, "orders.sqlite"), "");
    leaveDataFolder(first);
    expect(existsSync(join(first, "orders.sqlite"))).toBe(true);
    expect(freshDataFolder(parent)).toBe(first);
    expect(existsSync(join(first, "orders.sqlite"))).toBe(false);
  });

  it("does not touch the folder of a platform that is running", () => {
    const running = join(parent, "platform");
    mkdirSync(running);
    writeFileSync(join(running, "running.pid"), String(process.ppid));
    writeFileSync(join(running, "orders.sqlite"), "");
    expect(freshDataFolder(parent)).toBe(join(parent, "platform-2"));
    expect(existsSync(join(running, "orders.sqlite"))).toBe(true);
  });

  it("takes over from one that has ended without a word", () => {
    mkdirSync(join(parent, "platform"));
    writeFileSync(join(parent, "platform", "running.pid"), "4194999");
    expect(freshDataFolder(parent)).toBe(join(parent, "platform"));
  });

  it("leaves what services that run alone keep beside it", () => {
    writeFileSync(join(parent, "orders.sqlite"), "");
    freshDataFolder(parent);
    expect(existsSync(join(parent, "orders.sqlite"))).toBe(true);
  });
});
