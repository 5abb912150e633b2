import { describe, expect, it } from "@jest/globals";
import { progressBar } from "./progress-bar.js";

describe("a progress bar", () => {
  it.each([
    [0, 3_000, "░░░░░░░░░░░░░░░░░░░░░░░░   0 %  0 of 3,000"],
    [1_000, 3_000, "████████░░░░░░░░░░░░░░░░  33 %  1,000 of 3,000"],
    [2_999, 3_000, "███████████████████████░  99 %  2,999 of 3,000"],
    [3_000, 3_000, "████████████████████████ 100 %  3,000 of 3,000"],
    [0, 0, "████████████████████████ 100 %  0 of 0"],
  ])("of %i of %i", (done, all, wanted) => expect(progressBar({ done, all })).toBe(wanted));
});
