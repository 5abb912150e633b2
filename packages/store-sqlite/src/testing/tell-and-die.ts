import { openStory, tell } from "./story.js";

/**
 * node tell-and-die.js <database> <n> <order…>: tells a story, and kills its own process in the n-th step. A step is a commit that is about to
 * be, or that has just been; what lies between two of them, the disk does not know.
 */
const [path = "", last = "", ...orders] = process.argv.slice(2);
const database = openStory(path);
const execute = database.execute.bind(database);
let steps = 0;
database.execute = (sql) => {
  if (sql !== "COMMIT") return execute(sql);
  step();
  execute(sql);
  step();
};
await tell(database, orders);
database.close();

function step(): void {
  if (++steps === Number(last)) process.kill(process.pid, "SIGKILL");
}
