/** npm run faults: see src/main.ts. Its servers are started here. */
import { haveServers } from "../servers/have-servers.mjs";

const servers = await haveServers({ wanted: ["TENON_SERVERS"], say: (line) => console.error(`servers: ${line}`) });
const why = servers.missing.TENON_SERVERS;
if (why) console.error(`no servers of its own: ${why}`);
Object.assign(process.env, servers.env);
const { main } = await import(new URL("dist/main.js", import.meta.url).href);
try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await servers.end();
}
