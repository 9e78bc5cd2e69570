import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

const COLOUR_SCHEMES = ["light", "dark"] as const;

/**
 * What axe finds wrong with the page at its present width, in light and in dark, one line for each kind of finding. In
 * dark only what is about colours is asked: nothing else differs.
 */
export async function axeViolations(tab: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of COLOUR_SCHEMES) {
    await tab.emulateMedia({ colorScheme });
    const rules = colorScheme === "light" ? {} : { runOnly: ["cat.color"] };
    found.push(...(await violationsOf(tab, rules)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

async function violationsOf(tab: Page, rules: { runOnly?: string[] }): Promise<string[]> {
  if (!(await tab.evaluate<boolean>("typeof axe === 'object'"))) await tab.evaluate(AXE);
  const violations = await tab.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], ...rules })}).then((result) => result.violations)`,
  );
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id}: ${help} (${nodes.length} times, such as ${first?.target.join(" ")}: ${first?.failureSummary})`;
  });
}
