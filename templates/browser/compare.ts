import type { ComparedRole, SentRole } from "../../scripts/catalog/derive/compare/compared-role.ts";
import type { PayThere } from "../../scripts/catalog/derive/pay/chosen-pay.ts";
import type { SearchNames } from "../../scripts/catalog/derive/search-names.ts";
import type { Overdue } from "../../scripts/catalog/derive/sources.ts";
import { pairKey } from "../../scripts/site/urls.ts";
import { chosenItem } from "./compare/chosen-view.ts";
import { type ComparisonRenderer, comparisonRenderer } from "./compare/render-comparison.ts";
import { addressOf, MOST_ROLES, type Picked, picksFrom } from "./compare/state.ts";
import { byId, make } from "./element.ts";
import { chosenPlace } from "./place/chosen.ts";
import { chosenCountry, rolePayIn } from "./place/country.ts";
import { loadJson, loadJsonIfThere } from "./search/load.ts";
import { linkTo, siteUrl } from "./site-root.ts";
import { wordsFrom } from "./words.ts";

const tool = byId("compare-tool", HTMLDivElement);
const chosen = byId("compare-chosen", HTMLUListElement);
const form = byId("compare-add", HTMLFormElement);
const input = byId("compare-add-input", HTMLInputElement);
const status = byId("compare-status", HTMLParagraphElement);
const printing = byId("compare-print", HTMLButtonElement);
const notes = byId("compare-notes", HTMLDivElement);
const result = byId("compare-result", HTMLDivElement);
const words = wordsFrom(tool);
const title = document.title;
const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
const canonicalPage = canonical?.href ?? "";

let show: ComparisonRenderer | undefined;
/** Counts what was asked for, so that a slow answer never overwrites a later one. */
let latest = 0;

interface Found {
  picks: Picked[];
  choices: { role: ComparedRole; level: string | null }[];
  remarks: string[];
}

/** The roles of an address. Old addresses lead to the new ones; what there is not is said. */
async function find(picks: readonly Picked[]): Promise<Found> {
  const found: Found = { picks: [], choices: [], remarks: [] };
  for (const { slug, level } of picks) {
    let role = await load(slug);
    if (role && "movedTo" in role) {
      const moved = await load(role.movedTo);
      role = moved && "movedTo" in moved ? undefined : moved;
      if (role) found.remarks.push(words("compare-moved", { slug, role: role.title }));
    }
    if (!role) {
      found.remarks.push(words("compare-unknown", { slug }));
      continue;
    }
    const { slug: own, title: name, levels } = role;
    if (found.picks.some((pick) => pick.slug === own)) continue;
    const known = level !== null && levels.some(({ id }) => id === level);
    if (level !== null && !known) found.remarks.push(words("compare-unknown-level", { role: name, level }));
    found.picks.push({ slug: own, level: known ? level : null });
    found.choices.push({ role, level: known ? level : null });
  }
  return found;
}

const loaded = new Map<string, SentRole>();

async function load(slug: string): Promise<SentRole | undefined> {
  const known = loaded.get(slug) ?? (await loadJsonIfThere<SentRole>(`/compare/data/${encodeURIComponent(slug)}.json`));
  if (known) loaded.set(slug, known);
  const country = await chosenCountry();
  return country && known && !("movedTo" in known) ? roleIn(country, known) : known;
}

/** A role as it is paid in the country that the reader chose. */
function roleIn(country: PayThere, role: ComparedRole): ComparedRole {
  const there = rolePayIn(country, role.slug);
  if (!there) return role;
  const { pay, spread, occupation, salariesAt } = there;
  return {
    ...role,
    pay,
    spread,
    occupation,
    levels: role.levels.map((level) => ({ ...level, salaries: salariesAt(level.id) })),
  };
}

/** Shows what the address says. */
async function follow(): Promise<void> {
  const turn = ++latest;
  status.textContent = words("compare-working");
  result.setAttribute("aria-busy", "true");
  try {
    const found = await find(picksFrom(new URLSearchParams(location.search)));
    if (turn !== latest) return;
    const { picks, choices, remarks } = found;
    showChosen(found);
    form.hidden = picks.length >= MOST_ROLES;
    printing.hidden = choices.length < 2;
    notes.replaceChildren(...remarks.map((remark) => make("p", "", remark)), ...readyPage(found));
    show ??= comparisonRenderer(words, JSON.parse(tool.dataset.overdue ?? "{}") as Overdue, "pay" in tool.dataset);
    const hadLevel = result.querySelector(".comparison__levels :focus") !== null;
    if (choices.length > 1) result.innerHTML = show(choices);
    else result.replaceChildren();
    if (hadLevel) result.querySelector<HTMLElement>(".comparison__levels [aria-current]")?.focus();
    const names = choices.map(({ role }) => role.title).join(", ");
    document.title = names === "" ? title : `${names} – ${title}`;
    status.textContent = stateOf(choices.map(({ role }) => role.title));
  } catch (error) {
    if (turn !== latest) return;
    status.textContent = words("compare-failed");
    console.error(error);
  }
  result.removeAttribute("aria-busy");
  document.documentElement.removeAttribute("data-asked");
}

function stateOf(names: readonly string[]): string {
  const [first] = names;
  if (first === undefined) return words("compare-none-chosen");
  if (names.length === 1) return words("compare-one-chosen", { role: first });
  const shown = words("compare-shown", { roles: names.join(", ") });
  return names.length < MOST_ROLES ? shown : `${shown}. ${words("compare-most")}`;
}

/**
 * Related roles at all levels have a page of their own, which then stands for this address. A copy on disk may do without,
 * and what is installed leads from there back to here.
 */
function readyPage({ picks, choices: [first, second] }: Found): Node[] {
  if (canonical) canonical.href = canonicalPage;
  const isAtHand = location.protocol !== "file:" && navigator.onLine && chosenPlace() === undefined;
  const isReady = isAtHand && picks.length === 2 && picks.every(({ level }) => level === null);
  if (!isReady || !first || !second || !first.role.readyWith.includes(second.role.slug)) return [];
  const pair = pairKey(first.role.slug, second.role.slug);
  if (canonical) canonical.href = `${canonicalPage}${pair}/`;
  const link = linkTo(`/compare/${pair}/`, words("compare-pair", { a: first.role.title, b: second.role.title }));
  return [make("p", "", `${words("compare-ready-page")}: `, link)];
}

/** Lists the chosen roles. A list that already shows the same roles keeps its controls, and so the focus. */
function showChosen({ picks, choices }: Found): void {
  const items = [...chosen.children] as HTMLElement[];
  if (items.map(({ dataset }) => dataset.slug).join() !== picks.map(({ slug }) => slug).join()) {
    chosen.replaceChildren(
      ...choices.map(({ role }) =>
        chosenItem(role, words, {
          remove: (slug) => {
            change((all) => all.filter((pick) => pick.slug !== slug));
            input.focus();
          },
          level: (slug, level) => change((all) => all.map((pick) => (pick.slug === slug ? { slug, level } : pick))),
        }),
      ),
    );
  }
  for (const [at, { level }] of picks.entries()) {
    const select = chosen.children[at]?.querySelector("select");
    if (select) select.value = level ?? "";
  }
}

/** Takes all roles to one level, as the link to that address would. */
function chooseLevel(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const { roles } = link?.dataset ?? {};
  if (roles === undefined || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  change(() => picksFrom(new URLSearchParams({ roles })));
}

/** Changes the choice in the address, which Back undoes. */
function change(to: (picks: Picked[]) => Picked[]): void {
  const picks = to(current());
  form.hidden = picks.length >= MOST_ROLES;
  history.pushState(null, "", siteUrl("/compare/") + addressOf(picks));
  void follow();
}

/** The roles that are listed; those of the address alone may not be there. */
function current(): Picked[] {
  return ([...chosen.children] as HTMLElement[]).map((item) => ({
    slug: item.dataset.slug ?? "",
    level: item.querySelector("select")?.value || null,
  }));
}

printing.addEventListener("click", () => print());
result.addEventListener("click", chooseLevel);
window.addEventListener("popstate", () => void follow());
form.addEventListener(
  "focusin",
  async () => {
    // Both are asked for at once, as by the box in the header.
    const names = loadJson<SearchNames>("/search/names.json");
    const { suggestIn } = await import("../components/search-form/suggest.ts");
    await suggestIn(form, names, {
      choose: (slug) => change((picks) => [...picks.filter((pick) => pick.slug !== slug), { slug, level: null }]),
    });
  },
  { once: true },
);
tool.hidden = false;
void follow();
