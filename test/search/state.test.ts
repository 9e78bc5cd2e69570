import { describe, expect, it } from "vitest";
import { addressOf, type SearchState, stateFrom } from "../../templates/browser/search/state.ts";

const FACETS = ["domain", "level"];
const EMPTY: SearchState = { query: "", sort: "", facets: { domain: [], level: [] }, asTyped: false };

const read = (address: string) => stateFrom(new URL(address, "https://example.org/search/").searchParams, FACETS);

describe("the address of a search", () => {
  it.each<[what: string, state: SearchState]>([
    ["nothing", EMPTY],
    ["words", { ...EMPTY, query: "data engineer" }],
    ["signs that addresses have a use for", { ...EMPTY, query: "c# & c++ = 100%? a/b; “é”" }],
    ["an order", { ...EMPTY, query: "sql", sort: "pay" }],
    ["filters, several of one kind", { ...EMPTY, facets: { domain: ["data", "web"], level: ["Lead / Principal"] } }],
    ["words as typed", { ...EMPTY, query: "pyhton", asTyped: true }],
    ["all of it", { query: "r&d", sort: "growth", facets: { domain: ["data"], level: ["Junior"] }, asTyped: true }],
  ])("gives back %s", (_, state) => {
    expect(read(addressOf(state))).toEqual(state);
  });

  it("is short: it leaves out what is as it always is", () => {
    expect(addressOf(EMPTY)).toBe("./");
    expect(addressOf({ ...EMPTY, query: "sql" })).toBe("?q=sql");
  });

  it("is the same for the same search", () => {
    const state = { ...EMPTY, query: "sql", facets: { domain: ["data"], level: ["Junior"] } };
    expect(addressOf(read(addressOf(state)))).toBe(addressOf(state));
  });
});

describe("an address that somebody wrote", () => {
  it("is read without the blanks around its words", () => {
    expect(read("?q=++sql+").query).toBe("sql");
  });

  it("is read as far as the box takes characters", () => {
    expect(read(`?q=${"a".repeat(10_000)}`).query).toBe("a".repeat(200));
  });

  it("may hold what nobody knows", () => {
    expect(read("?q=sql&utm_source=x&__proto__=y")).toEqual({ ...EMPTY, query: "sql" });
  });
});
