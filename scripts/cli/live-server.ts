import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { urls } from "../site/urls.ts";
import type { LiveSite } from "./live-site.ts";

const PREFIX = "/__rolebook/";
const LIVE_SCRIPT = `<script type="module" src="${PREFIX}live.js"></script>`;

/** A server of a live site that also tells open pages when something changed. */
export interface LiveServer {
  server: Server;
  /** Tells every open page the state of the site. */
  announce(): void;
  /** Ends it, open pages included. */
  close(): Promise<void>;
}

/**
 * Serves pages from the live site and everything else (assets, the search index) from the built folder.
 *
 * @param live the script and style that open pages are given, by file name
 * @param makeZip writes the zip of the site into the built folder
 * @param base the path that the site will have on its host, with a slash at both ends; it is served there, and at the
 *   root as well
 */
export function liveServer(
  site: LiveSite,
  out: string,
  live: ReadonlyMap<string, string>,
  makeZip: () => Promise<void>,
  base: string,
): LiveServer {
  const listeners = new Set<ServerResponse>();
  const files = sirv(out, { dev: true, etag: true });

  const listen = (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(eventOf(site));
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };

  const tellGaps = async (request: IncomingMessage, response: ServerResponse) => {
    const page = new URL(request.url ?? "/", "http://localhost").searchParams.get("page") ?? "";
    send(response, 200, JSON.stringify((await site.gaps(page)) ?? null), ".json");
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === `${PREFIX}events`) return listen(response);
    if (pathname === `${PREFIX}gaps`) return void tellGaps(request, response).catch(() => response.destroy());
    if (pathname.startsWith(PREFIX))
      return send(response, 200, live.get(pathname.slice(PREFIX.length)) ?? "", pathname);
    // Nothing is installed from here: it would go stale while it is being written.
    if (pathname === "/service-worker.js") return send(response, 200, live.get("leave.js") ?? "", pathname);
    if (pathname === "/offline/manifest.json") return send(response, 200, "{}", pathname);
    if (pathname === urls.offlineZip) {
      makeZip().then(
        () => files(request, response),
        (error: unknown) => fail(response, error),
      );
      return;
    }
    const page = site.page(pathname);
    if (page?.found) return sendPage(response, 200, page.html);
    files(request, response, () => {
      if (page) sendPage(response, 404, page.html);
      else sendPage(response, 503, waitingPage(site.state.problems));
    });
  };

  const server = createServer((request, response) => {
    try {
      const url = request.url ?? "/";
      request.url = url.startsWith(base) ? url.slice(base.length - 1) : url;
      answer(request, response);
    } catch (error) {
      fail(response, error);
    }
  });
  return {
    server,
    announce: () => listeners.forEach((response) => void response.write(eventOf(site))),
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  send(response, 500, "The page could not be rendered: see the terminal.", ".txt");
}

function eventOf({ state }: LiveSite): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, html.replace("</body>", `${LIVE_SCRIPT}\n</body>`), ".html");
}

const TYPES: Record<string, string> = {
  html: "text/html",
  json: "application/json",
  js: "text/javascript",
  css: "text/css",
  txt: "text/plain",
};

function send(response: ServerResponse, status: number, text: string, name: string): void {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "text/plain";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(text);
}

/** What is shown while there is no state of the roles without errors to show. */
function waitingPage(problems: string): string {
  const text = problems.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body =
    problems === ""
      ? "<p>The site is being built. It will appear here.</p>"
      : `<h1>The roles have problems</h1><pre>${text}</pre>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rolebook</title></head><body>${body}</body></html>`;
}

/**
 * Listens on a port, or on the next free one above it.
 *
 * @returns the port
 */
export async function listenFrom(server: Server, port: number, tries = 50): Promise<number> {
  for (let candidate = port; candidate < port + tries; candidate++) {
    if (await listens(server, candidate)) return candidate;
  }
  throw new Error(`no free port from ${port} to ${port + tries - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", onError);
    server.listen(port, () => {
      server.off("error", onError);
      resolve(true);
    });
  });
}
