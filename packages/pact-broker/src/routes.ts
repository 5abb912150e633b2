import { createHash } from "node:crypto";
import type { ContractFolder, PublishedPact } from "./contract-folder.js";
import type { Environments } from "./environments.js";
import { type MatrixRow, matrixOf } from "./matrix.js";

export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type Handler = (names: readonly string[], question: Question, links: Links) => Promise<Answer>;

/** The routes of a Pact broker, by the relations of its index. */
export class Routes {
  readonly #routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[];

  constructor(
    private readonly folder: ContractFolder,
    private readonly environments: Environments,
  ) {
    const name = "([^/]+)";
    const route = (method: string, path: string, handler: Handler) =>
      [method, new RegExp(`^${path.replaceAll(":", name)}/?$`), handler] as const;
    this.#routes = [
      route("GET", "", async (_, __, links) => ok({ _links: index(links) })),
      route("POST", "/contracts/publish", (_, question, links) => this.#publish(question, links)),
      route("GET", "/environments", (_, __, links) => this.#environments(links)),
      route("POST", "/environments", (_, question, links) => this.#createEnvironment(question, links)),
      route("GET", "/environments/:", ([uuid = ""], __, links) => this.#environment(uuid, links)),
      route("GET", "/pacticipants/:", async ([service = ""], _, links) => ok(pacticipantBody(service, links))),
      route("GET", "/pacticipants/:/versions/:", ([service = "", version = ""], __, links) =>
        this.#version(service, version, links),
      ),
      route(
        "PUT",
        "/pacticipants/:/branches/:/versions/:",
        ([service = "", branch = "", version = ""], question, links) =>
          this.#branch({ service, branch, version }, question, links),
      ),
      route("POST", "/pacticipants/:/versions/:/deployed-versions/environment/:", (names, question, links) =>
        this.#deploy(names, question, links),
      ),
      ...(["GET", "POST"] as const).map((method) =>
        route(method, "/pacts/provider/:/for-verification", ([provider = ""], question, links) =>
          this.#forVerification(provider, question, links),
        ),
      ),
      ...["", "/consumer/:"].flatMap((consumer) =>
        ["/branch", "/branch/latest", "/branch/:", "/branch/:/latest"].map((branch) =>
          route("GET", `/pacts/provider/:${consumer}${branch}`, (_, question, links) =>
            this.#ofBranch(question, links),
          ),
        ),
      ),
      route("GET", "/pacts/provider/:/consumer/:/pact-version/:", ([, , digest = ""], question, links) =>
        this.#pact(digest, question, links),
      ),
      route(
        "POST",
        "/pacts/provider/:/consumer/:/pact-version/:/verification-results",
        ([, , digest = ""], question, links) => this.#result(digest, question, links),
      ),
      route("GET", "/matrix", (_, question, links) => this.#matrix(question, links)),
    ];
  }

  /** @throws TypeError where the body or the query is not what it should be */
  async answer(question: Question): Promise<Answer> {
    const { method, url } = question;
    for (const [verb, path, handler] of this.#routes) {
      const found = verb === method ? path.exec(url.pathname) : null;
      if (found) return handler(found.slice(1).map(decodeURIComponent), question, new Links(url.origin));
    }
    return notFound(`There is no ${method} ${url.pathname} here.`);
  }

  async #publish({ body }: Question, links: Links): Promise<Answer> {
    const { pacticipantName, pacticipantVersionNumber, branch, contracts } = asObject(body);
    const [consumer, version] = [text(pacticipantName), text(pacticipantVersionNumber)];
    const notices: object[] = [];
    for (const contract of list(contracts).map(asObject)) {
      const provider = text(contract.providerName);
      const content: unknown = JSON.parse(Buffer.from(text(contract.content), "base64").toString("utf8"));
      await this.folder.publish({ consumer: text(contract.consumerName), version, provider, content });
      notices.push({
        type: "success",
        text: `Pact published for ${consumer} version ${version} and provider ${provider}.`,
      });
    }
    if (typeof branch === "string") await this.folder.addBranch(consumer, branch, version);
    // The command line wants a name with every link.
    const pacticipant = { title: "Pacticipant", name: consumer, ...links.to("/pacticipants", consumer) };
    const versionLink = {
      title: "Pacticipant version",
      name: version,
      ...links.to("/pacticipants", consumer, "versions", version),
    };
    return ok({
      notices,
      logs: [],
      _embedded: {
        pacticipant: { name: consumer, _links: { self: pacticipant } },
        version: { number: version, _links: { self: versionLink } },
      },
      _links: {
        "pb:pacticipant": pacticipant,
        "pb:pacticipant-version": versionLink,
        "pb:pacticipant-version-tags": [],
        "pb:contracts": [],
      },
    });
  }

  async #environments(links: Links): Promise<Answer> {
    const all = await this.environments.all();
    return ok({
      _embedded: { environments: all.map(({ name }) => environmentBody(name, links)) },
      _links: {
        self: links.to("/environments"),
        "pb:environments": all.map(({ name }) => environmentLink(name, links)),
      },
    });
  }

  async #createEnvironment({ body }: Question, links: Links): Promise<Answer> {
    const name = text(asObject(body).name);
    await this.environments.create(name);
    return { status: 201, body: environmentBody(name, links) };
  }

  async #environment(uuid: string, links: Links): Promise<Answer> {
    const found = (await this.environments.all()).find(({ name }) => uuidOf(name) === uuid);
    return found ? ok(environmentBody(found.name, links)) : notFound("There is no such environment.");
  }

  async #version(service: string, version: string, links: Links): Promise<Answer> {
    const all = await this.environments.all();
    const own = ["pacticipants", service, "versions", version] as const;
    return ok({
      number: version,
      _embedded: {},
      _links: {
        self: links.to("", ...own),
        "pb:pacticipant": links.to("/pacticipants", service),
        "pb:record-deployment": all.map(({ name }) => ({
          name,
          ...links.to("", ...own, "deployed-versions", "environment", uuidOf(name)),
        })),
        "pb:record-release": [],
      },
    });
  }

  async #branch(
    { service, branch, version }: { readonly service: string; readonly branch: string; readonly version: string },
    { url }: Question,
    links: Links,
  ): Promise<Answer> {
    await this.folder.addBranch(service, branch, version);
    return { status: 201, body: { name: branch, _links: { self: links.to(url.pathname) } } };
  }

  async #deploy(
    [service = "", version = "", uuid = ""]: readonly string[],
    { url }: Question,
    links: Links,
  ): Promise<Answer> {
    const found = (await this.environments.all()).find(({ name }) => uuidOf(name) === uuid);
    if (!found) return notFound("There is no such environment.");
    await this.environments.deploy({ environment: found.name, service, version });
    return { status: 201, body: { uuid, currentlyDeployed: true, _links: { self: links.to(url.pathname) } } };
  }

  /** Those of the versions that are deployed anywhere, and of the newest of each branch: what a provider must not break. */
  async #forVerification(provider: string, { url }: Question, links: Links): Promise<Answer> {
    const all = (await this.folder.pacts()).filter((pact) => pact.provider === provider);
    const environments = await this.environments.all();
    const wanted: (PublishedPact & { readonly because: string })[] = [];
    for (const pact of all) {
      const where = environments.find(({ deployed }) => deployed.get(pact.consumer) === pact.version);
      const branches = Object.entries(await this.folder.branches(pact.consumer));
      const newest = branches.find(([, versions]) => versions.at(-1) === pact.version);
      if (where) wanted.push({ ...pact, because: `deployed in ${where.name}` });
      else if (newest) wanted.push({ ...pact, because: `the newest of ${newest[0]}` });
      else if (branches.length === 0) wanted.push({ ...pact, because: "published without a branch" });
    }
    const once = [...Map.groupBy(wanted, ({ consumer, digest }) => `${consumer} ${digest}`).values()];
    const pacts = once.flatMap(([pact]) => (pact ? [pact] : []));
    return ok({
      _embedded: {
        pacts: pacts.map((pact) => ({
          shortDescription: pact.because,
          verificationProperties: {
            pending: false,
            notices: [{ when: "before_verification", text: `${pact.consumer} ${pact.version}: ${pact.because}` }],
          },
          _links: { self: { ...pactLink(pact, links), name: `Pact between ${pact.consumer} and ${pact.provider}` } },
        })),
      },
      _links: { self: { ...links.to(url.pathname), title: `Pacts to be verified by ${provider}` } },
    });
  }

  /** Those of each consumer's branch, which is its main one where none is named; only the newest where they are asked for. */
  async #ofBranch({ url }: Question, links: Links): Promise<Answer> {
    const { provider, consumer, branch, latest } = branchPath(url.pathname);
    const found: PublishedPact[] = [];
    for (const [name, pacts] of Map.groupBy(await this.folder.pacts(), (pact) => pact.consumer)) {
      if (consumer !== undefined && consumer !== name) continue;
      const branches = await this.folder.branches(name);
      const versions = branch === undefined ? mainBranch(branches) : (branches[branch] ?? []);
      const those = pacts.filter((pact) => pact.provider === provider && versions.includes(pact.version));
      const newest = those.toSorted((one, other) => versions.indexOf(other.version) - versions.indexOf(one.version));
      found.push(...(latest ? newest.slice(0, 1) : newest));
    }
    const asLink = (pact: PublishedPact) => ({
      ...pactLink(pact, links),
      name: pact.consumer,
      title: `Pact between ${pact.consumer} (${pact.version}) and ${pact.provider}`,
    });
    return ok({ _links: { self: links.to(url.pathname), "pb:pacts": found.map(asLink) } });
  }

  async #pact(digest: string, { url }: Question, links: Links): Promise<Answer> {
    const found = (await this.folder.pacts()).find((pact) => pact.digest === digest);
    if (!found) return notFound("There is no such pact.");
    return ok({
      ...asObject(found.content),
      _links: {
        self: links.to(url.pathname),
        "pb:consumer": { name: found.consumer, ...links.to("/pacticipants", found.consumer) },
        "pb:consumer-version": {
          name: found.version,
          ...links.to("/pacticipants", found.consumer, "versions", found.version),
        },
        "pb:provider": { name: found.provider, ...links.to("/pacticipants", found.provider) },
        "pb:publish-verification-results": links.to(`${url.pathname}/verification-results`),
      },
    });
  }

  async #result(digest: string, { url, body }: Question, links: Links): Promise<Answer> {
    const found = (await this.folder.pacts()).find((pact) => pact.digest === digest);
    if (!found) return notFound("There is no such pact.");
    const { success, providerApplicationVersion, buildUrl } = asObject(body);
    const result = {
      providerVersion: text(providerApplicationVersion),
      success: success === true,
      verifiedAt: new Date().toISOString(),
      ...(typeof buildUrl === "string" && { buildUrl }),
    };
    await this.folder.addResult(found, result);
    return { status: 201, body: { ...result, _links: { self: links.to(url.pathname) } } };
  }

  async #matrix({ url: { searchParams } }: Question, links: Links): Promise<Answer> {
    const service = text(searchParams.get("q[][pacticipant]"));
    const version = await this.#versionAsked(service, searchParams);
    const name = searchParams.get("environment");
    const environment = (await this.environments.all()).find((one) => one.name === name);
    if (version === undefined) return notDecided(`There is no version of ${service} here`);
    if (!environment) return notDecided(`There is no environment ${name ?? ""} here; say one with --to-environment`);
    const { rows, deployable, reason } = await matrixOf({ service, version }, environment, this.folder);
    const count = (success: boolean | undefined) => rows.filter(({ result }) => result?.success === success).length;
    return ok({
      summary: { deployable, reason, success: count(true), failed: count(false), unknown: count(undefined) },
      notices: [{ type: deployable ? "success" : "error", text: reason }],
      matrix: rows.map((row) => matrixRow(row, links)),
    });
  }

  async #versionAsked(service: string, query: URLSearchParams): Promise<string | undefined> {
    const [version, branch] = [query.get("q[][version]"), query.get("q[][branch]")];
    if (version !== null) return version;
    const branches = await this.folder.branches(service);
    if (branch !== null) return branches[branch]?.at(-1);
    return mainBranch(branches).at(-1);
  }
}

/** What an address says that ends in `/branch`, `/branch/NAME`, or either with `/latest`. */
function branchPath(path: string) {
  const [, , , provider, ...rest] = path.replace(/\/$/, "").split("/").map(decodeURIComponent);
  const consumer = rest[0] === "consumer" ? rest[1] : undefined;
  const [, ...said] = consumer === undefined ? rest : rest.slice(2);
  const latest = said.at(-1) === "latest";
  return { provider, consumer, latest, branch: latest ? said.at(-2) : said[0] };
}

/** The versions of the main branch: `main`, or the first there is. */
function mainBranch(branches: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return branches.main ?? Object.values(branches)[0] ?? [];
}

/** Addresses as the caller reaches this server. */
class Links {
  constructor(private readonly origin: string) {}

  to(path: string, ...names: readonly string[]): { readonly href: string } {
    return { href: `${this.origin}${path}${names.map((name) => `/${encodeURIComponent(name)}`).join("")}` };
  }

  template(path: string): { readonly href: string; readonly templated: true } {
    return { href: `${this.origin}${path}`, templated: true };
  }
}

function index(links: Links) {
  return {
    self: links.to("/"),
    "pb:publish-contracts": links.to("/contracts/publish"),
    "pb:environments": links.to("/environments"),
    "pb:environment": links.template("/environments/{uuid}"),
    "pb:pacticipant": links.template("/pacticipants/{pacticipant}"),
    "pb:pacticipant-version": links.template("/pacticipants/{pacticipant}/versions/{version}"),
    "pb:pacticipant-branch-version": links.template("/pacticipants/{pacticipant}/branches/{branch}/versions/{version}"),
    "pb:provider-pacts-for-verification": links.template("/pacts/provider/{provider}/for-verification"),
  };
}

function pacticipantBody(service: string, links: Links) {
  const own = `/pacticipants/${encodeURIComponent(service)}`;
  return {
    name: service,
    _links: {
      self: links.to(own),
      "pb:version": links.template(`${own}/versions/{version}`),
      "pb:branch-version": links.template(`${own}/branches/{branch}/versions/{version}`),
    },
  };
}

function environmentBody(name: string, links: Links) {
  return {
    uuid: uuidOf(name),
    name,
    displayName: name,
    production: name === "production",
    createdAt: "1970-01-01T00:00:00+00:00",
    _links: { self: environmentLink(name, links) },
  };
}

function environmentLink(name: string, links: Links) {
  return { ...links.to("/environments", uuidOf(name)), name, title: name };
}

function matrixRow({ pact, providerVersion, result }: MatrixRow, links: Links) {
  const party = (name: string, version: string | undefined) => ({
    name,
    version:
      version === undefined
        ? null
        : { number: version, _links: { self: links.to("/pacticipants", name, "versions", version) } },
    _links: { self: links.to("/pacticipants", name) },
  });
  const self = pactLink(pact, links);
  return {
    consumer: party(pact.consumer, pact.version),
    provider: party(pact.provider, providerVersion),
    pact: { createdAt: "1970-01-01T00:00:00+00:00", _links: { self } },
    verificationResult: result
      ? {
          success: result.success,
          verifiedAt: result.verifiedAt,
          _links: { self: { href: `${self.href}/verification-results` } },
        }
      : null,
  };
}

function pactLink({ provider, consumer, digest }: PublishedPact, links: Links) {
  return links.to("/pacts/provider", provider, "consumer", consumer, "pact-version", digest);
}

/** The same for the same name: nothing has to be kept. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`environment ${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function notFound(message: string): Answer {
  return { status: 404, body: { error: { message } } };
}

function notDecided(reason: string): Answer {
  const summary = { deployable: false, reason, success: 0, failed: 0, unknown: 1 };
  return ok({ summary, notices: [{ type: "error", text: reason }], matrix: [] });
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("is no object");
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("is no list");
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new TypeError("is no text");
  return value;
}
