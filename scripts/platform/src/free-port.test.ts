import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { freePort } from "./free-port.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

describe("freePort", () => {
  it("is the wanted one, if nobody has it", async () => {
    const wanted = await freePort(0);
    expect(await freePort(wanted)).toBe(wanted);
  });

  it.each(["127.0.0.1", "0.0.0.0"])("is another one where somebody answers at %s", async (host) => {
    const taken = await occupy(host);
    const free = await freePort(taken);
    expect(free).toBeGreaterThan(0);
    expect(free).not.toBe(taken);
  });
});
