import { describe, expect, it } from "@jest/globals";
import { Account } from "./account.js";

describe("the account of a trial", () => {
  it("tells what was lost, what came unexpectedly, and what came twice", () => {
    const account = new Account();
    for (const id of ["handled", "twice", "lost", "kept only", "unknown", "recovered", "ghost"]) account.attempt(id);
    account.attempt("poison", { isPoison: true });
    account.attempt("lost poison", { isPoison: true });
    account.attempt("digested poison", { isPoison: true });
    for (const id of ["handled", "twice", "lost", "poison", "lost poison", "digested poison"]) account.acknowledge(id);
    account.rollBack("ghost");
    const found = {
      kept: ["handled", "twice", "kept only"],
      effects: ["handled", "twice", "twice", "twice", "recovered", "ghost", "never heard of", "digested poison"],
      deadLetters: ["poison", "poison", "digested poison"],
    };
    expect(account.lost(found)).toEqual(["kept only", "lost", "lost poison"]);
    expect(account.figures(found)).toEqual({
      attempted: 10,
      acknowledged: 6,
      rolledBack: 1,
      unknown: 3,
      recovered: 1,
      handled: 6,
      deadLettered: 2,
      lost: 3,
      unexpected: 3,
      duplicated: 2,
    });
  });
});
