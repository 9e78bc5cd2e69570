import { describe, expect, it } from "vitest";
import { blend, type Findings, isNoMatch, skillShares, sureAnswers } from "../../templates/browser/search/blend.ts";
import type { NameMatch } from "../../templates/browser/search/name-index.ts";

const match = (position: number, score: number, more: Partial<NameMatch> = {}): NameMatch => ({
  kind: "role",
  position,
  score,
  name: "Tester",
  whole: false,
  standing: 0,
  titled: false,
  ...more,
});

/** The positions of the answers among three roles. */
const order = (findings: Partial<Findings>) =>
  blend([{ common: 0 }, { common: 0 }, { common: 0 }], {
    found: [],
    skills: new Map(),
    texts: new Map(),
    near: new Map(),
    ...findings,
  }).map(({ position }) => position);

describe("answers that are blended", () => {
  it("are the roles that any stage has found, and no other", () => {
    expect(order({ found: [match(2, 1)] })).toEqual([2]);
    expect(order({ skills: new Map([[1, 1]]) })).toEqual([1]);
    expect(order({ texts: new Map([[0, 3]]) })).toEqual([0]);
    expect(order({})).toEqual([]);
  });

  it("stand by their name before any text, and by half a name after the best text", () => {
    const texts = new Map([[0, 9]]);
    expect(order({ found: [match(2, 1)], texts })).toEqual([2, 0]);
    expect(order({ found: [match(2, 0.5)], texts })).toEqual([0, 2]);
  });

  it("need the skills that are named rather than stand in a text that is less about the words", () => {
    const texts = new Map([
      [0, 9],
      [1, 8],
    ]);
    expect(order({ texts, skills: new Map([[1, 1]]) })).toEqual([1, 0]);
  });

  it("have the words near to each other rather than all over the page, unless a name agrees", () => {
    const texts = new Map([
      [0, 9],
      [1, 8],
    ]);
    const near = new Map([[1, 1]]);
    expect(order({ texts, near })).toEqual([1, 0]);
    expect(order({ texts, near, found: [match(2, 1)] })).toEqual([2, 0, 1]);
  });

  it("have a name of several words whole rather than most of another", () => {
    const found = [match(0, 0.6, { name: "Data Engineer", whole: true }), match(1, 0.7, { name: "Data Scientist" })];
    expect(order({ found })).toEqual([0, 1]);
  });

  it("stand in the order of the catalog where nothing tells two apart", () => {
    expect(order({ texts: new Map([2, 0, 1].map((position) => [position, 1])) })).toEqual([0, 1, 2]);
  });
});

describe("how much of the named skills a role needs", () => {
  it("is more where it is required than where it is one of two, and more than where it is useful", () => {
    const shares = skillShares([{ core: [[0], [1]], useful: [2] }]);
    expect([0, 1, 2, 3].map((role) => shares.get(role))).toEqual([1, 0.75, 0.5, undefined]);
  });

  it("is a share of all that are named", () => {
    const shares = skillShares([
      { core: [[0, 1]], useful: [] },
      { core: [[0]], useful: [] },
    ]);
    expect([shares.get(0), shares.get(1)]).toEqual([1, 0.5]);
  });
});

describe("a query", () => {
  const noMatch = (words: string[], unknown: string[], found: NameMatch[], coverage: number) =>
    isNoMatch({ words, unknown, corrections: new Map() }, found, coverage);

  it("matches nothing where no word of it is known", () => {
    expect(noMatch([], ["xyzzy"], [], 0)).toBe(true);
  });

  it("matches where a text is about more than half of its words", () => {
    expect(noMatch(["outage", "pager"], [], [], 0.5)).toBe(true);
    expect(noMatch(["outage", "pager"], [], [], 1)).toBe(false);
  });

  it("matches nothing where as many words are unknown as are known, unless a role is named", () => {
    expect(noMatch(["git"], ["plumber"], [match(0, 1, { kind: "skill", whole: true })], 1)).toBe(true);
    expect(noMatch(["git"], ["i/o"], [match(0, 1, { kind: "skill", whole: true })], 1)).toBe(false);
    expect(noMatch(["sre"], ["stressful"], [match(0, 0.5, { whole: true })], 0)).toBe(false);
    expect(noMatch(["sre"], ["stressful"], [match(0, 0.9)], 0)).toBe(false);
  });
});

describe("answers that are shown before the texts are there", () => {
  const sure = (...found: NameMatch[]) =>
    sureAnswers([{ common: 0 }, { common: 0 }, { common: 0 }], found).map(({ position }) => position);
  const called = (position: number, more: Partial<NameMatch> = {}) =>
    match(position, 1, { whole: true, standing: 3, ...more });

  it("are roles that nothing else can come before", () => {
    expect(sure(called(1))).toEqual([1]);
    expect(sure(called(1), match(0, 0.5))).toEqual([1]);
    expect(sure()).toEqual([]);
  });

  it("are none where texts may still say which of two is first", () => {
    expect(sure(called(1), called(2))).toEqual([]);
    expect(sure(match(1, 0.6))).toEqual([]);
  });

  it("leave room for a skill that is named as well", () => {
    const half = match(0, 0.9, { standing: 0 });
    const first = match(1, 1, { whole: true, standing: 1.5 });
    expect(sure(first, half)).toEqual([1]);
    expect(sure(first, half, match(0, 1, { kind: "skill", whole: true }))).toEqual([]);
  });

  it("are told from a skill in the same place", () => {
    expect(sure(match(1, 0.9), match(1, 1, { kind: "skill", whole: true, standing: 3 }))).toEqual([]);
  });
});
