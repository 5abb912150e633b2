import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DeployedVersions, Environments } from "@tenon/pact-broker";
import { readEnvironments } from "./environments.js";
import { withDeployed, withEnvironment } from "./with-deployed.js";

/** `contracts/environments.yaml`, which a broker reads and writes as `tenon deployed` does. */
export class EnvironmentsFile implements Environments {
  constructor(private readonly path: string) {}

  async all(): Promise<readonly DeployedVersions[]> {
    return (await readEnvironments(this.path)).environments;
  }

  async create(name: string): Promise<void> {
    await this.#write((text) => withEnvironment(text, name));
  }

  async deploy(deployment: {
    readonly environment: string;
    readonly service: string;
    readonly version: string;
  }): Promise<void> {
    await this.#write((text) => withDeployed(text, deployment));
  }

  async #write(change: (text: string) => string): Promise<void> {
    const text = await readFile(this.path, "utf8").catch(() => "");
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.path, change(text));
  }
}
