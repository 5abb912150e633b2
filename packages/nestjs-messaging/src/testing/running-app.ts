import type { DynamicModule, INestApplication, Type } from "@nestjs/common";
import { startService } from "../start-service.js";

export interface RunningApp {
  readonly app: INestApplication;
  /** Sends a request and reads its answer. */
  request(path: string, init?: RequestInit): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** Starts an application at a free port of this machine, without a log. */
export async function startApp(module: Type | DynamicModule): Promise<RunningApp> {
  const app = await startService(module, { port: 0, host: "127.0.0.1", logger: false, signals: false });
  const url = await app.getUrl();
  return {
    app,
    request: (path, init) => answerOf(new URL(path, url), init),
  };
}

async function answerOf(url: URL, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}
