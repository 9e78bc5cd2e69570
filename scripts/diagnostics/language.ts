import { AsyncLocalStorage } from "node:async_hooks";
import { type Messages, messagesFrom } from "./messages.ts";

/** The languages other than English in which there are messages: a file of `messages` each. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Messages["byEnglish"] }>>> = {
  ar: () => import("./messages/ar.json", { with: { type: "json" } }),
  de: () => import("./messages/de.json", { with: { type: "json" } }),
  es: () => import("./messages/es.json", { with: { type: "json" } }),
  fr: () => import("./messages/fr.json", { with: { type: "json" } }),
};

const holding = new AsyncLocalStorage<Messages | undefined>();
messagesFrom(() => holding.getStore());

/** A language without its region. */
const tagOf = (language: string) => language.toLowerCase().split("-")[0] ?? "";

/** The messages of a language, whatever its region; none of English and of languages that have none. */
export async function messagesOf(language: string): Promise<Messages | undefined> {
  const tag = tagOf(language);
  const module = Object.hasOwn(LANGUAGES, tag) ? await LANGUAGES[tag]?.() : undefined;
  return module && { language, byEnglish: module.default };
}

/** The language that something is said in to whoever speaks a language: that one, or English where there is nothing in it. */
export function spokenFor(language: string): string {
  const tag = tagOf(language);
  return tag === "en" || Object.hasOwn(LANGUAGES, tag) ? language : "en";
}

/** Does something, all of whose messages are in a language. Others may be at work in another one at the same time. */
export async function inLanguage<Result>(language: string, run: () => Promise<Result>): Promise<Result> {
  return holding.run(await messagesOf(language), run);
}
