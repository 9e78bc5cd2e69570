import { beforeAll, describe, expect, it } from "vitest";
import { CARD_WIDTH, cardSvg } from "../../../scripts/publish/social/card.ts";
import { loadTypesetter, type Typesetter } from "../../../scripts/publish/social/typeset.ts";
import type { SocialCard } from "../../../scripts/site/data/social-cards.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await loadTypesetter();
});

const CARD: SocialCard = {
  kicker: "Data and analytics",
  title: "Data Engineer",
  lines: ["Estimate: $82,460 to $214,670 a year"],
  note: "Collecting, storing, analysing and explaining data so that organisations can act on what it shows, and more.",
  site: "Rolebook",
};
const svg = (card: Partial<SocialCard>) => cardSvg({ ...CARD, ...card }, "#0b5d4b", type);
/** The largest distance from the left edge that any line of type reaches. */
const rightmost = (drawing: string) =>
  Math.max(...[...drawing.matchAll(/ d="([^"]*)"/g)].flatMap(([, path = ""]) => xsOf(path)));
const xsOf = (path: string) => [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));

describe("a social image", () => {
  it("is drawn from nothing but numbers", () => {
    expect(svg({})).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([
    ["a long title", { title: "Donaudampfschifffahrtsgesellschaftskapitänsstellvertreteranwärterin im Außendienst" }],
    [
      "a long line of pay",
      { lines: ["Chief Information Security Officer: Estimate: $1,182,460 to $2,214,670 a year"] },
    ],
    ["many words", { title: "One more word and another ".repeat(8) }],
  ])("keeps %s within its edges", (_, card) => {
    expect(rightmost(svg(card))).toBeLessThan(CARD_WIDTH - 40);
  });

  it("has the letters of other languages, and says so of those that it has not", () => {
    expect(type.has("Łódź, Ångström, Señor")).toBe(true);
    expect(type.has("مهندس")).toBe(false);
  });

  it("says something else when its card does", () => {
    expect(svg({ title: "Data Analyst" })).not.toBe(svg({}));
  });
});
