import { describe, expect, it } from "vitest";
import { refusalOf, targetOf } from "../../../scripts/cli/live/live-requests.ts";

const statusOf = (headers: Record<string, string>, host?: string, method = "GET") =>
  refusalOf({ method, headers }, host)?.status;

describe("a request to the site that is being written", () => {
  it.each(["localhost", "localhost:8080", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080"])(
    "is answered under this computer's own name %s",
    (host) => {
      expect(statusOf({ host })).toBeUndefined();
    },
  );

  it.each([
    "evil.example:8080",
    "localhost.evil.example",
    "localhost@evil.example",
    "127.0.0.1.evil.example",
    "192.0.2.2:8080",
    "0.0.0.0",
    "[fe80::1]",
    "localhost:8080:8080",
    "::1",
    "",
  ])("is refused under the name %j, which is not this computer's alone", (host) => {
    expect(statusOf({ host })).toBe(403);
  });

  it("is refused without a name", () => {
    expect(statusOf({})).toBe(403);
  });

  it.each([
    ["192.0.2.2", "192.0.2.2:8080", undefined],
    ["0.0.0.0", "192.0.2.2:8080", undefined],
    ["::", "[fd00::2]:8080", undefined],
    ["my-computer.local", "My-Computer.local:8080", undefined],
    ["my-computer.local", "localhost:8080", undefined],
    ["my-computer.local", "evil.example", 403],
    ["0.0.0.0", "evil.example", 403],
    ["0.0.0.0", "0.0.0.0.evil.example", 403],
    ["localhost", "192.0.2.2", 403],
    ["127.0.0.1", "192.0.2.2", 403],
  ])("with --host %s and the name %s gets %s", (option, host, status) => {
    expect(statusOf({ host }, option)).toBe(status);
  });

  const host = "localhost:8080";
  it.each([
    [{ origin: "http://localhost:8080" }, undefined],
    [{ origin: "http://evil.example" }, 403],
    [{ origin: "http://localhost:3000" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }, undefined],
    [{ "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, undefined],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }, 403],
    [{ "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }, 403],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }, 403],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, undefined],
  ])("that a browser sends with %j gets %s", (headers, status) => {
    expect(statusOf({ host, ...(headers as Record<string, string>) })).toBe(status);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])("is none by %s", (method) => {
    expect(statusOf({ host }, undefined, method)).toBe(405);
  });
});

describe("what a request asks for", () => {
  it.each([
    ["/", "/", "/", ""],
    ["/roles/?q=a%20b#c", "/", "/roles/", "q=a%20b#c"],
    ["/careers/roles/", "/careers/", "/roles/", ""],
    ["/roles/", "/careers/", "/roles/", ""],
    ["/caf%C3%A9/roles/", "/caf%C3%A9/", "/roles/", ""],
    ["/a..b/.c/x...", "/", "/a..b/.c/x...", ""],
  ])("by %s below %s is a path of the site", (url, base, path, query) => {
    expect(targetOf(url, base)).toEqual({ path, query });
  });

  it.each([
    "",
    "*",
    "//evil.example/",
    "/careers//evil.example/",
    "http://evil.example/",
    "http://localhost:8080/",
    "evil.example:80",
    "/\\evil.example/",
    "/%5cevil.example/",
    "/../secret",
    "/roles/..",
    "/roles/../../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/./roles/",
    "/%ff",
    "/%",
    "/%00",
    "/a%0ab",
    "/a#b",
  ])("by %j is nothing that a site has", (url) => {
    for (const base of ["/", "/careers/"]) expect(targetOf(url, base)).toBeUndefined();
  });
});
