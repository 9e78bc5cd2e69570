/** What is used of Lighthouse, which brings 175 MB: it is asked where somebody has installed it beside the rest. */
type Lighthouse = (
  address: string,
  flags: { port: number; logLevel: "silent"; onlyCategories: string[] },
) => Promise<
  | {
      lhr: {
        runtimeError?: { message: string };
        categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
        audits: Record<string, { score: number | null }>;
      };
    }
  | undefined
>;

/** How it comes to be there; 13 needs Node 22. */
export const HOW_TO_INSTALL = "npm install --no-save lighthouse@12";

/** Lighthouse; null where it is not installed. */
export async function findLighthouse(): Promise<Lighthouse | null> {
  // By a name that the compiler does not follow: it is no dependency.
  const name: string = "lighthouse";
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** What Lighthouse looks at, by its own ids. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Points from 0 to 100 in each category, and the audits that cost some of them. */
export interface Scores {
  points: Record<(typeof CATEGORIES)[number], number>;
  failed: string[];
}

/**
 * Has Lighthouse judge a page as on a phone with a slow processor on a simulated slow 4G line, which are its defaults.
 *
 * @param port where a browser listens for debuggers
 * @throws Error when a page could not be judged
 */
export async function judgePage(lighthouse: Lighthouse, address: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, { port, logLevel: "silent", onlyCategories: [...CATEGORIES] });
  if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`);
  const { categories, audits } = result.lhr;
  const points = Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]),
  ) as Scores["points"];
  const failed = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return { points, failed: [...new Set(failed)] };
}
