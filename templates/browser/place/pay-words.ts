import type { CountryPay } from "../../../scripts/catalog/derive/pay/country-pay.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import type { Wording } from "../../../scripts/schema/words/table.ts";
import { loadJson } from "../search/load.ts";
import { once } from "../search/once.ts";
import { type BrowserWords, wordsOf } from "../words.ts";

/** What everything that is said of pay in a browser is said with. */
export interface PayWords {
  words: BrowserWords;
  /** The ids of the sources whose figures may be out of date. */
  overdue: Overdue;
  /** The countries that there are figures for. */
  countries: readonly string[];
}

/** Loads them, once. */
export const payWords = once(async (): Promise<PayWords> => {
  const sent = await loadJson<Omit<PayWords, "words"> & { words: Record<string, Wording> }>("/pay/words.json");
  return { ...sent, words: wordsOf(sent.words) };
});

/** What there is of a country: undefined where there are no figures for it. */
export async function loadCountry(country: string): Promise<CountryPay | undefined> {
  const { countries } = await payWords();
  return countries.includes(country) ? loadJson<CountryPay>(`/pay/${country}.json`) : undefined;
}
