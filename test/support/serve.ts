import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** A folder that is being served. */
export interface ServedFolder {
  /** The address of the folder's root, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port of this machine, as a static host would: missing addresses get its 404.html.
 *
 * @param folder the site's folder, or what tells it for each request
 * @param basePath the path that the folder's root is served at, such as `/careers/`; nothing lies outside of it
 */
export async function serveFolder(folder: string | (() => string), basePath = "/"): Promise<ServedFolder> {
  const filesNow = typeof folder === "string" ? () => folder : folder;
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(basePath)) {
      response.writeHead(404, { "content-type": "text/plain" }).end("outside of the site");
      return;
    }
    request.url = `/${request.url.slice(basePath.length)}`;
    filesOf(filesNow())(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const filesOf = (folder: string) =>
  sirv(folder, {
    dev: true,
    onNoMatch(_request, response) {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(readFileSync(join(folder, "404.html")));
    },
  });
