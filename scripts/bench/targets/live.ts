import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

/** What somebody waits for who writes with `npm start`, in seconds. */
export interface Waits {
  /** From the start of the process to the first page, asked for as soon as the address is printed. */
  firstPage: number;
  /** From each saving of a role's file to its page, asked for when open pages are told of the change. */
  saves: number[];
}

/** So short a pause that the search's index is not made again between two savings, as while somebody writes. */
const PAUSE_MS = 500;

/**
 * Starts the live server, takes the first page, and saves one role again and again.
 *
 * @param roles the folder with the roles; the role's file is put back in the end
 * @param slug the role that is saved, whose file lies at the top of the folder
 * @param saves how often, a first time apart that warms up
 * @param interrupt ends it
 * @throws Error when the server ends by itself
 */
export async function measureLive(
  { program, roles, out, slug }: { program: string; roles: string; out: string; slug: string },
  saves: number,
  interrupt: AbortSignal,
): Promise<Waits> {
  const port = await freePort();
  const start = performance.now();
  const command = [program, "start", "--roles", roles, "--out", out, "--port", String(port)];
  const server = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"], signal: interrupt });
  const said = text(server.stderr);
  const ended = once(server, "exit");
  try {
    const address = await addressIn(server.stdout);
    if (!address) throw new Error(`the live server did not start: ${await said}`);
    const page = `${address}roles/${slug}/`;
    const isShown = async (words: string) => (await (await fetch(page, { signal: interrupt })).text()).includes(words);
    if (!(await isShown("</main>"))) throw new Error(`there is no page at ${page}`);
    const firstPage = secondsSince(start);
    return {
      firstPage,
      saves: await timeSaves(join(roles, `${slug}.md`), `${address}__rolebook/events`, isShown, saves),
    };
  } finally {
    server.kill("SIGINT");
    await ended;
  }
}

async function timeSaves(
  file: string,
  events: string,
  isShown: (words: string) => Promise<boolean>,
  saves: number,
): Promise<number[]> {
  if (saves === 0) return [];
  const before = await readFile(file, "utf8");
  const leave = new AbortController();
  const { body } = await fetch(events, { signal: leave.signal });
  const news = (body as ReadableStream<Uint8Array>).getReader();
  const times: number[] = [];
  try {
    // The first event tells the state that there is.
    await news.read();
    for (let count = 0; count <= saves; count++) {
      const words = `This was saved as number ${count}.`;
      const start = performance.now();
      await writeFile(file, `${before}\n${words}\n`);
      do await news.read();
      while (!(await isShown(words)));
      times.push(secondsSince(start));
      await setTimeout(PAUSE_MS);
    }
  } finally {
    leave.abort();
    await writeFile(file, before);
  }
  return times.slice(1);
}

/** The address that the server prints; undefined where it ends without one. */
async function addressIn(output: AsyncIterable<Buffer>): Promise<string | undefined> {
  let printed = "";
  // The rest stays unread in the pipe, which has room for it: leaving the loop would close it.
  const chunks = output[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    printed += next.value;
    const [address] = /http:\/\/\S+\/(?=\s)/.exec(printed) ?? [];
    if (address) return address;
  }
  return undefined;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const secondsSince = (start: number) => (performance.now() - start) / 1000;
