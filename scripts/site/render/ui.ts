import type { Overdue } from "../../catalog/derive/sources.ts";
import type { Words } from "../../schema/strings.ts";
import { isOnce, originalRoot, relativeUrl, urls } from "../urls.ts";

/** What every template and component is given beside its own parameters. */
export interface Ui {
  /** The interface's words. */
  t: Words;
  /** Whether the site speaks of pay at all: only where any figure is known. */
  hasPay: boolean;
  /** Whether there is a page that asks what fits. */
  hasFit: boolean;
  /** Whether the site has any skills. */
  hasSkills: boolean;
  /** Whether any role has a roadmap. */
  hasRoadmaps: boolean;
  /** Whether the documentation is a part of the site. */
  hasDocs: boolean;
  urls: typeof urls;
  /** The address of a path of this site as written on the page at hand. */
  href(path: string): string;
  /** How the page at hand refers to the site's root. */
  root: string;
  /** The sources whose figures may be out of date. */
  overdue: Overdue;
  /** Whether the site is a translation, and what is not translated in the original. */
  isTranslation?: boolean;
  /** The day that the site is built for, as YYYY-MM-DD. */
  today: string;
}

/** The parameters of a page that lies at a given way from the root. */
export function uiFor(root: string, words: Words, known: Omit<Ui, "t" | "urls" | "root" | "href">): Ui {
  const rootOf = (path: string) => (known.isTranslation && isOnce(path) ? originalRoot(root) : root);
  return { ...known, t: words, urls, root, href: (path) => relativeUrl(rootOf(path), path) };
}
