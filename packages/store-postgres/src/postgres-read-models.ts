import type { Generation, ProjectionState, ReadModels } from "@tenon/event-store";
import type { Row } from "@tenon/store";
import type { Connection } from "./connection.js";
import { now } from "./tables.js";

/** What a projection may do to its tables. */
export type Tables = Pick<Connection, "one" | "all" | "run">;

/** The read models of one database. */
export class PostgresReadModels implements ReadModels<Tables, Promise<void>> {
  constructor(
    private readonly database: Connection,
    private readonly transact: <Result>(work: (transaction: Connection) => Promise<Result>) => Promise<Result>,
  ) {}

  claim(name: string, owner: string, durationMs: number): Promise<number | undefined> {
    return this.transact(async (transaction) => {
      await transaction.run("INSERT INTO tenon_projection (name) VALUES ($1) ON CONFLICT DO NOTHING", name);
      const row =
        (await transaction.one(renew, durationMs, name, owner)) ??
        (await transaction.one(take, durationMs, name, owner));
      return row?.integer("token");
    });
  }

  async release(name: string, owner: string): Promise<void> {
    await this.database.run(
      "UPDATE tenon_projection SET owner = NULL, until = 0 WHERE name = $1 AND owner = $2",
      name,
      owner,
    );
  }

  change(
    name: string,
    token: number,
    work: (tables: Tables, state: ProjectionState) => ProjectionState | Promise<ProjectionState>,
  ): Promise<boolean> {
    return this.transact(async (transaction) => {
      const row = await transaction.one("SELECT * FROM tenon_projection WHERE name = $1 FOR UPDATE", name);
      if (row?.integer("token") !== token) return false;
      const { live, building } = await work(transaction, stateOf(row));
      await transaction.run(
        "UPDATE tenon_projection SET live = $1, building = $2 WHERE name = $3",
        live ? JSON.stringify(live) : null,
        building ? JSON.stringify(building) : null,
        name,
      );
      return true;
    });
  }

  async state(name: string): Promise<ProjectionState> {
    const row = await this.database.one("SELECT * FROM tenon_projection WHERE name = $1", name);
    return row ? stateOf(row) : { name, isPaused: false };
  }

  async states(): Promise<readonly ProjectionState[]> {
    return (await this.database.all("SELECT * FROM tenon_projection ORDER BY name")).map(stateOf);
  }

  async pause(name: string, isPaused: boolean): Promise<void> {
    await this.database.run(pause, name, isPaused);
  }
}

function stateOf(row: Row): ProjectionState {
  const generation = (column: string): Generation | undefined => {
    const text = row.textOrNull(column);
    return text === null ? undefined : JSON.parse(text);
  };
  const [live, building] = [generation("live"), generation("building")];
  return {
    name: row.text("name"),
    ...(live && { live }),
    ...(building && { building }),
    isPaused: row.boolean("is_paused"),
  };
}

const renew = `
  UPDATE tenon_projection SET until = ${now} + $1::bigint WHERE name = $2 AND owner = $3 AND until > ${now} RETURNING token`;

const take = `
  UPDATE tenon_projection SET owner = $3, token = token + 1, until = ${now} + $1::bigint
  WHERE name = $2 AND until <= ${now} RETURNING token`;

const pause = `
  INSERT INTO tenon_projection (name, is_paused) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET is_paused = excluded.is_paused`;
