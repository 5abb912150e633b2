import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

const root = join(import.meta.dirname, "..");

it("docker-compose.yml is what docker compose can read", () => {
  const [program = "", ...words] = (process.env.DOCKER_COMPOSE ?? "").split(" ");
  const file = ["--file", join(root, "docker-compose.yml"), "--profile", "stores"];
  const output = execFileSync(program, [...words, ...file, "config", "--services"], { encoding: "utf8" });
  const services = [...readdirSync(join(root, "services")), "kurrentdb", "mongodb", "postgres", "rabbitmq", "redis"];
  expect(output.trim().split("\n").sort()).toEqual(services.sort());
});
