import table from "rolebook:words/suggest-skill,suggest-also-called,suggest-core-skill,suggest-count,suggest-none,suggest-corrected,search-place,search-place-none,search-place-salaries,role-picker-none";
import type { PayPlaces } from "../../../scripts/catalog/derive/pay/places.ts";
import type { RolesWithSkill, SearchNames, SearchTitles } from "../../../scripts/catalog/derive/search-names.ts";
import { stemOf, wordsOf } from "../../../scripts/catalog/words.ts";
import { make } from "../../browser/element.ts";
import { listed } from "../../browser/filters.ts";
import { type Places, readPlaces } from "../../browser/places.ts";
import { docsCalled, wordsForDocs } from "../../browser/search/docs.ts";
import { readEntries } from "../../browser/search/entries.ts";
import { loadJson } from "../../browser/search/load.ts";
import { nameIndex } from "../../browser/search/name-index.ts";
import type { AskedPlace, NamedPlace } from "../../browser/search/read-place.ts";
import { NO_TITLES, partOfTitle, readQuestion } from "../../browser/search/read-question.ts";
import { spelling } from "../../browser/search/spelling.ts";
import { type Suggestion, suggestionsFor } from "../../browser/search/suggestions.ts";
import type { Titles } from "../../browser/search/titles.ts";
import { siteUrl } from "../../browser/site-root.ts";
import { wordsOf as sayingWords } from "../../browser/words.ts";

const MARK_FROM = 1;

/** What a box is for that does not lead to pages: a role is chosen in it. */
export interface RolePicker {
  choose(slug: string): void;
}

/**
 * Makes a search box suggest roles and skills while one types: the combobox of the ARIA Authoring Practices
 * Guide with a list that opens by itself.
 *
 * @param names what is suggested, on its way
 * @param picker given for a box that only roles are suggested in, one of which is then handed over
 */
export async function suggestIn(
  form: HTMLFormElement,
  names: Promise<SearchNames>,
  picker?: RolePicker,
): Promise<void> {
  const parts = partsOf(form);
  if (!parts) return;
  const { input, popup, note, list, status } = parts;
  const words = sayingWords(table);
  const sent = await names;
  const entries = readEntries(sent);
  const index = nameIndex(entries);
  const spell = spelling(index.words, undefined, entries.language.joinsWords);
  // Which roles need a skill comes when it is suggested.
  /** Whether suggestions are asked for, though there may be none to show yet. */
  let isAsked = false;
  /** Lists what has come in since. Who has begun to choose keeps the list that they choose from; a closed one stays so. */
  const refresh = () => {
    if (isAsked && active === -1) open();
  };
  const known = new Map<number, readonly number[]>();
  let learning = 0;
  const learn = async (skill: number) => {
    known.set(skill, []);
    learning++;
    try {
      const { core } = await loadJson<RolesWithSkill>(`/search/skills/${entries.skills[skill]?.id}.json`);
      known.set(skill, core.flat());
    } catch {
      known.delete(skill);
      return;
    } finally {
      learning--;
    }
    refresh();
  };
  const find = suggestionsFor(entries, index, spell, (skill) => {
    if (!known.has(skill)) void learn(skill);
    return known.get(skill) ?? [];
  });
  let active = -1;
  /** What roles are called in other languages: fetched at the first word that no name here holds. */
  let titles: Titles | undefined;
  const titlesFor = (foreign: readonly string[]): Titles => {
    // Of two letters it is not known yet what they are to become.
    const isNone = (word: string) => word.length > 2 && !spell.knows(word);
    if (titles || !sent.hasTitles || !foreign.some(isNone)) return titles ?? NO_TITLES;
    titles = NO_TITLES;
    learning++;
    Promise.all([import("../../browser/search/titles.ts"), loadJson<SearchTitles>("/search/titles.json")]).then(
      ([{ readTitles }, loaded]) => {
        titles = readTitles(loaded, entries, document.documentElement.lang);
        learning--;
        refresh();
      },
      // Roles are suggested without them, and the next word asks again.
      () => {
        titles = undefined;
        learning--;
      },
    );
    return titles;
  };
  /** The places that there are pay figures for, once they are there. */
  let places: Places | undefined;
  if (sent.hasPlaces && !picker) {
    loadJson<PayPlaces>("/search/places.json").then(
      (loaded) => {
        places = readPlaces(loaded, document.documentElement.lang);
        refresh();
      },
      // Roles are suggested without them.
      () => {},
    );
  }

  const options = () => [...list.children] as HTMLAnchorElement[];
  const close = () => {
    isAsked = false;
    popup.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const activate = (at: number) => {
    active = at;
    for (const [index, option] of options().entries()) option.setAttribute("aria-selected", String(index === at));
    const chosen = options()[at];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const open = () => {
    isAsked = true;
    const query = input.value.trim();
    const first = readQuestion(query, places, entries, index);
    const others = titlesFor(first.foreign);
    const { meant, said, place, excluded, title } = readQuestion(query, places, entries, index, others);
    const part = title ? undefined : partOfTitle(first, others, entries.language, spell);
    const { items: all, corrected } = find(part ? [] : meant, title ?? part, said);
    const shut = new Set(excluded.flatMap(index.rolesCalled));
    const items = all.filter(({ kind, position }) => (kind === "role" ? !shut.has(position) : !picker));
    const placesMeant = meant.length === 0 && place?.hasFigures ? [place, ...place.others] : [];
    const docs = picker ? [] : docsCalled(wordsForDocs(query, entries.language), sent.docs);
    const named = items.length + placesMeant.length;
    list.replaceChildren(
      ...items.map((item, at) => optionFor(item, at, query, place)),
      ...placesMeant.map((each, at) => placeOption(each, at)),
      ...docs.map(([name, title], at) => docOption(name, emphasised(title, query), named + at)),
    );
    const count = named + docs.length;
    // A search finds more than is suggested; a picker has nothing else, so it says so to those who see as well.
    const isNone = picker !== undefined && query !== "" && items.length === 0 && learning === 0;
    const told = isNone
      ? words("role-picker-none", { words: query })
      : corrected !== undefined && items.length > 0
        ? words("suggest-corrected", { words: corrected })
        : count > 0 && place
          ? placeSaid(place)
          : "";
    note.hidden = told === "";
    note.textContent = told;
    popup.hidden = count === 0 && !isNone;
    input.setAttribute("aria-expanded", String(count > 0));
    activate(-1);
    if (query !== "") announce(count);
  };

  /** The count is read out once the typing pauses, so that it does not talk over every letter. */
  let pause: ReturnType<typeof setTimeout> | undefined;
  const announce = (count: number) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = count === 0 ? words("suggest-none") : words("suggest-count", { count });
    }, 600);
  };

  const placeSaid = ({ name, hasFigures, instead }: AskedPlace) =>
    hasFigures
      ? words("search-place", { place: name })
      : words("search-place-none", { place: name, others: listed(instead) });

  const placeOption = ({ id, name }: NamedPlace, at: number) => {
    const option = bareOption([name], `/salaries/?in=${id}`, at);
    option.append(" ", make("span", "search-form__reason", words("search-place-salaries")));
    return option;
  };

  const docOption = (name: string, title: (Node | string)[], at: number) => {
    const option = bareOption(title, `/docs/${name}/`, at);
    option.append(" ", make("span", "search-form__reason", sent.docs?.label ?? ""));
    return option;
  };

  const bareOption = (name: (Node | string)[], address: string, at: number) => {
    const option = make("a", "search-form__option", make("span", "search-form__name", ...name));
    option.href = siteUrl(address);
    option.id = `${input.id}-option-${at}`;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    return option;
  };

  const optionFor = (item: Suggestion, at: number, query: string, place: AskedPlace | undefined) => {
    const { address, name, reason } = describe(item);
    // Whoever names a place asks for what is paid there.
    const chosen = item.kind === "role" && place?.hasFigures ? `?in=${place.id}#pay` : "";
    const option = bareOption(emphasised(name, query), address + chosen, at);
    if (picker && item.kind === "role") {
      const { slug = "" } = entries.roles[item.position] ?? {};
      option.addEventListener("click", (event) => {
        event.preventDefault();
        input.value = "";
        close();
        picker.choose(slug);
      });
    }
    if (reason) option.append(" ", make("span", "search-form__reason", reason));
    return option;
  };
  const describe = (item: Suggestion) => {
    const { roles, skills } = entries;
    if (item.kind === "skill") {
      const skill = skills[item.position];
      return { address: `/skills/${skill?.id}/`, name: skill?.name ?? "", reason: words("suggest-skill") };
    }
    const role = roles[item.position];
    const reason =
      item.readAs ??
      (item.because === "alias"
        ? words("suggest-also-called", { name: item.name })
        : item.because === "skill"
          ? words("suggest-core-skill", { name: item.name })
          : "");
    return { address: `/roles/${role?.slug}/`, name: role?.title ?? "", reason };
  };

  input.addEventListener("input", (event) => {
    // What is still being composed, in Japanese say, is no word yet.
    if (!(event instanceof InputEvent && event.isComposing)) open();
  });
  input.addEventListener("compositionend", open);
  input.addEventListener("keydown", (event) => {
    // The keys are those of the list of characters.
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (popup.hidden) open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = options().length + 1;
      if (places > 1) activate(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (popup.hidden) form.reset();
      else close();
    } else if (event.key === "Enter" && active >= 0 && active < count) {
      event.preventDefault();
      options()[active]?.click();
    }
  });
  // The list must not take the focus from the box before a click on it has been heard.
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("blur", close);
  form.addEventListener("reset", () => {
    input.focus();
    // The box is emptied after this event.
    setTimeout(open);
  });
  form.addEventListener("submit", (event) => {
    if (!picker) return close();
    // Enter takes the best of what is suggested.
    event.preventDefault();
    open();
    options()[0]?.click();
  });
  if (document.activeElement === input && input.value.trim() !== "") {
    open();
  }
}

function partsOf(form: HTMLFormElement) {
  const input = form.querySelector<HTMLInputElement>("[role=combobox]");
  const popup = form.querySelector<HTMLElement>(".search-form__popup");
  const note = form.querySelector<HTMLElement>(".search-form__note");
  const list = form.querySelector<HTMLElement>("[role=listbox]");
  const status = form.querySelector<HTMLElement>("[role=status]");
  return input && popup && note && list && status ? { input, popup, note, list, status } : undefined;
}

/** A name with the words that were typed set off, or the beginnings of its words. */
function emphasised(name: string, query: string): (Node | string)[] {
  const typed = wordsOf(query);
  return name.split(/(\s+)/).map((piece) => {
    const [word = ""] = wordsOf(piece);
    const hit = typed.some(
      (each) => each.length > MARK_FROM && (word.startsWith(each) || stemOf(word) === stemOf(each)),
    );
    return hit ? make("b", "", piece) : piece;
  });
}
