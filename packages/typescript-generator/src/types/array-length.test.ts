import { expect, it } from "@jest/globals";
import { writtenLength } from "./array-length.js";

const letter = { longestArray: 10, looseTuples: true };
const plain = { longestArray: 4, looseTuples: false };
const many = Number.POSITIVE_INFINITY;

it.each([
  ["a list", letter, { first: 0, min: 0, max: many }, [0, 0, true]],
  ["a list that is not empty", letter, { first: 0, min: 1, max: many }, [1, 0, true]],
  ["a short list, by the letter", letter, { first: 0, min: 0, max: 3 }, [0, 3, false]],
  ["a short list, as a person writes it", plain, { first: 0, min: 0, max: 3 }, [0, 0, true]],
  ["two or three", plain, { first: 0, min: 2, max: 3 }, [2, 1, false]],
  ["too many to write", plain, { first: 0, min: 30, max: many }, [1, 0, true]],
  ["a tuple", plain, { first: 6, min: 0, max: 6 }, [0, 6, false]],
  ["a tuple that goes on", plain, { first: 2, min: 1, max: many }, [1, 1, true]],
  ["a tuple that must go on for long", plain, { first: 2, min: 30, max: many }, [2, 0, true]],
] as const)("%s", (_, style, length, [required, optional, open]) => {
  expect(writtenLength(length, style)).toEqual({ required, optional, open });
});
