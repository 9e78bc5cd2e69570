import { describe, expect, it } from "vitest";
import type { Role } from "../../../scripts/catalog/catalog.ts";
import { namedEverywhere } from "../../../scripts/catalog/derive/named-everywhere.ts";
import type { Source } from "../../../scripts/schema/vocabularies.ts";

const SOURCES = new Map<string, Source>([
  ["register", { title: "Register of trades", publisher: "The state", attribution: "From the register of trades." }],
  ["survey", { title: "Survey", publisher: "The state" }],
]);

/** Ten roles, of which some list a source. */
const rolesListing = (id: string, count: number) =>
  new Map(
    Array.from({ length: 10 }, (_, at) => [
      `role-${at}`,
      { sources: at < count ? [id, id] : ["survey"] } as unknown as Role,
    ]),
  );

describe("the publishers that are named on every page", () => {
  it("are those of a source that nine in ten roles list", () => {
    expect(namedEverywhere({ roles: rolesListing("register", 9), sources: SOURCES })).toEqual([
      "From the register of trades.",
    ]);
    expect(namedEverywhere({ roles: rolesListing("register", 8), sources: SOURCES })).toEqual([]);
  });

  it("are only those that ask for it in their own wording", () => {
    expect(namedEverywhere({ roles: rolesListing("survey", 10), sources: SOURCES })).toEqual([]);
    expect(namedEverywhere({ roles: new Map(), sources: SOURCES })).toEqual([]);
  });
});
