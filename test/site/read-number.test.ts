import { describe, expect, it } from "vitest";
import { wordsFor } from "../../scripts/schema/strings.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { numberReader } from "../../templates/browser/read-number.ts";

const LANGUAGES = ["en", "de", "de-CH", "fr", "sv", "hi", "fa", "ar-EG", "mr", "es-PE"];
const CURRENCIES = ["USD", "EUR", "SEK", "CHF", "INR", "IRR", "PEN", "JPY", "AED"];
const AMOUNTS = [0, 7, 41.25, 1234, 98_765.4, 1_234_567];

const decimalsOf = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

describe("a number that a page shows", () => {
  it.each(LANGUAGES)("is read as it was written, in %s and any currency", (language) => {
    const { money, number } = formatsFor(language, wordsFor(language, {}));
    const read = numberReader(language);
    for (const amount of AMOUNTS) {
      expect(read(number(amount)), number(amount)).toBe(amount);
      for (const currency of CURRENCIES) {
        const written = money(amount, { currency, period: "day" });
        expect(read(written), written).toBe(Number(amount.toFixed(decimalsOf(currency))));
      }
    }
  });

  it("is none where there is no digit", () => {
    expect(["", "–", "n. a."].map(numberReader("en"))).toEqual([null, null, null]);
  });
});
