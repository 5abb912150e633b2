import { describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { askedOf } from "../testing/asked-service.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const live = { generation: 1, version: "3", position: 900 };
const building = (position: number) => ({ generation: 2, version: "3", position });
const status = { name: "sales", live, isPaused: false, head: 1000, lag: 100 };

/** Runs a command against a service that gives these answers, one after another, the last again and again. */
async function asking(words: readonly string[], ...answers: readonly unknown[]) {
  const asked: string[] = [];
  const told = await askedOf(["projections", ...words], ({ method, url }, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(`${method} ${url}`);
    if (answer === undefined) response.writeHead(204).end();
    else response.end(JSON.stringify(answer));
  });
  return { ...told, asked };
}

describe("tenon projections", () => {
  it.each([[[]], [["list", "sales"]], [["rebuild"]], [["delete", "sales"]]])(
    "says how it is called: %j",
    async (words) => {
      const terminal = new RecordingTerminal(import.meta.dirname);
      expect(await run(["projections", ...words], terminal)).toBe(2);
      expect(terminal.complained).toContain("list|status NAME|rebuild NAME|pause NAME|resume NAME");
    },
  );

  it("lists them with how far they are", async () => {
    const fresh = { name: "returns", isPaused: true, building: building(250), head: 1000, lag: 1000 };
    expect(await asking(["list"], [status, fresh])).toMatchObject({
      exit: 0,
      asked: ["GET /admin/projections"],
      printed: [
        "sales  generation 1 (version 3), 100 behind",
        "returns  not built yet, paused",
        "  building generation 2 (version 3)  ██████░░░░░░░░░░░░░░░░░░  25 %  250 of 1,000",
        "",
      ].join("\n"),
    });
    expect(await asking(["list"], [])).toMatchObject({ exit: 0, printed: "This service has no projections.\n" });
  });

  it("tells of one", async () => {
    expect(await asking(["status", "sales/all"], { ...status, lag: 0 })).toMatchObject({
      exit: 0,
      asked: ["GET /admin/projections/sales%2Fall"],
      printed: "sales  generation 1 (version 3), up to date\n",
    });
  });

  it("rebuilds one, and shows how far that has come until the new generation is read", async () => {
    const rebuilt = { ...status, live: { ...live, generation: 2 }, lag: 0 };
    const answers = [{ ...status, building: building(0) }, { ...status, building: building(500) }, rebuilt];
    expect(await asking(["rebuild", "sales"], ...answers)).toMatchObject({
      exit: 0,
      asked: ["POST /admin/projections/sales/rebuild", "GET /admin/projections/sales", "GET /admin/projections/sales"],
      shown: ["░░░░░░░░░░░░░░░░░░░░░░░░   0 %  0 of 1,000", "████████████░░░░░░░░░░░░  50 %  500 of 1,000", ""],
      printed: "sales  generation 2 (version 3), up to date\n",
    });
  });

  it("does not wait for one that is paused, or with --detach", async () => {
    const paused = { ...status, isPaused: true, building: building(0) };
    expect(await asking(["rebuild", "sales"], paused)).toMatchObject({
      asked: ["POST /admin/projections/sales/rebuild"],
      printed: expect.stringContaining("paused"),
    });
    expect(await asking(["rebuild", "sales", "--detach"], { ...status, building: building(0) })).toMatchObject({
      asked: ["POST /admin/projections/sales/rebuild"],
    });
  });

  it("pauses and resumes", async () => {
    expect(await asking(["pause", "sales"], undefined)).toMatchObject({
      exit: 0,
      asked: ["POST /admin/projections/sales/pause"],
      printed: "Paused, wherever it runs.\n",
    });
    expect(await asking(["resume", "sales"], undefined)).toMatchObject({
      asked: ["POST /admin/projections/sales/resume"],
    });
  });
});
