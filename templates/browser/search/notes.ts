import { urls } from "../../../scripts/site/urls.ts";
import { make } from "../element.ts";
import { quoted } from "../filters.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";
import type { Answers } from "./engine.ts";
import { amountIn } from "./read-operators.ts";
import { isLiking } from "./read-traits.ts";
import { addressOf, type SearchState } from "./state.ts";

/**
 * Says how the query was understood, where that is not as it was typed.
 *
 * @param count how many results there are
 * @param t the words that it is said with
 * @param currency what pay is counted in; undefined where none is known
 */
export function notesOn(
  state: SearchState,
  { title, corrections, unknown, excluded, amounts, wishes, traits, onlyMentioned, uncalled, words: sought }: Answers,
  count: number,
  t: BrowserWords,
  currency: string | undefined,
): (Node | string)[] {
  const notes: (Node | string)[] = [];
  if (title) notes.push(title.readAs, " ");
  if (uncalled && count > 0 && !onlyMentioned) notes.push(t("search-no-job", { name: uncalled.name }), " ");
  if (corrections.size > 0) {
    const corrected = make("b", "", [...corrections.values()].join(", "));
    const key = count > 0 ? "search-corrected" : "search-corrected-none";
    const instead = linkTo(t("search-instead", { words: [...corrections.keys()].join(", ") }));
    instead.href = addressOf({ ...state, asTyped: true });
    notes.push(...around(t, key, "words", [corrected]), " ", instead, ". ");
  }
  if (unknown.length > 0) notes.push(t("search-unknown", { words: quoted(unknown) }), " ");
  if (onlyMentioned) notes.push(t("search-only-mentioned", { words: quoted(sought) }), " ");
  if (excluded.length > 0) notes.push(t("search-excluded", { words: quoted(excluded) }), " ");
  /** What the list of roles is narrowed down by. */
  const narrowed = new URLSearchParams();
  if (traits.length > 0) {
    const links = traits.flatMap(({ trait, end }, at) => {
      const step = trait.ends[end];
      if (!isLiking(trait)) narrowed.append(trait.id, step?.id ?? "");
      const link = linkTo(
        isLiking(trait) ? trait.name : t("search-filter", { filter: trait.name, values: step?.name ?? "" }),
      );
      link.href = siteUrl(`${isLiking(trait) ? urls.fit : urls.roles}?${trait.id}=${step?.id}`);
      return at > 0 ? [", ", link] : [link];
    });
    notes.push(...around(t, "search-traits", "traits", links), " ");
  }
  const limits = amounts.map((text) => ({ text, amount: amountIn(text, currency, document.documentElement.lang) }));
  const leftOut = [...limits.filter(({ amount }) => amount === undefined).map(({ text }) => text), ...wishes];
  if (leftOut.length > 0) notes.push(t("search-left-out", { words: quoted(leftOut) }), " ");
  for (const { text, amount } of limits) {
    if (amount === undefined) continue;
    const roles = linkTo(t("search-pay-roles"));
    roles.href = siteUrl(`${urls.roles}?pay=${amount}`);
    narrowed.set("pay", String(amount));
    notes.push(t("search-pay-least", { amount: quoted([text]) }), " ", roles, " ");
  }
  if (narrowed.size > 1) {
    const roles = linkTo(t("search-narrowed"));
    roles.href = siteUrl(`${urls.roles}?${narrowed}`);
    notes.push("· ", roles, " ");
  }
  if (amounts.length > 0 && count > 1 && currency !== undefined) {
    const byPay = linkTo(t("sort-pay"));
    byPay.href = addressOf({ ...state, sort: "pay" });
    notes.push("· ", byPay);
  }
  return notes;
}

const linkTo = (text: string) => make("a", "", text);

/** A sentence with nodes in the place of one of its values. */
function around(t: BrowserWords, key: string, value: string, nodes: readonly (Node | string)[]): (Node | string)[] {
  const [before = "", after = ""] = t(key, { [value]: "\n" }).split("\n");
  return [before, ...nodes, after];
}
