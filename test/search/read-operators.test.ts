import { describe, expect, it } from "vitest";
import { amountIn, readOperators } from "../../templates/browser/search/read-operators.ts";

describe("the signs of a query", () => {
  it.each([
    ['"data engineer" london', [["data", "engineer"]]],
    ["“test plan”", [["test", "plan"]]],
    ['"" plain', []],
  ])("%s: what is quoted has to stand so", (query, phrases) => {
    expect(readOperators(query).phrases).toEqual(phrases);
  });

  it.each([
    ["data -scientist", "data", ["scientist"]],
    ["-java developer", "developer", ["java"]],
    ["front-end developer - remote", "front-end developer - remote", []],
    ["c++ -.net", "c++", [".net"]],
  ])("%s: a minus before a word excludes it, and a hyphen only joins", (query, text, excluded) => {
    const read = readOperators(query);
    expect([read.text.trim(), read.excluded]).toEqual([text, excluded]);
  });

  it.each([
    ["developer 90k", ["90k"]],
    ["over $100,000 a year", ["$100,000"]],
    ["jobs over 100000", ["100000"]],
    ["€55.000+", ["€55.000+"]],
    ["80 000 €", ["80 000 €"]],
    ["iso 27001 audit", []],
    ["iso 27000", []],
    ["k8s in 2025", []],
  ])("%s: %j is an amount, and no standard or year is", (query, amounts) => {
    expect(readOperators(query).amounts).toEqual(amounts);
  });
});

describe("an amount", () => {
  it.each([
    ["90k", "USD", 90_000],
    ["$90k", "USD", 90_000],
    ["100 k", "USD", 100_000],
    ["$100,000", "USD", 100_000],
    ["55.000 €", "EUR", 55_000],
    ["€55.000+", "USD", undefined],
    ["$50", "USD", undefined],
    ["90k", undefined, undefined],
  ])("“%s” in %s is %s", (text, currency, amount) => {
    expect(amountIn(text, currency, "en")).toBe(amount);
  });
});
