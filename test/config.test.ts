import { describe, expect, it } from "vitest";
import { type ConfigOptions, makeConfig, todayFrom, UsageError } from "../scripts/config.ts";

const make = (options: ConfigOptions) => makeConfig(options, "/work/site", "/opt/rolebook", "2026-11-24");

describe("the configuration of a command", () => {
  it("reads roles/ and writes dist/ where the command is called", () => {
    expect(make({})).toEqual({
      workingDirectory: "/work/site",
      programFolder: "/opt/rolebook",
      roles: "/work/site/roles",
      out: "/work/site/dist",
      templates: ["/opt/rolebook/templates"],
      baseUrl: undefined,
      socialImages: "domains",
      today: "2026-11-24",
      cache: undefined,
    });
  });

  it("keeps results below the program, or where it is told to, or nowhere", () => {
    const cacheOf = (options: ConfigOptions) =>
      makeConfig(options, "/work/site", "/opt/rolebook", "2026-11-24", "abc").cache;
    expect(cacheOf({})).toEqual({ folder: "/opt/rolebook/node_modules/.cache/rolebook", program: "abc" });
    expect(cacheOf({ cache: "../kept" })).toEqual({ folder: "/work/kept", program: "abc" });
    expect(cacheOf({ cache: "../kept", "no-cache": true })).toBeUndefined();
  });

  it("keeps nothing for a program whose code is not known", () => {
    expect(make({ cache: "kept" }).cache).toBeUndefined();
  });

  it("takes paths from the working directory, or as they are if they are absolute", () => {
    expect(make({ roles: "../acme/roles", out: "/srv/acme" })).toMatchObject({
      roles: "/work/acme/roles",
      out: "/srv/acme",
    });
  });

  it("takes an address to publish at", () => {
    expect(make({ "base-url": "https://example.org/careers/" }).baseUrl).toBe("https://example.org/careers/");
  });

  it.each(["example.org", "/careers/", "ftp://example.org/", "https://example.org/?a=b", ""])(
    "refuses %j as an address",
    (baseUrl) => {
      expect(() => make({ "base-url": baseUrl })).toThrow(UsageError);
      expect(() => make({ "base-url": baseUrl })).toThrow(`--base-url ${baseUrl} is not an address to publish at`);
    },
  );
});

describe("the day of a build", () => {
  const noon = Date.UTC(2026, 10, 24, 12);

  it("is the clock's, in UTC", () => {
    expect(todayFrom(undefined, noon)).toBe("2026-11-24");
    expect(todayFrom("", noon)).toBe("2026-11-24");
  });

  it("is the one that reproducible builds name", () => {
    expect(todayFrom("0", noon)).toBe("1970-01-01");
    expect(todayFrom("1735689600", noon)).toBe("2025-01-01");
  });

  it("is refused where it is no number of seconds", () => {
    expect(() => todayFrom("yesterday", noon)).toThrow(UsageError);
  });

  it("is refused where no calendar reaches that far", () => {
    expect(() => todayFrom("1e30", noon)).toThrow(UsageError);
  });
});
