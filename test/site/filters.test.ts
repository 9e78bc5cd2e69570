import { describe, expect, it } from "vitest";
import { wordsFor } from "../../scripts/schema/strings.ts";
import { formatsFor } from "../../scripts/site/filters.ts";

const english = formatsFor("en", wordsFor("en", {}));
const german = formatsFor("de", wordsFor("de", { "per-year": "im Jahr", ordinal: "{number}." }));

const aYear = (currency: string) => ({ currency, period: "year" });
const anHour = (currency: string) => ({ currency, period: "hour" });

describe("money", () => {
  it("of a year is whole units of its currency, as the language writes it", () => {
    expect(english.money(95_300, aYear("USD"))).toBe("$95,300");
    expect(english.money(95_300.4, aYear("USD"))).toBe("$95,300");
    expect(english.money(0, aYear("EUR"))).toBe("€0");
    expect(german.money(95_300, aYear("EUR"))).toBe("95.300\u00a0€");
  });

  it("of an hour has the decimals of its currency, be they nought", () => {
    expect([52, 52.1, 52.25].map((amount) => english.money(amount, anHour("USD")))).toEqual([
      "$52.00",
      "$52.10",
      "$52.25",
    ]);
    expect(english.money(418.86, anHour("DKK"))).toBe("kr\u00a0418.86");
    expect(german.money(418, anHour("NOK"))).toBe("418,00\u00a0kr");
    expect(english.money(1500, anHour("JPY"))).toBe("¥1,500");
  });

  it("of another period has decimals where it is stated with some", () => {
    expect(english.money(3245, { currency: "EUR", period: "month" })).toBe("€3,245");
    expect(english.money(3245.5, { currency: "EUR", period: "month" })).toBe("€3,245.50");
  });

  it("names the country of a dollar or a crown where there are several", () => {
    expect([english.moneyCode(48, anHour("CAD")), english.moneyCode(53_500, aYear("SEK"))]).toEqual([
      "CA$48.00",
      "SEK\u00a053,500",
    ]);
  });

  it("is short where there is little room, but for that of an hour", () => {
    expect(english.shortMoney(95_000, aYear("USD"))).toBe("$95k");
    expect(english.shortMoney(1_500_000, aYear("GBP"))).toBe("£2m");
    expect(english.shortMoney(46.5, anHour("USD"))).toBe("$46.50");
  });

  it("of one currency does not change how another is written", () => {
    expect([
      english.money(5, aYear("USD")),
      english.shortMoney(5000, aYear("USD")),
      english.money(5000, aYear("GBP")),
    ]).toEqual(["$5", "$5k", "£5,000"]);
  });
});

describe("a number", () => {
  it("has the language's separators, and a year has none", () => {
    expect([english.number(1_600_000), german.number(1_600_000), english.year(2035)]).toEqual([
      "1,600,000",
      "1.600.000",
      "2035",
    ]);
  });

  it("that is a change has its sign and one decimal", () => {
    expect([english.change(10.2), english.change(-1.55), english.change(0), english.change(3)]).toEqual([
      "+10.2%",
      "\u22121.6%",
      "0.0%",
      "+3.0%",
    ]);
  });

  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [10, "10th"],
    [11, "11th"],
    [22, "22nd"],
    [75, "75th"],
    [90, "90th"],
  ])("%i has the place %s", (value, place) => {
    expect(english.ordinal(value)).toBe(place);
  });

  it("has its place as the site's own words say", () => {
    expect(german.ordinal(25)).toBe("25.");
  });
});

describe("a date", () => {
  it("is shown as exactly as it is given, with the day first in English", () => {
    expect(["2026-11-24", "2025-05", "2025"].map(english.date)).toEqual(["24 November 2026", "May 2025", "2025"]);
    expect(["2026-11-24", "2025-05", "2025"].map(german.date)).toEqual(["24. November 2026", "Mai 2025", "2025"]);
  });

  it("is the same day in every time zone", () => {
    const zone = process.env.TZ;
    try {
      for (const each of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
        process.env.TZ = each;
        expect(formatsFor("en", wordsFor("en", {})).date("2026-01-01")).toBe("1 January 2026");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe("a place", () => {
  it("is a country where its code is given, and else what it is called", () => {
    expect(["US", "DE", "London", "European Union"].map(english.area)).toEqual([
      "United States",
      "Germany",
      "London",
      "European Union",
    ]);
    expect(german.area("DE")).toBe("Deutschland");
  });
});

describe("words", () => {
  it("say how often an amount is paid", () => {
    expect(english.per("year")).toBe("a year");
    expect(german.per("year")).toBe("im Jahr");
  });

  it("are listed as the language does", () => {
    expect([english.listAnd([]), english.listAnd(["A"]), english.listAnd(["A", "B"])]).toEqual(["", "A", "A and B"]);
    expect(german.listAnd(["A", "B", "C"])).toBe("A, B und C");
  });

  it("begin with a capital letter where they begin a sentence", () => {
    expect([
      english.capital("one of"),
      english.capital(""),
      english.capital("élan"),
      german.capital("ähnlich"),
    ]).toEqual(["One of", "", "Élan", "Ähnlich"]);
  });
});
