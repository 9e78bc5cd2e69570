import { describe, expect, it } from "vitest";
import type { ApiSalary } from "../../../../scripts/catalog/derive/pay/api-salary.ts";
import { payChanges } from "../../../../scripts/catalog/derive/plan/pay-change.ts";
import type { PlanRole } from "../../../../scripts/catalog/derive/plan-data.ts";

type Level = PlanRole["levels"][number];

const pay = (low: number, high: number, more: Partial<ApiSalary> = {}): ApiSalary => ({
  low,
  median: null,
  high,
  area: "US",
  currency: "USD",
  period: "year",
  basis: "published",
  source: "survey",
  percentiles: null,
  occupation: null,
  ...more,
});
const estimate = (low: number, high: number, occupation: string) =>
  pay(low, high, { basis: "estimate", percentiles: [25, 50], occupation });
const level = (id: string, salary: ApiSalary | null, salaries?: ApiSalary[]): Level => ({
  id,
  name: id.toUpperCase(),
  salary,
  ...(salaries ? { salaries } : {}),
});
const changes = (to: Level[], from: Level[]) => payChanges(to, from).map(({ change }) => change);

describe("the change in pay at a level", () => {
  it("is that of both ends of the range", () => {
    expect(changes([level("senior", pay(90, 140))], [level("senior", pay(100, 120))])).toEqual([
      { kind: "difference", low: -10, high: 20, basis: "published" },
    ]);
  });

  it("is an estimate where one of the figures is", () => {
    const [change] = changes([level("senior", estimate(90, 140, "1"))], [level("senior", pay(100, 120))]);
    expect(change).toMatchObject({ kind: "difference", basis: "estimate" });
  });

  it.each([
    ["areas", { area: "DE" }],
    ["currencies", { currency: "EUR" }],
    ["periods", { period: "month" as const }],
  ])("is not told across different %s", (_, unit) => {
    expect(changes([level("mid", pay(5, 6, unit))], [level("mid", pay(1, 2))])).toEqual([{ kind: "other-unit" }]);
  });

  it("is told within any area that both have a figure for", () => {
    const to = level("mid", pay(50, 60), [pay(40, 45, { area: "AT" })]);
    const [row] = payChanges([to], [level("mid", pay(30, 35, { area: "AT" }))]);
    expect(row).toMatchObject({ to: { area: "AT" }, from: { area: "AT" }, change: { low: 10, high: 10 } });
  });

  it("is not told where both are estimates from one occupation, which would say that there is none", () => {
    const both = [level("mid", estimate(1, 2, "15-1252"))];
    expect(changes(both, both)).toEqual([{ kind: "same-occupation" }]);
    expect(changes([level("mid", estimate(1, 2, "15-1252"))], [level("mid", estimate(1, 2, "15-1244"))])).toEqual([
      { kind: "difference", low: 0, high: 0, basis: "estimate" },
    ]);
  });

  it("is not told where a figure or the level itself is missing", () => {
    expect(changes([level("mid", null), level("lead", pay(1, 2))], [level("mid", pay(1, 2))])).toEqual([
      { kind: "no-figure" },
      { kind: "no-figure" },
    ]);
  });
});
