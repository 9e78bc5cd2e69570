import table from "rolebook:words/keep-role,keep-card,kept-role,kept-here,kept-see,kept-failed";
import { make } from "../../browser/element.ts";
import { keepRole, readKept } from "../../browser/kept.ts";
import { linkTo, siteUrl } from "../../browser/site-root.ts";
import { mayKeepApart, onStoredElsewhere } from "../../browser/storage-keys.ts";
import { wordsOf } from "../../browser/words.ts";

/**
 * Puts a button to work in each place that names a role in `data-keep`: a role's page, which has it ready and room to say
 * what became of it, and the cards of roles.
 */
export function offerKeeping(places: readonly HTMLElement[]): void {
  // What one page keeps, the home page could not show.
  if (mayKeepApart) return;
  const words = wordsOf(table);
  const shows = places.map(buttonIn);
  const showAll = () => {
    const kept = new Set(readKept());
    for (const show of shows) show(kept);
  };
  onStoredElsewhere("kept", showAll);
  showAll();

  function buttonIn(place: HTMLElement): (kept: ReadonlySet<string>) => void {
    const { keep: slug = "" } = place.dataset;
    const isCard = place.classList.contains("role-card");
    const status = make("span", "");
    status.setAttribute("role", "status");
    const text = make("span", "");
    const press = place.querySelector("button") ?? make("button", "button");
    press.type = "button";
    press.addEventListener("click", () => {
      const isKept = !readKept().includes(slug);
      const isDone = keepRole(slug, isKept);
      showAll();
      status.replaceChildren(...said(isDone ? isKept : undefined));
    });
    const title = make("span", "visually-hidden", `: ${place.querySelector("h3")?.textContent ?? ""}`);
    press.replaceChildren(text, ...(isCard ? [title] : []));
    if (isCard) place.append(make("div", "keep-role", press, status));
    else {
      place.append(status);
      place.hidden = false;
    }
    return (kept) => {
      text.textContent = words(kept.has(slug) ? "kept-role" : isCard ? "keep-card" : "keep-role");
    };

    function said(isKept: boolean | undefined): (Node | string)[] {
      if (isKept === undefined) return [words("kept-failed")];
      if (!isKept || isCard) return [];
      return [words("kept-here"), " ", linkTo(`${siteUrl("/")}#home-kept`, words("kept-see"))];
    }
  }
}
