import { byId } from "./element.ts";
import { leftOutNote } from "./filters.ts";
import { wordsFrom } from "./words.ts";

const panel = byId("map-panel", HTMLDivElement);
const plot = document.querySelector<SVGSVGElement>(".map__plot");
const select = document.querySelector<HTMLSelectElement>("#map-domain");
const nodes = [...document.querySelectorAll<SVGAElement>(".map__role")];
const ways = [...document.querySelectorAll<SVGLineElement>(".map__way")];
const sections = [...document.querySelectorAll<HTMLElement>(".map__domain")];
const entries = new Map(
  [...document.querySelectorAll<HTMLLIElement>(".map__list > li")].map((entry) => [entry.dataset.role, entry]),
);

let shown: string | undefined;

/** Marks a role's ways in and out, and says them beside the map. */
function show(slug: string): void {
  if (shown === slug) return;
  shown = slug;
  const neighbours = new Set([slug]);
  for (const way of ways) {
    const { from = "", to = "" } = way.dataset;
    way.classList.toggle("map__way--in", to === slug);
    way.classList.toggle("map__way--out", from === slug);
    if (from === slug) neighbours.add(to);
    if (to === slug) neighbours.add(from);
  }
  for (const node of nodes) node.classList.toggle("map__role--near", neighbours.has(node.dataset.role ?? ""));
  plot?.classList.add("map__plot--chosen");
  panel.replaceChildren(...[...(entries.get(slug)?.children ?? [])].map((child) => child.cloneNode(true)));
}

for (const node of nodes) {
  const slug = node.dataset.role ?? "";
  node.addEventListener("focus", () => show(slug));
  node.addEventListener("pointerenter", ({ pointerType }) => pointerType !== "touch" && show(slug));
  // A finger cannot point without tapping: its first tap shows the ways, its second follows the link.
  let wasShown = false;
  node.addEventListener("pointerdown", () => {
    wasShown = shown === slug;
    show(slug);
  });
  node.addEventListener("click", (event) => {
    if ((event as PointerEvent).pointerType === "touch" && !wasShown) event.preventDefault();
  });
}

/** Shows the roles of one domain, on the map and in the list. */
function narrow(): void {
  const domain = select?.value ?? "";
  const fits = (own: string | undefined) => domain === "" || own === domain;
  for (const node of nodes) node.classList.toggle("map__role--aside", !fits(node.dataset.domain));
  for (const section of sections) section.hidden = !fits(section.dataset.domain);
}

if (select?.form) {
  const note = byId("map-note", HTMLParagraphElement);
  const asked = new URLSearchParams(location.search).get("domain") ?? "";
  select.value = asked;
  if (select.selectedIndex === -1) {
    select.value = "";
    note.append(...leftOutNote(wordsFrom(note), [asked]));
  }
  select.addEventListener("change", () => {
    note.replaceChildren();
    const query = select.value === "" ? "" : `?domain=${encodeURIComponent(select.value)}`;
    history.replaceState(null, "", location.pathname + query);
    narrow();
  });
  select.form.addEventListener("submit", (event) => event.preventDefault());
  select.form.hidden = false;
  narrow();
}
panel.hidden = false;
