import { ProjectionRunner } from "@tenon/event-store";
import { openDatabase } from "../open-database.js";
import { accountsIn } from "./account.js";
import { balances } from "./balances.js";
import { lastStep } from "./last-step.js";

/**
 * node project-and-die.js <database> <n>: makes balances in batches of 3, and kills its own process in the n-th step. An event that was written to
 * the read model is one, too: the batch is not committed by then.
 */
const [path = "", last = ""] = process.argv.slice(2);
const database = openDatabase(path);
const step = lastStep(database, Number(last));
const { history } = accountsIn(database.events);
const { project } = balances(history);
const dying = balances(history, {
  project(...args) {
    project(...args);
    step();
  },
});
database.execute("UPDATE tenon_projection SET until = 0");
await new ProjectionRunner(database.events, database.readModels, dying, { batch: 3 }).catchUp();
database.close();
