import { formatsFor } from "../../../scripts/site/filters.ts";
import { byId, make } from "../../browser/element.ts";
import { narrowList } from "../../browser/filters.ts";
import { medianThere, payLimits } from "../../browser/place/listed-pay.ts";
import { payWords } from "../../browser/place/pay-words.ts";
import { readersDay } from "../../browser/readers-day.ts";
import { type Choice, countWith, fits, type ListedRole, ordered, PAY } from "../../browser/roles/narrow.ts";
import { wordsFrom } from "../../browser/words.ts";

/** A role with its place in the list. */
interface Item extends ListedRole {
  element: HTMLLIElement;
  home: HTMLElement;
}

const form = byId("role-filter", HTMLFormElement);
const status = byId("role-filter-count", HTMLParagraphElement);
const active = byId("role-filter-active", HTMLSpanElement);
const fold = byId("role-filter-fold", HTMLDetailsElement);
const sortedList = byId("roles-sorted", HTMLUListElement);
const groups = [...document.querySelectorAll<HTMLElement>("#role-groups .role-group")];
const words = wordsFrom(status);
const sort = form.querySelector<HTMLSelectElement>("select[name=sort]");
const selects = [...form.querySelectorAll<HTMLSelectElement>("select:not([name=sort])")];
const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
const payChoice = selects.find(({ name }) => name === PAY);

const figure = (text: string | undefined) => (text ? Number(text) : null);
const pairs = (text = "") =>
  text.split(" ").flatMap((pair): [string, string][] => {
    const [filter, value = ""] = pair.split("=");
    return filter ? [[filter, value]] : [];
  });

/** The days of a role that are not over where the reader is, as values of their filters. */
function openDays({ dataset }: HTMLElement): string[] {
  const today = readersDay();
  return pairs(dataset.days).flatMap(([filter, day]) => (day === "" || day >= today ? `${filter}.open` : []));
}

const items: Item[] = [...document.querySelectorAll<HTMLLIElement>("#role-groups [data-has]")].map((element) => ({
  element,
  home: element.parentElement ?? sortedList,
  has: new Set([...(element.dataset.has?.split(" ") ?? []), ...openDays(element)]),
  figures: new Map(pairs(element.dataset.figures).map(([filter, amount]) => [filter, Number(amount)])),
  pay: figure(element.dataset.pay),
  growth: figure(element.dataset.growth),
}));

/** What an option or a box is called, without its count. */
const nameOf = (element: HTMLElement) => element.dataset.name ?? "";

/** Groups by domain, or one list in another order. */
function arrange(): void {
  const by = sort?.value;
  const isSorted = by === "pay" || by === "growth" || by === "title";
  const inOrder = by === "pay" || by === "growth" ? ordered(items, by) : items;
  const order = by === "title" ? byTitle() : inOrder;
  for (const item of order) (isSorted ? sortedList : item.home).append(item.element);
  sortedList.hidden = !isSorted;
  for (const group of groups) group.hidden = group.querySelector("[data-has]:not([hidden])") === null;
}

function byTitle(): Item[] {
  const collator = new Intl.Collator(document.documentElement.lang);
  const title = ({ element }: Item) => element.querySelector("a")?.textContent ?? "";
  return [...items].sort((a, b) => collator.compare(title(a), title(b)));
}

/** Writes how many roles each value would give beside it; one that would give none cannot be chosen. */
function count(choice: Choice): void {
  for (const box of boxes) {
    const number = countWith(items, choice, box.name, box.value);
    const place = box.closest("label")?.querySelector("[data-count]");
    if (place) place.textContent = String(number);
    box.disabled = number === 0 && !box.checked;
  }
  for (const select of selects) {
    for (const option of select.options) {
      if (option.value === "") continue;
      const number = countWith(items, choice, select.name, option.value);
      option.textContent = `${nameOf(option)} (${number})`;
      option.disabled = number === 0 && !option.selected;
    }
  }
}

/** Offers amounts that part the roles, and the one that the address asks for. */
async function offerPay(asked: string | null): Promise<void> {
  if (!payChoice) return;
  const { currency = "", period = "" } = payChoice.dataset;
  let unit = { currency, period };
  let say = words;
  const there = await medianThere();
  if (there) {
    say = (await payWords()).words;
    for (const item of items) item.pay = there.of(item.element.dataset.slug ?? "");
    if (there.unit) unit = there.unit;
  }
  const formats = formatsFor(document.documentElement.lang, say, "symbol");
  const limits = payLimits(items.flatMap(({ pay }) => pay ?? []));
  const own = asked !== null && /^\d{1,9}$/.test(asked) ? [Number(asked)] : [];
  for (const limit of [...new Set([...limits, ...own])].sort((a, b) => a - b)) {
    const option = make("option", "");
    option.value = String(limit);
    option.dataset.name = `${formats.money(limit, unit)} ${say(`per-${unit.period}`)}`;
    payChoice.append(option);
  }
}

async function start(): Promise<void> {
  try {
    await offerPay(new URLSearchParams(location.search).get(PAY));
  } catch (error) {
    // The other filters need no figures of the country.
    console.error(error);
  }
  fold.open = matchMedia("(min-width: 60rem)").matches;
  narrowList<Item>(form, {
    items,
    fits,
    words,
    keys: {
      count: "filter-count",
      none: "search-none-fits",
      without: "search-without-filter",
      withoutAll: "search-without-filters",
    },
    status,
    wider: byId("role-filter-wider", HTMLParagraphElement),
    arrange(choice, inUse) {
      arrange();
      count(choice);
      active.textContent = inUse.length > 0 ? words("filter-active", { count: inUse.length }) : "";
    },
    focus: () => status.focus(),
  });
}

void start();
