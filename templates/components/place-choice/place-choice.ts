import type { PayPlaces } from "../../../scripts/catalog/derive/pay/places.ts";
import { make } from "../../browser/element.ts";
import { addressIn } from "../../browser/place/chosen.ts";
import { payWords } from "../../browser/place/pay-words.ts";
import { findPlaces, onlyPlace, readPlaces } from "../../browser/places.ts";
import { loadJson } from "../../browser/search/load.ts";
import { linkTo } from "../../browser/site-root.ts";

/** More than this are not read. */
const MOST_SHOWN = 12;

/** Lets the reader choose whose pay the page shows: a country from a list, or any place by typing. */
export async function offerPlaces(choice: HTMLDetailsElement): Promise<void> {
  const [sent, { words }] = await Promise.all([loadJson<PayPlaces>("/search/places.json"), payWords()]);
  const places = readPlaces(sent, document.documentElement.lang);
  const input = make("input", "");
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  const label = make("label", "", words("place-type"), " ", input);
  const status = make("p", "quiet");
  status.setAttribute("role", "status");
  const found = make("ul", "place-choice__found");

  const countries = sent.places.filter(({ id }) => !id.includes("-")).map((place) => ({ place, by: undefined }));
  const list = () => {
    const text = input.value.trim();
    const shown = text === "" ? countries : findPlaces(places, text).slice(0, MOST_SHOWN);
    found.replaceChildren(
      ...shown.map(({ place, by }) => {
        // The address of a tool changes while it is used.
        const link = linkTo(addressIn(place.id), place.name);
        link.dataset.place = place.id;
        link.addEventListener("click", () => {
          link.href = addressIn(place.id);
        });
        return make("li", "", link, ...(by ? [` (${by.name})`] : []));
      }),
    );
    if (text === "") status.textContent = "";
    else
      status.textContent =
        shown.length > 0 ? words("place-found", { count: shown.length }) : words("place-none", { text });
  };
  input.addEventListener("input", list);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const text = input.value.trim();
    const links = [...found.querySelectorAll("a")];
    if (text === "" || links.length === 0) return;
    const only = onlyPlace(places, text);
    const link = links.find(({ dataset }) => dataset.place === only?.id);
    if (link) link.click();
    else {
      // Which of them is meant is for the reader to say.
      status.textContent = words("place-which", { text });
      links[0]?.focus();
    }
  });
  list();
  choice.querySelector(".place-choice__body")?.replaceChildren(label, status, found);
  input.focus();
}
