import { AsyncLocalStorage } from "node:async_hooks";

const storage = new AsyncLocalStorage<true>();

/** Runs `work`, in which every publish throws `PublishForbiddenError`, however deep: for replaying history. */
export function withoutPublishing<Result>(work: () => Result): Result {
  return storage.run(true, work);
}

export function isPublishingForbidden(): boolean {
  return storage.getStore() === true;
}
