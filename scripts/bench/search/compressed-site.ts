import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Something that was sent. */
export interface Sent {
  path: string;
  /** The bytes of its body as they went over the wire. */
  bytes: number;
}

/** A built site, served as a good host would serve it. */
export interface CompressedSite {
  url: string;
  /** What was sent since the last call, in order. */
  takeSent(): Sent[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

/** Serves a built site on a free port with gzip -9 for all that is text; browsers may keep what they got. */
export async function serveCompressed(folder: string): Promise<CompressedSite> {
  let sent: Sent[] = [];
  const bodies = new Map<string, Buffer>();
  const bodyOf = (file: string, isText: boolean) => {
    const known = bodies.get(file);
    if (known) return known;
    const body = isText ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file);
    bodies.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body = bodyOf(file, type !== undefined);
    sent.push({ path, bytes: body.length });
    response.writeHead(200, {
      "content-type": type ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": "max-age=600",
      ...(type === undefined ? {} : { "content-encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeSent() {
      const all = sent;
      sent = [];
      return all;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
