import { lastStep } from "./last-step.js";
import { openStory, tell } from "./story.js";

/** node tell-and-die.js <database> <n> <order…>: tells a story, and kills its own process in the n-th step. */
const [path = "", last = "", ...orders] = process.argv.slice(2);
const database = openStory(path);
lastStep(database, Number(last));
await tell(database, orders);
database.close();
