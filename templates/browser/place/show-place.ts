import { formatsFor } from "../../../scripts/site/filters.ts";
import { make } from "../element.ts";
import { siteUrl } from "../site-root.ts";
import { store } from "../storage-keys.ts";
import { homeOfPage, partsOf } from "./chosen.ts";
import { loadCountry, payWords } from "./pay-words.ts";

/** Shows the pay of the place that the reader chose, wherever the page speaks of pay. */
export async function showPlace(place: string): Promise<void> {
  const choice = document.querySelector<HTMLElement>(".place-choice");
  const { country, part } = partsOf(place);
  const home = homeOfPage() ?? "";
  try {
    if (country === home && part === null) store("place", undefined);
    else await show(country, part, home, choice);
  } catch (error) {
    console.error(error);
    const { words } = await payWords();
    say(choice, words("place-failed", { country: formatsFor(document.documentElement.lang, words).area(home) }));
  } finally {
    delete document.documentElement.dataset.place;
  }
}

async function show(country: string, part: string | null, home: string, choice: HTMLElement | null): Promise<void> {
  const [sent, said] = await Promise.all([loadCountry(country), payWords()]);
  const formats = formatsFor(document.documentElement.lang, said.words, "symbol");
  const name = part === null ? formats.area(country) : sent?.places.find(([id]) => id === part)?.[1];
  if (!sent || name === undefined) {
    const asked = sent ? `${country}-${part}` : formats.area(country);
    say(choice, said.words("place-unknown", { place: asked, country: formats.area(home) }));
    return;
  }
  // A ready page is made for one country; the tool that it names makes the same page for any.
  const tool = document.querySelector<HTMLElement>("[data-made-by]")?.dataset.madeBy;
  if (tool !== undefined && country !== home) {
    location.replace(siteUrl(tool));
    return;
  }
  // The lists of pay are of whole countries.
  if (part !== null && document.querySelector("[data-whole-country]"))
    say(choice, said.words("place-whole-country", { place: name, country: formats.area(country) }));
  const parts = document.querySelectorAll<HTMLElement>("[data-place-pay]");
  if (parts.length > 0) {
    const render = (await import("./render-pay.ts")).payRenderer(sent, said, formats);
    for (const element of parts) {
      const slug = element.closest<HTMLElement>("[data-role]")?.dataset.role ?? "";
      await render(element, slug, part);
    }
  }
  // The countries that a role's page lists beside its own are those beside the chosen one now.
  for (const row of document.querySelectorAll<HTMLElement>("[data-elsewhere]"))
    row.hidden = row.dataset.elsewhere === country;
  // What is only known of the country that the page was made for.
  if (country !== home)
    for (const part of document.querySelectorAll<HTMLElement>("[data-home-only]"))
      part.hidden = !part.querySelector("select")?.value;
  const shown = choice?.querySelector(".place-choice__name");
  if (shown) shown.textContent = name;
}

function say(choice: HTMLElement | null, text: string): void {
  const note = make("p", "", text);
  note.setAttribute("role", "status");
  choice?.after(note);
}
