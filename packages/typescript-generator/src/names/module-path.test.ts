import { describe, expect, it } from "@jest/globals";
import { folderOf } from "./module-path.js";

describe("folderOf", () => {
  it.each([
    ["orders/v1.yaml", "orders/v1"],
    ["my spec (1).json", "my-spec-1"],
    ["../../etc/passwd.yaml", "_/_/etc/passwd"],
    [".hidden/a.yaml", "hidden/a"],
    ["con.yaml", "_con"],
    ["node_modules/a.yml", "_node_modules/a"],
    ["a\u202eb.yaml", "a-b"],
  ])("%s → %s", (file, wanted) => {
    expect(folderOf(file)).toBe(wanted);
  });

  it("cuts steps that no file system takes", () => {
    expect(folderOf(`${"x".repeat(1000)}.yaml`).length).toBeLessThan(100);
  });
});
