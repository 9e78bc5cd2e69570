import { byId } from "../../browser/element.ts";
import { wordsFrom } from "../../browser/words.ts";

const form = byId("role-filter", HTMLFormElement);
const count = byId("role-filter-count", HTMLParagraphElement);
const words = wordsFrom(count);
const cards = [...document.querySelectorAll<HTMLLIElement>("#role-groups [data-domain]")];
const groups = [...document.querySelectorAll<HTMLElement>("#role-groups .role-group")];
const selects = [...form.querySelectorAll("select")];

function fits(card: HTMLLIElement, domain: string, skill: string, pay: string): boolean {
  return (
    (domain === "" || card.dataset.domain === domain) &&
    (skill === "" || (card.dataset.skills ?? "").split(" ").includes(skill)) &&
    (pay === "" || card.dataset.band === pay)
  );
}

function narrow(): void {
  const chosen = (name: string) => selects.find((select) => select.name === name)?.value ?? "";
  let shown = 0;
  for (const card of cards) {
    card.hidden = !fits(card, chosen("domain"), chosen("skill"), chosen("pay"));
    if (!card.hidden) shown++;
  }
  for (const group of groups) group.hidden = group.querySelector("[data-domain]:not([hidden])") === null;
  count.textContent = shown === 0 ? words("filter-none") : words("filter-count", { count: shown });
}

/** Writes the choice into the address, so that it can be shared and survives Back. */
function remember(): void {
  const parameters = new URLSearchParams();
  for (const { name, value } of selects) if (value !== "") parameters.set(name, value);
  const query = parameters.toString();
  history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
}

const parameters = new URLSearchParams(location.search);
for (const select of selects) select.value = parameters.get(select.name) ?? "";
form.addEventListener("change", () => {
  remember();
  narrow();
});
form.addEventListener("reset", () => {
  // The selects are emptied after this event.
  setTimeout(() => {
    remember();
    narrow();
  });
});
form.hidden = false;
narrow();
