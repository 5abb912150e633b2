import { describe, expect, it } from "@jest/globals";
import { describeIssues, InvalidEventError, MessagingError, UnroutableError } from "./errors.js";
import type { Issue } from "./validate.js";

function issue(path: Issue["path"], message: string): Issue {
  return { path, message, keyword: "x", params: {} };
}

describe("errors", () => {
  it("say their code, the address and what is wrong", () => {
    const error = new InvalidEventError("orders.order-placed.v1", [
      issue(["lines"], "must NOT have fewer than 1 items"),
    ]);
    expect(error.message).toBe("EVENT_INVALID orders.order-placed.v1: /lines must NOT have fewer than 1 items");
    expect(error).toMatchObject({
      name: "InvalidEventError",
      code: "EVENT_INVALID",
      address: "orders.order-placed.v1",
    });
    expect(error).toBeInstanceOf(MessagingError);
    expect(new UnroutableError("a", "e").name).toBe("UnroutableError");
  });

  it("point as JSON Pointers do", () => {
    expect(describeIssues([issue(["lines", 0, "a/b~c"], "must be string")])).toBe("/lines/0/a~1b~0c must be string");
    expect(describeIssues([issue([], "must be object")])).toBe("must be object");
  });

  it("name the first three issues and count the others", () => {
    const issues = ["a", "b", "c", "d", "e"].map((name) => issue([name], "is wrong"));
    expect(describeIssues(issues)).toBe("/a is wrong, /b is wrong, /c is wrong, and 2 more");
  });
});
