import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import sirv from "sirv";
import { UsageError } from "../../config.ts";
import { inLanguage, spokenFor } from "../../diagnostics/language.ts";
import { t } from "../../diagnostics/messages.ts";
import { printableLines } from "../../diagnostics/printable.ts";
import { inList } from "../../diagnostics/suggest.ts";
import { CONTENT_SECURITY_POLICY } from "../../site/render/content-security-policy.ts";
import { writingDirection } from "../../site/render/writing-direction.ts";
import { refusalOf, targetOf } from "./live-requests.ts";
import type { LiveSite } from "./live-site.ts";
import { liveWords } from "./live-words.ts";

const PREFIX = "/__rolebook/";
const LIVE_SCRIPT = `<script type="module" src="${PREFIX}live.js"></script>`;

/** What every answer says: that no other site may show it or read it. */
const HEADERS = {
  "content-security-policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** A server of a live site that also tells open pages when something changed. */
export interface LiveServer {
  /**
   * Begins to listen.
   *
   * @param addresses of this computer; all are listened at, on one port
   * @returns the port: the given one, or the next that is free
   * @throws UsageError when there is none, or none of the addresses is this computer's
   */
  listen(addresses: readonly string[], port: number): Promise<number>;
  /** Tells every open page the state of the site. */
  announce(): void;
  /** Ends it, open pages included. */
  close(): Promise<void>;
}

/** What a live server serves. */
export interface Served {
  site: Pick<LiveSite, "state" | "page" | "gaps">;
  /** The language of messages at the moment; English if left out. */
  language?: () => string;
  /** The built folder, for everything that is no page: assets, the search index. */
  out: string;
  /** The script and style that open pages are given, by file name. */
  live: ReadonlyMap<string, string>;
  /** Waits until what is no page may be read from the built folder, by its path below the root of the site. */
  ready: (path: string) => Promise<void>;
  /**
   * The path that the site will have on its host, with a slash at both ends; it is served there, and at the root as
   * well.
   */
  base: string;
  /** The name or address to listen at, where it is not this computer alone that is to reach it. */
  host?: string | undefined;
}

/** Serves pages from the live site and everything else from the built folder, to nobody but who may read drafts. */
export function liveServer({ site, language = () => "en", out, live, ready, base, host }: Served): LiveServer {
  const listeners = new Set<ServerResponse>();
  const files = sirv(out, { dev: true, etag: true });

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    if (request.method === "HEAD") return void response.end();
    response.write(eventOf(site));
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };

  const tellGaps = async (response: ServerResponse, query: string) => {
    const page = targetOf(new URLSearchParams(query).get("page") ?? "", base)?.path ?? "";
    send(response, 200, JSON.stringify((await site.gaps(page)) ?? null), ".json");
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, host);
    if (refusal?.status === 405) response.setHeader("allow", "GET, HEAD");
    if (refusal) return send(response, refusal.status, refusal.reason, ".txt");
    const target = targetOf(request.url ?? "", base);
    if (!target) return send(response, 400, t`This is no address of a page.`, ".txt");
    const { path, query } = target;
    if (path === `${PREFIX}events`) return listen(request, response);
    if (path === `${PREFIX}gaps`) return tellGaps(response, query);
    if (path === `${PREFIX}words.json`)
      return send(response, 200, JSON.stringify(liveWords(spokenFor(language()))), path);
    if (path.startsWith(PREFIX)) {
      const script = live.get(path.slice(PREFIX.length));
      return send(response, script === undefined ? 404 : 200, script ?? "", path);
    }
    // Nothing is installed from here: it would go stale while it is being written.
    if (path.endsWith("/service-worker.js")) return send(response, 200, live.get("leave.js") ?? "", path);
    if (path.endsWith("/offline/manifest.json")) return send(response, 200, "{}", path);
    const page = site.page(path);
    if (!page) return sendPage(response, 503, waitingPage(site.state.problems, spokenFor(language())));
    if (page.found) return sendPage(response, 200, page.html);
    await ready(path);
    request.url = path;
    // Parts of files are of no use to a page, and asked for wrongly they fail.
    delete request.headers.range;
    // The folder is replaced after each change, and a file of it may be gone before it is read.
    response.on("pipe", (file) => file.on("error", () => response.destroy()));
    files(request, response, () => sendPage(response, 404, page.html));
  };

  let servers: Server[] = [];
  return {
    async listen(addresses, port) {
      const found = await listenFrom(addresses, port, () =>
        createServer((request, response) => {
          inLanguage(language(), () => answer(request, response)).catch((error: unknown) => fail(response, error));
        }),
      );
      servers = found.servers;
      return found.port;
    },
    announce: () => listeners.forEach((response) => void response.write(eventOf(site))),
    async close() {
      for (const response of listeners) response.end();
      await Promise.all(servers.map(closed));
    },
  };
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(printableLines(inspect(error)));
  if (response.headersSent) response.destroy();
  else send(response, 500, t`The page could not be rendered: see the terminal.`, ".txt");
}

function eventOf({ state }: Served["site"]): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, html.replace("</body>", `${LIVE_SCRIPT}\n</body>`), ".html");
}

const TYPES = new Map([
  ["html", "text/html"],
  ["json", "application/json"],
  ["js", "text/javascript"],
  ["css", "text/css"],
]);

function send(response: ServerResponse, status: number, text: string, name: string): void {
  const type = TYPES.get(name.slice(name.lastIndexOf(".") + 1)) ?? "text/plain";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(text);
}

/** What is shown while there is no state of the roles without errors to show. */
function waitingPage(problems: string, language: string): string {
  const text = problems.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body =
    problems === ""
      ? `<p>${t`The site is being built. It will appear here.`}</p>`
      : `<h1>${t`The roles have problems`}</h1><pre>${text}</pre>`;
  return `<!doctype html><html lang="${language}" dir="${writingDirection(language)}"><head><meta charset="utf-8"><title>Rolebook</title></head><body data-waiting>${body}</body></html>`;
}

const HIGHEST_PORT = 65_535;

/** Listens at all addresses on one port: the given one, or the next that is free at each of them. */
async function listenFrom(
  addresses: readonly string[],
  first: number,
  serverFor: () => Server,
  tries = 50,
): Promise<{ port: number; servers: Server[] }> {
  const last = Math.min(first + tries - 1, HIGHEST_PORT);
  for (let port = first; port <= last; port++) {
    const servers: Server[] = [];
    const faults = new Set<string>();
    for (const address of addresses) {
      const server = serverFor();
      const fault = await faultOf(server, port, address);
      if (fault === undefined) servers.push(server);
      else faults.add(fault);
    }
    // A computer without IPv6, say, lacks one of the addresses.
    if (servers.length > 0 && [...faults].every((fault) => NO_ADDRESS.has(fault))) return { port, servers };
    await Promise.all(servers.map(closed));
    if (faults.has("EACCES"))
      throw new UsageError(
        t`this computer lets nobody listen on port ${String(port)} just so: choose another, as --port 8080`,
      );
    if (!faults.has("EADDRINUSE"))
      throw new UsageError(
        t`${inList(addresses)} is no address of this computer: leave --host out, or write one of it`,
      );
  }
  throw new UsageError(t`no port from ${String(first)} to ${String(last)} is free: choose another with --port`);
}

const NO_ADDRESS: ReadonlySet<string> = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);
const FAULTS: ReadonlySet<string> = new Set(["EADDRINUSE", "EACCES", ...NO_ADDRESS]);

/** Begins to listen, or says by its code why that cannot be. */
function faultOf(server: Server, port: number, address: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      FAULTS.has(error.code ?? "") ? resolve(error.code) : reject(error);
    server.once("error", onError);
    server.listen(port, address, () => {
      server.off("error", onError);
      resolve(undefined);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
