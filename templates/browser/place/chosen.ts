import { readStored, store } from "../storage-keys.ts";

/** How an address names a place: `?in=GB`, or `?in=US-42660` for a part of a country. */
const PARAMETER = "in";

/** The place whose pay the reader wants to see: that of the address, which is then remembered, or the one remembered. */
export function chosenPlace(): string | undefined {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  if (asked === null) return readStored("place");
  const place = asked.trim().replace(/^[a-z]{2}(?=-|$)/, (country) => country.toUpperCase());
  store("place", place === "" ? undefined : place);
  return place === "" ? undefined : place;
}

/** The country of a place, and which part of it, if it is not the whole. */
export function partsOf(place: string): { country: string; part: string | null } {
  const [country = "", ...part] = place.split("-");
  return { country, part: part.length > 0 ? part.join("-") : null };
}

/** The address of this page with another place. */
export function addressIn(place: string): string {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, place);
  // A comma means nothing else in a query, and is read more easily as it is.
  return address.href.replaceAll("%2C", ",");
}

/** The country that the page was made for; undefined where it offers no other. */
export function homeOfPage(): string | undefined {
  return document.querySelector<HTMLElement>(".place-choice")?.dataset.country;
}
