import type { Generation, ProjectionState, ReadModels } from "@tenon/event-store";
import type { Row } from "@tenon/store";
import type { Connection } from "./connection.js";
import { now } from "./tables.js";

/** What a projection may do to its tables. */
export type Tables = Pick<Connection, "one" | "all" | "run" | "execute">;

/** The read models of one database file. Projections over it are synchronous, as all that it does. */
export class SqliteReadModels implements ReadModels<Tables> {
  constructor(private readonly connection: Connection) {}

  async claim(name: string, owner: string, durationMs: number): Promise<number | undefined> {
    return this.connection.atomically(() => {
      this.connection.run("INSERT INTO tenon_projection (name) VALUES (?) ON CONFLICT DO NOTHING", name);
      this.connection.run(renew, durationMs, name, owner);
      this.connection.run(take, owner, durationMs, name);
      return this.connection.one(held, name, owner)?.integer("token");
    });
  }

  async release(name: string, owner: string): Promise<void> {
    this.connection.run(
      "UPDATE tenon_projection SET owner = NULL, until = 0 WHERE name = ? AND owner = ?",
      name,
      owner,
    );
  }

  async change(
    name: string,
    token: number,
    work: (tables: Tables, state: ProjectionState) => ProjectionState,
  ): Promise<boolean> {
    return this.connection.atomically(() => {
      const row = this.connection.one("SELECT * FROM tenon_projection WHERE name = ?", name);
      if (row?.integer("token") !== token) return false;
      const { live, building } = work(this.connection, stateOf(row));
      this.connection.run(keep, live ? JSON.stringify(live) : null, building ? JSON.stringify(building) : null, name);
      return true;
    });
  }

  async state(name: string): Promise<ProjectionState> {
    const row = this.connection.one("SELECT * FROM tenon_projection WHERE name = ?", name);
    return row ? stateOf(row) : { name, isPaused: false };
  }

  async states(): Promise<readonly ProjectionState[]> {
    return this.connection.all("SELECT * FROM tenon_projection ORDER BY name").map(stateOf);
  }

  async pause(name: string, isPaused: boolean): Promise<void> {
    this.connection.run(pause, name, isPaused ? 1 : 0);
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
    isPaused: row.integer("is_paused") === 1,
  };
}

const renew = `UPDATE tenon_projection SET until = ${now} + ? WHERE name = ? AND owner = ? AND until > ${now}`;

const take = `
  UPDATE tenon_projection SET owner = ?, token = token + 1, until = ${now} + ? WHERE name = ? AND until <= ${now}`;

const held = `SELECT token FROM tenon_projection WHERE name = ? AND owner = ? AND until > ${now}`;

const keep = "UPDATE tenon_projection SET live = ?, building = ? WHERE name = ?";

const pause = `
  INSERT INTO tenon_projection (name, is_paused) VALUES (?, ?) ON CONFLICT DO UPDATE SET is_paused = excluded.is_paused`;
