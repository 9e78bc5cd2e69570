import { SEARCH_LISTS } from "../../schema/words/search-lists.ts";

/**
 * Words that British and American readers, or people and statistics, have for the same thing in the name of a job of any
 * trade: groups, the commonest word of each first. Written for this project from general knowledge.
 */
const SAME: readonly string[] = [
  "car auto automobile automotive",
  "truck lorry",
  "store shop retail",
  "assistant associate",
  "mechanic repairer repair repairing fix fixes fixing",
  "care carer caring look looks",
  "lawyer attorney",
  "physician doctor",
  "nurse nursing",
  "child children kid kids",
  "janitor cleaner caretaker custodian",
  "hairdresser hairstylist",
  "waiter waitress",
  "firefighter fireman",
  "police policeman policewoman",
  "film movie",
  "railroad railway",
  "trash garbage refuse rubbish",
];

/** What the search is to know on a site of all trades, beside what it knows anyway. */
export const EVERYDAY_WORDS = { "search-synonyms": [SEARCH_LISTS["search-synonyms"], ...SAME].join(", ") };
