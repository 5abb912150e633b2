import type { Ledger } from "./ledger.js";
import { openPostgresLedger } from "./postgres-ledger.js";
import type { Scene } from "./scene.js";
import { openSqliteLedger } from "./sqlite-ledger.js";

export function openLedger(store: Scene["store"]): Promise<Ledger> {
  return store.kind === "postgres" ? openPostgresLedger(store.url) : openSqliteLedger(store.path);
}
