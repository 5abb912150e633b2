import { expect, it } from "@jest/globals";
import type { Database } from "./database.js";

it("asynchronous work in a transaction does not compile", () => {
  const use = (database: Database): number => {
    // @ts-expect-error the work of a transaction must be synchronous
    database.transaction(async () => 1);
    return database.transaction(() => 1);
  };
  expect(use).toBeInstanceOf(Function);
});
