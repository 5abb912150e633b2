import { randomUUID } from "node:crypto";
import { Client } from "pg";

/** Makes an empty database of its own on a server, and resolves with its URL. */
export async function createOwnDatabase(server: string): Promise<string> {
  const name = `exam_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `CREATE DATABASE ${name}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Whoever is connected to it is thrown out. */
export async function dropOwnDatabase(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const server = Object.assign(new URL(url), { pathname: "/postgres" }).href;
  await administer(server, `DROP DATABASE IF EXISTS ${pathname.slice(1)} WITH (FORCE)`);
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
