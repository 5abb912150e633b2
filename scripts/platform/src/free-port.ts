import { createServer } from "node:net";

/** Everything here answers at this machine alone. */
export const host = "127.0.0.1";

/** What a browser may take `localhost` for: somebody else's program must not answer there in our place. */
const alsoLocalhost = "::1";

/** The wanted port if nobody has it, else one that is free. */
export async function freePort(wanted: number): Promise<number> {
  const mine = await probe(wanted, host);
  const other = mine.kind === "free" && wanted !== 0 ? await probe(wanted, alsoLocalhost) : mine;
  if (mine.kind === "free" && other.kind !== "taken") return mine.port;
  if (wanted !== 0) return freePort(0);
  throw new Error(`no port of ${host} is free`);
}

type Probe = { readonly kind: "free"; readonly port: number } | { readonly kind: "taken" | "no such address" };

function probe(port: number, address: string): Promise<Probe> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT" ? "no such address" : "taken" }),
    );
    server.listen({ port, host: address, exclusive: true }, () => {
      const bound = server.address();
      const found = typeof bound === "object" && bound ? bound.port : port;
      server.close(() => resolve({ kind: "free", port: found }));
    });
  });
}
