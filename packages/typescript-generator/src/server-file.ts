import type { SecurityScheme, Server, ServerVariable } from "@tenon/contract";
import { type Code, code, type Imported, joined, members, propertyName } from "./emit/code.js";
import { jsdoc } from "./emit/jsdoc.js";
import type { ServerNames } from "./names/names.js";
import { runtime } from "./runtime.js";

/** All that is written of one server. */
export interface ServerParts {
  readonly server: Server;
  readonly names: ServerNames;
}

export function serverPieces({ server, names }: ServerParts): Code[] {
  const variables = variablesOf(server);
  const credentials = credentialsOf(server);
  const open = variables.length > 0 ? code`${names.variables}` : code`${runtime.NoVariables}`;
  const types =
    credentials.length > 0
      ? code`<${open}, ${eitherOf(credentials)}>`
      : variables.length > 0
        ? code`<${open}>`
        : code``;
  return [
    ...(variables.length > 0 ? [variablesInterface(server, names)] : []),
    code`${jsdoc(summaryOf(server))}export const ${names.constant} = ${runtime.defineServer}${types}(${definition(server)});`,
  ];
}

/** Those that stand in the host or in the path. */
export function variablesOf({ host, pathname = "", variables = [] }: Server): readonly ServerVariable[] {
  return variables.filter(({ name }) => `${host}${pathname}`.includes(`{${name}}`));
}

function variablesInterface(server: Server, names: ServerNames): Code {
  const fields = variablesOf(server).map(({ name, description, enum: values = [], default: preset }) => {
    const said = description?.trim() ? jsdoc(description, { indent: "  " }) : code``;
    const optional = preset === undefined ? code`` : code`?`;
    const type = values.length === 0 ? code`string` : eitherOf(values.map((value) => code`${value}`));
    return code`${said}  readonly ${propertyName(name)}${optional}: ${type};\n`;
  });
  const summary = jsdoc(`What the server \`${server.name}\` leaves open.`);
  return code`${summary}export interface ${names.variables} {\n${joined(fields)}}`;
}

function definition(server: Server): Code {
  const { protocol, host, pathname, security = [] } = server;
  const variables = variablesOf(server).map(({ name, enum: values, default: preset }) => [
    name,
    { enum: values, default: preset },
  ]);
  const keyed = security.find(({ type }) => type === "apiKey");
  return members({
    protocol,
    host,
    pathname,
    variables: variables.length > 0 ? Object.fromEntries(variables) : undefined,
    apiKey: keyed && (keyed.value.in === "password" ? "password" : "user"),
  });
}

/** What each of the ways to authenticate is given; nothing for those that go another way than through a URL or a certificate. */
function credentialsOf({ security = [] }: Server): readonly Code[] {
  const types = new Set(security.flatMap((scheme) => credentialOf(scheme) ?? []));
  return [...types].map((type) => code`${type}`);
}

function credentialOf({ type, value }: SecurityScheme): Imported | undefined {
  if (type === "http") return value.scheme === "basic" ? runtime.UserPassword : runtime.AccessToken;
  return credentialTypes.get(type);
}

/** By the `type` of a Security Scheme Object (AsyncAPI 3.0). */
const credentialTypes: ReadonlyMap<string, Imported> = new Map([
  ["userPassword", runtime.UserPassword],
  ["plain", runtime.UserPassword],
  ["scramSha256", runtime.UserPassword],
  ["scramSha512", runtime.UserPassword],
  ["oauth2", runtime.AccessToken],
  ["openIdConnect", runtime.AccessToken],
  ["apiKey", runtime.ApiKey],
  ["X509", runtime.ClientCertificate],
]);

function summaryOf(server: Server): string {
  const { title, summary, description, name, security = [] } = server;
  const said = [description, summary, title].find((text) => text?.trim())?.trim() ?? `The server \`${name}\`.`;
  return [said, ...security.map(wayIn)].join("\n\n");
}

function wayIn({ type, name, description, scopes }: SecurityScheme): string {
  const called = name === undefined ? `\`${type}\`` : `\`${name}\` (${type})`;
  const wanted = scopes.length > 0 ? ` with ${scopes.map((scope) => `\`${scope}\``).join(", ")}` : "";
  return `Asks for ${called}${wanted}${description?.trim() ? `: ${description.trim()}` : "."}`;
}

function eitherOf(types: readonly Code[]): Code {
  return joined(types, " | ");
}
