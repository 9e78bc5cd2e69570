import { COUNTRIES, type PlaceNames } from "./countries.ts";
import { PARTS, REGIONS } from "./parts-of-countries.ts";

/*
 * What people call places. All of it was written for this project from general knowledge, and has its licence: it helps
 * to find a place and is nowhere given as a fact. No figure rests on it.
 */

/** Names by the ids of places. */
export const PLACE_NAMES: Readonly<Record<string, PlaceNames>> = { ...COUNTRIES, ...PARTS };

export { type PlaceNames, REGIONS };

/** Adjectives: they are languages as well, so in a query they are places only where it asks for pay. Spaces between. */
export const ADJECTIVES = [
  "american aussie australian british canadian canadien canadienne dane danish dansk deutsch deutsche deutscher dutch",
  "english finn finnish german kanadisch nederlands nederlandse norsk norwegian schweizer scottish svensk swede swedish swiss",
  "suomalainen welsh",
].join(" ");

/**
 * Words that are names of places, but mostly mean something else: in a query they are places only where it asks for pay, or
 * for something "in" them. Spaces between.
 */
export const AMBIGUOUS_NAMES = [
  "aruba bath bend chad college darwin derby dover flint guinea hull indie island jackson jersey jordan la lens lima logan man mesa mission mobile",
  "monaco moss nice orange oz queens reading reunion split stateside troy us",
].join(" ");
