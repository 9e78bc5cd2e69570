import table from "rolebook:words/comma,level-choice-*,level-duties-*,per-*";
import { wayUpTo } from "../../../scripts/catalog/derive/ladder.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { byId, make } from "../../browser/element.ts";
import { wordsOf } from "../../browser/words.ts";
import { changesBetween, type LevelChanges, type PagePay } from "./level-changes.ts";
import { copyPay, readLevels, readStages } from "./read-levels.ts";

const PARAMETER = "levels";

/**
 * Sets two levels of the role on the page against each other.
 *
 * @param chosenIn where the two are chosen: in the form, which is then remembered in the address, or in the address
 */
export function compareLevels(fold: HTMLDetailsElement, chosenIn: "form" | "address"): void {
  const from = byId("level-choice-from", HTMLSelectElement);
  const to = byId("level-choice-to", HTMLSelectElement);
  if (chosenIn === "form") remember(from.value, to.value);
  else if (!chooseFromAddress(from, to)) return;
  fold.classList.add("level-choice--used");
  fold.open = true;
  const panel = byId("level-choice-panel", HTMLDivElement);
  const status = byId("level-choice-status", HTMLParagraphElement);
  const words = wordsOf(table);
  // Whichever of the two was chosen first, what is new is so at the higher one.
  const [low = 0, high = 0] = [from.selectedIndex, to.selectedIndex].sort((a, b) => a - b);
  const levels = readLevels(to.options);
  const [lower, upper] = [levels[low], levels[high]];
  if (!lower || !upper || low === high) {
    panel.replaceChildren(make("p", "", words("level-choice-same")));
    status.textContent = words("level-choice-same");
    return;
  }
  const names = { from: lower.name, to: upper.name };
  const changes = changesBetween(levels, low, high, readStages());
  const between = wayUpTo(levels, upper.id)
    .filter((level) => levels.indexOf(level) > low && level !== upper)
    .filter(({ duties }) => duties.own.length + duties.shared.length > 0)
    .map(({ name }) => name);
  panel.replaceChildren(
    make("h3", "", words("level-choice-heading", names)),
    ...(between.length > 0
      ? [note(words("level-choice-between", { levels: between.join(`${words("comma")} `) }))]
      : []),
    ...part("level-duties-own", changes.own),
    ...part("level-duties-shared", changes.shared),
    ...part("level-choice-skills", changes.skills.map(inWords)),
    ...payOf([low, high]),
    ...differences(changes.pay),
  );
  status.textContent = words("level-choice-shown", names);

  function part(heading: string, items: readonly string[]): HTMLElement[] {
    const list = items.map((item) => make("li", "", item));
    return [
      make("h4", "", words(heading)),
      list.length > 0 ? make("ul", "", ...list) : note(words("level-choice-none")),
    ];
  }

  /** A site that knows no figure says nothing of pay at any level. */
  function payOf(places: readonly number[]): HTMLElement[] {
    const sides = places
      .map((at) => to.options[at] as HTMLOptionElement)
      .map(({ value, text }) => ({ text, pay: copyPay(value) }));
    if (sides.every(({ pay }) => pay.length === 0)) return [];
    const columns = sides.map(({ text, pay }) => make("div", "", make("b", "", text), ...pay));
    return [make("h4", "", words("level-choice-pay")), make("div", "columns", ...columns)];
  }

  function inWords({ skill, from, to }: LevelChanges["skills"][number]): string {
    return from === null ? words("level-choice-new", { skill, to }) : words("level-choice-rises", { skill, from, to });
  }

  function differences(pay: readonly PagePay[]): HTMLElement[] {
    if (pay.length > 0) return pay.map((difference) => make("p", "", differenceInWords(difference)));
    const bothPaid = lower && upper && lower.pay.length > 0 && upper.pay.length > 0;
    return bothPaid ? [note(words("level-choice-no-difference"))] : [];
  }

  function differenceInWords({ area, currency, period, basis, low, high }: PagePay): string {
    const formats = formatsFor(document.documentElement.lang, words);
    const signed = (amount: number) =>
      `${amount > 0 ? "+" : amount < 0 ? "\u2212" : ""}${formats.money(Math.abs(amount), { currency, period })}`;
    return words(`level-choice-difference-${basis}`, {
      area: formats.area(area),
      per: words(`per-${period}`),
      low: signed(low),
      high: signed(high),
    });
  }
}

function note(text: string): HTMLParagraphElement {
  return make("p", "level-choice__note", text);
}

/** Chooses the levels that the address names, as in `?levels=junior,senior`. The answer is whether it names two. */
function chooseFromAddress(...selects: HTMLSelectElement[]): boolean {
  const named = (new URLSearchParams(location.search).get(PARAMETER) ?? "").split(",");
  const options = selects.map((select, at) => [...select.options].find(({ value }) => value === named[at]));
  for (const option of options) if (option) option.selected = true;
  return !options.includes(undefined);
}

/** Puts the choice into the address, so that it can be shared and survives Back. */
function remember(from: string, to: string): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, `${from},${to}`);
  address.hash = "levels";
  // A comma means nothing else in a query, and is read more easily as it is.
  history.replaceState(null, "", address.href.replace("%2C", ","));
}
