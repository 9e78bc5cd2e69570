import type { RoleMap } from "../../../scripts/catalog/derive/role-map.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { byId, make } from "../element.ts";
import { chosenCountry } from "../place/country.ts";
import { loadJson } from "../search/load.ts";
import { once } from "../search/once.ts";
import { siteUrl } from "../site-root.ts";
import { wordsFrom } from "../words.ts";

/** Shows the role that the address names in the middle of the map, and lets the reader put another one there. */
export function followMap(choice: HTMLFormElement): void {
  const select = byId("map-middle", HTMLSelectElement);
  const status = byId("map-status", HTMLParagraphElement);
  const part = byId("map-role", HTMLDivElement);
  const ways = byId("map-ways", HTMLDivElement);
  const whole = byId("map-whole", HTMLDivElement);
  const back = byId("map-back", HTMLAnchorElement);
  const words = wordsFrom(choice);
  const title = document.title;
  /** What is needed once a role is in the middle. */
  const load = once(async () => {
    const [map, there, { waysRenderer }] = await Promise.all([
      loadJson<RoleMap>(urls.mapData),
      chosenCountry(),
      import("./render-ways.ts"),
    ]);
    const overdue = JSON.parse(choice.dataset.overdue ?? "{}") as Overdue;
    return { map, render: waysRenderer(map, there, words, overdue) };
  });

  const lookAt = (shown: HTMLElement, role: string | undefined, said: string) => {
    whole.hidden = shown !== whole;
    part.hidden = back.hidden = shown !== part;
    document.title = role === undefined ? title : `${role} – ${title}`;
    // The picture says the same to those who see it.
    status.classList.toggle("visually-hidden", shown === part);
    status.textContent = said;
    if (shown === whole) select.value = "";
  };

  /** Shows what the address says, unless it says something else by the time that everything is loaded. */
  const follow = async (): Promise<void> => {
    const slug = askedRole(location.href) || null;
    select.value = slug ?? "";
    if (slug === null) return lookAt(whole, undefined, "");
    lookAt(part, undefined, "");
    try {
      const { map, render } = await load();
      if (slug !== askedRole(location.href)) return;
      const position = positionOf(map, slug);
      if (position === undefined) return lookAt(whole, undefined, words("map-unknown", { slug }));
      const middle = render(position);
      ways.innerHTML = middle.html;
      select.value = middle.slug;
      lookAt(part, middle.title, middle.said);
    } catch (error) {
      console.error(error);
      lookAt(whole, undefined, words("map-failed"));
    }
  };

  /** Goes to an address of this page, and puts the focus on what it is about. */
  const go = async (address: string): Promise<void> => {
    history.pushState(null, "", address);
    await follow();
    // Not all of these are on every page and screen; the last that is has the focus.
    for (const id of part.hidden ? ["by-domain", "list", "whole"] : ["middle"]) document.getElementById(id)?.focus();
  };

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(".map a") : null;
    const address = link?.getAttribute("href") ?? "";
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || askedRole(address) === undefined) return;
    event.preventDefault();
    void go(address);
  });

  /** Whoever looks through the roles with the arrow keys does not want to go back through all of them. */
  let isLooking = false;
  select.addEventListener("change", () => {
    const address = siteUrl(select.value === "" ? urls.map : urls.mapAround(select.value));
    if (isLooking) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    isLooking = true;
    void follow();
  });
  select.addEventListener("blur", () => {
    isLooking = false;
  });
  choice.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => void follow());
  select.append(...optionsOf(whole));
  byId("map-select", HTMLDivElement).hidden = select.options.length === 1;
  choice.hidden = false;
  void follow();
}

/** The role that an address of the map asks for: null where it asks for the whole, undefined where it is another page's. */
function askedRole(address: string): string | null | undefined {
  const { pathname, searchParams } = new URL(address, location.href);
  return pathname === location.pathname ? searchParams.get("role") : undefined;
}

function positionOf({ roles, moved }: RoleMap, slug: string): number | undefined {
  const position = roles.findIndex((role) => role.slug === slug);
  return position === -1 ? new Map(Object.entries(moved)).get(slug) : position;
}

/** The roles that the page lists, by their domains. */
function optionsOf(whole: HTMLElement): HTMLOptGroupElement[] {
  return [...whole.querySelectorAll(".map__domain")].map((domain) => {
    const roles = [...domain.querySelectorAll(".map__list > li")].map(
      (entry) => new Option(entry.querySelector(".map__title")?.textContent?.trim(), entry.id.replace("role-", "")),
    );
    const group = make(
      "optgroup",
      "",
      ...roles.sort((a, b) => a.text.localeCompare(b.text, document.documentElement.lang)),
    );
    group.label = domain.querySelector("h3")?.textContent ?? "";
    return group;
  });
}
