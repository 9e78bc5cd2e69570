import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LOOPBACK } from "../../../scripts/cli/live/live-requests.ts";
import { liveServer, type Served } from "../../../scripts/cli/live/live-server.ts";
import { UsageError } from "../../../scripts/config.ts";
import { folderForTest } from "../../support/folders.ts";

const PORT = 8690;
const PAGE = "<!doctype html><html><body>A page.</body></html>";

/** A server of a site with one page and one file, as it is started on this computer. */
async function served(more: Partial<Served> = {}, addresses: readonly string[] = LOOPBACK, port = PORT) {
  const out = join(folderForTest(), "dist");
  mkdirSync(join(out, "assets"), { recursive: true });
  writeFileSync(join(out, "assets/site.css"), "body {}");
  mkdirSync(`${out}-secret`);
  writeFileSync(join(`${out}-secret`, "draft.txt"), "secret");
  const server = liveServer({
    site: {
      state: { edition: 1, problems: "" },
      page: (path) => ({ html: PAGE, found: path === "/roles/a/" }),
      gaps: async (path) => [{ kind: "missing", text: path, file: "a.md", line: null }],
    },
    out,
    live: new Map([["live.js", "// live"]]),
    ready: async () => {},
    base: "/",
    ...more,
  });
  onTestFinished(() => server.close());
  return { server, out, port: await server.listen(addresses, port) };
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks as no browser would be able to: with any target and any headers. */
function ask(port: number, path: string, headers: Record<string, string> = {}, host = "127.0.0.1"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent: false, host, port, path, headers: { host: "localhost", ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
          // An event stream has no end of its own.
          if (response.headers["content-type"] === "text/event-stream") response.destroy();
        });
        response.on("close", () => resolve({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    asked.on("error", reject).end();
  });
}

const EVERYTHING = [
  "/roles/a/",
  "/assets/site.css",
  "/__rolebook/events",
  "/__rolebook/gaps?page=/",
  "/__rolebook/live.js",
];

describe("the server of `npm start`", () => {
  it("answers on both loopback addresses, and says that no other site may show it", async () => {
    const { port } = await served();
    for (const host of LOOPBACK) {
      const { status, headers, text } = await ask(port, "/roles/a/", {}, host);
      expect([status, text]).toEqual([200, expect.stringContaining("A page.")]);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });

  it.each([...EVERYTHING, "/offline/rolebook.zip", "/service-worker.js", "/nothing"])(
    "gives %s to no page of another site",
    async (path) => {
      let asked = 0;
      const { port } = await served({ ready: async () => void asked++ });
      const foreign: Record<string, string>[] = [
        { host: "evil.example" },
        { origin: "http://evil.example" },
        { "sec-fetch-site": "cross-site" },
      ];
      for (const headers of foreign)
        expect(await ask(port, path, headers)).toMatchObject({
          status: 403,
          text: expect.not.stringContaining("A page"),
        });
      expect(asked).toBe(0);
    },
  );

  it("shows a page at once, and waits for anything else until it is ready", async () => {
    let ready = () => {};
    const waiting = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const { port } = await served({ ready: () => waiting });
    expect(await ask(port, "/roles/a/")).toMatchObject({ status: 200 });
    let isAnswered = false;
    const asked = ask(port, "/nothing").finally(() => {
      isAnswered = true;
    });
    expect(await ask(port, "/roles/a/")).toMatchObject({ status: 200 });
    expect(isAnswered).toBe(false);
    ready();
    expect(await asked).toMatchObject({ status: 404 });
  });

  it.each(EVERYTHING)("gives %s to its own pages", async (path) => {
    const { port } = await served();
    expect((await ask(port, path, { "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it("serves nothing beside its folder, and lives on", async () => {
    const { port } = await served();
    for (const path of [
      "/../dist-secret/draft.txt",
      "/%2e%2e/dist-secret/draft.txt",
      "//evil",
      "http://x/",
      "/%ff",
      "/%00",
    ])
      expect(await ask(port, path)).toMatchObject({ status: 400, text: "This is no address of a page." });
    expect((await ask(port, "/assets/site.css", { range: "bytes=9-2" })).status).toBe(200);
    expect((await ask(port, "/__rolebook/constructor")).status).toBe(404);
  });

  it("knows what a role lacks under the path that the site will have", async () => {
    const { port } = await served({ base: "/careers/" });
    const { text } = await ask(port, "/__rolebook/gaps?page=%2Fcareers%2Froles%2Fa%2F");
    expect(JSON.parse(text)[0].text).toBe("/roles/a/");
  });

  it("shows nothing but the problems, escaped, while there are no pages", async () => {
    const site = { state: { edition: 0, problems: "<script>&" }, page: () => undefined, gaps: async () => undefined };
    const { port } = await served({ site });
    for (const path of ["/", "/assets/site.css"]) {
      const { status, headers, text } = await ask(port, path);
      expect(status).toBe(503);
      expect(text).toContain("<pre>&lt;script>&amp;</pre>");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    }
  });

  it.each(LOOPBACK)("takes the next port where another program has %s", async (address) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(PORT, address, resolve));
    onTestFinished(() => void other.close());
    const { port } = await served();
    expect(port).toBe(PORT + 1);
    for (const host of LOOPBACK) expect((await ask(port, "/roles/a/", {}, host)).status).toBe(200);
  });

  it("listens without an address that this computer lacks, and not at that alone", async () => {
    const nobodys = "192.0.2.77";
    expect((await served({}, ["127.0.0.1", nobodys])).port).toBe(PORT);
    await expect(served({}, [nobodys], PORT + 5)).rejects.toThrow(UsageError);
  });
});
