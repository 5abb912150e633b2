/** Which version of which service is deployed in an environment. */
export interface DeployedVersions {
  readonly name: string;
  /** By service: `orders` → `1.4.0`. */
  readonly deployed: ReadonlyMap<string, string>;
}

/** Where it is written what is deployed. */
export interface Environments {
  all(): Promise<readonly DeployedVersions[]>;
  /** Makes an environment; one that is there stays as it is. */
  create(name: string): Promise<void>;
  deploy(deployment: {
    readonly environment: string;
    readonly service: string;
    readonly version: string;
  }): Promise<void>;
}
