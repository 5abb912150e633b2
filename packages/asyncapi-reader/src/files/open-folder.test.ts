import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openFolder } from "./open-folder.js";

describe("openFolder", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-folder-"));
    for (const below of ["orders", "node_modules/x", ".git"]) await mkdir(join(folder, below), { recursive: true });
    for (const path of ["b.yml", "a.JSON", "orders/v1.yaml", "notes.txt", "node_modules/x/y.yaml", ".git/z.yaml"]) {
      await writeFile(join(folder, path), path);
    }
    await symlink("orders", join(folder, "linked"));
    await symlink("orders/v1.yaml", join(folder, "inside.yaml"));
    await symlink("/etc/hostname", join(folder, "outside.yaml"));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it("lists what may be a document, in order, and no linked or hidden folder", async () => {
    expect(await openFolder(folder).list()).toEqual([
      "a.JSON",
      "b.yml",
      "inside.yaml",
      "orders/v1.yaml",
      "outside.yaml",
    ]);
  });

  it.each([
    ["orders/v1.yaml", "orders/v1.yaml"],
    ["inside.yaml", "orders/v1.yaml"],
    ["linked/v1.yaml", "orders/v1.yaml"],
    ["notes.txt", "notes.txt"],
    ["outside.yaml", "outside"],
    ["missing.yaml", "missing"],
    ["orders", "missing"],
    ["orders/v1.yaml/x", "missing"],
    ["../x.yaml", "outside"],
    ["orders/../../x.yaml", "outside"],
    ["./b.yml", "outside"],
    ["/etc/hostname", "outside"],
    ["C:/x.yaml", "outside"],
    ["orders\\v1.yaml", "outside"],
    ["b.yml\0", "outside"],
    ["", "outside"],
  ])("of %j it reads %j", async (path, wanted) => {
    const reading = await openFolder(folder).read(path);
    expect("bytes" in reading ? new TextDecoder().decode(reading.bytes) : reading.refused).toBe(wanted);
  });
});
