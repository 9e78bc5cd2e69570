import { readStored, type Stored, store } from "./storage-keys.ts";

/** How a reader may want pages shown; the first of each is how they are shown unasked. */
export const DISPLAY = {
  theme: ["system", "light", "dark"],
  "text-size": ["normal", "large", "larger"],
} as const satisfies Partial<Record<Stored, readonly string[]>>;

export type DisplayName = keyof typeof DISPLAY;

export const DISPLAY_NAMES = Object.keys(DISPLAY) as DisplayName[];

/** What a reader chose, or what holds unasked. */
export function chosen(name: DisplayName): string {
  const stored = readStored(name);
  return DISPLAY[name].find((value) => value === stored) ?? DISPLAY[name][0];
}

const SHOWN = "display-applied";

/** Shows the page at hand the way that was chosen. The style sheet does the rest. */
export function applyDisplay(): void {
  for (const name of DISPLAY_NAMES) document.documentElement.setAttribute(`data-${name}`, chosen(name));
  document.dispatchEvent(new Event(SHOWN));
}

/** Calls back whenever the page may be shown in another way than before. */
export function onDisplayApplied(callBack: () => void): void {
  document.addEventListener(SHOWN, callBack);
}

/** Chooses, and shows it. What holds unasked is not kept: it is what holds where nothing is. */
export function choose(name: DisplayName, value: string): void {
  store(name, value === DISPLAY[name][0] ? undefined : value);
  applyDisplay();
}
