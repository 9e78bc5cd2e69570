import { type Catalog, mustGet } from "../catalog.ts";

/** How many colours there are for domains, `.hue-1` and on in templates/styles/tokens.css. */
const HUES = 12;

/** A domain as it is shown: its id for the address, its name for the reader, and the number of its colour. */
export interface DomainRef {
  id: string;
  name: string;
  hue: number;
}

/** Domains take their colours in the order of the vocabulary; the colour never stands without the name. */
export function domainRef({ domains }: Pick<Catalog, "domains">, id: string): DomainRef {
  return { id, name: mustGet(domains, id).name, hue: ([...domains.keys()].indexOf(id) % HUES) + 1 };
}
