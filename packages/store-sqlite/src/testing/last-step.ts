import type { Database } from "../database.js";

/**
 * The process kills itself in its n-th step. A step is a commit that is about to be, or that has just been: what lies between two of them, the disk
 * does not know. The function that is returned is another one.
 */
export function lastStep(database: Database, n: number): () => void {
  const execute = database.execute.bind(database);
  let steps = 0;
  const step = () => {
    if (++steps === n) process.kill(process.pid, "SIGKILL");
  };
  database.execute = (sql) => {
    if (sql !== "COMMIT") return execute(sql);
    step();
    execute(sql);
    step();
  };
  return step;
}
