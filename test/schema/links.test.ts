import { describe, expect, it } from "vitest";
import { isAllowedLink, isBaseUrl, isHttpsUrl } from "../../scripts/schema/links.ts";

const BAD_ADDRESSES = [
  "https://good.example@evil.example/",
  "https://@evil.example/",
  "https://user:password@evil.example/",
  "https:evil.example",
  "https:/evil.example",
  "https:///evil.example",
  "https://",
  "https://\\evil.example",
  "https://good.example\\@evil.example/",
  "https://evil.example\t/",
  "https://ev\nil.example/",
  "https://%65vil.example/",
  "https://0x7f.1/",
  "https://127.1/",
  "https://2130706433/",
  "https://evil.example:/",
  "https://evil.example:x/",
  "https://ⓔvil.example/",
  "https://g\u043e\u043ed.example/",
  "https://good.example/\u202egpj.exe",
  "https://good\u200b.example/",
  "//evil.example/",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://good.example/",
];

describe("an https address", () => {
  it.each([
    "https://good.example",
    "https://GOOD.example/Path",
    "https://good.example:8443/a?b=c&d=@e#f",
    "https://münchen.example/ü",
    "https://xn--mnchen-3ya.example/",
    "https://good.example/%C3%BC%ff",
    "https://en.wikipedia.org/wiki/Data_(computing)",
    "https://192.0.2.1/",
  ])("is %s", (value) => {
    expect(isHttpsUrl(value)).toBe(true);
    expect(isAllowedLink(value)).toBe(true);
  });

  it("may have letters of any language, however many addresses were looked at before", () => {
    for (let turn = 0; turn < 20_000; turn++) isHttpsUrl(`https://good.example/${turn}`);
    expect(isHttpsUrl("https://münchen.example/ü")).toBe(true);
  });

  it.each([...BAD_ADDRESSES, "http://good.example/"])("is not %j", (value) => {
    expect(isHttpsUrl(value)).toBe(false);
    expect(isAllowedLink(value)).toBe(false);
  });
});

describe("an address to publish at", () => {
  it.each([
    "https://good.example",
    "http://localhost:8080/careers/",
    "https://good.example/a/b-c_d.e",
    "https://good.example/%C3%BC/",
  ])("is %s", (value) => {
    expect(isBaseUrl(value)).toBe(true);
  });

  it.each([
    ...BAD_ADDRESSES,
    "https://good.example//evil.example/",
    "https://good.example/a//b/",
    "https://good.example/%ff/",
    "https://good.example/%2e%2e/",
    "https://good.example/../a/",
    "https://good.example/a/./b/",
    "https://good.example/a%2f%2fb/",
    "https://good.example/a%5cb/",
    "https://good.example/a%0ab/",
    "https://good.example/?",
    "https://good.example/#",
  ])("is not %j", (value) => {
    expect(isBaseUrl(value)).toBe(false);
  });
});

describe("a link in a text", () => {
  it.each([
    "/",
    "/roles/qa-engineer/",
    "/roles/qa-engineer/#text-what-they-do",
    "/search/?q=a//b",
    "#skills",
    "#%C3%BCber",
    "#über",
    "mailto:us@good.example",
    "mailto:first.last+jobs@good.example",
  ])("may lead to %s", (href) => {
    expect(isAllowedLink(href)).toBe(true);
  });

  it.each([
    "//evil.example/",
    "/\\evil.example/",
    "/a//b",
    "/../a/",
    "/a/../../b",
    "/./a",
    "/%2e%2e/a",
    "/%2f/evil.example/",
    "/%5cevil.example/",
    "/a%00b",
    "/%ff",
    "/a\tb",
    "#",
    "#a b",
    "#<b>",
    "mailto:us@good.example?bcc=them@evil.example",
    "mailto:us@good.example,them@evil.example",
    "mailto:us%0abcc:them@evil.example",
    "mailto:@good.example",
    "roles/qa-engineer/",
    "",
  ])("may not lead to %j", (href) => {
    expect(isAllowedLink(href)).toBe(false);
  });
});
