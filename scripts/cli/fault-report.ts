import { t } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { someOf } from "../diagnostics/suggest.ts";
import type { Fault } from "../figures/read-table.ts";
import type { ImportFault } from "../import/imported.ts";

const MOST_FAULTS = 20;
const MOST_PLACES = 5;

/** The faults of a file for a person at a terminal, each once; so many of them that they can be mended. */
export function faultReport(name: string, faults: readonly (Fault & Partial<ImportFault>)[]): string {
  const alike = new Map<string, { file: string; places: string[]; message: string; hint: string }>();
  for (const { file = name, place, message, hint } of faults) {
    const key = JSON.stringify([file, message, hint]);
    const fault = alike.get(key) ?? { file, places: [], message, hint };
    if (place) fault.places.push(place);
    alike.set(key, fault);
  }
  const blocks = [...alike.values()].slice(0, MOST_FAULTS).map(({ file, places, message, hint }) => {
    const where = someOf([file, ...places], MOST_PLACES + 1);
    return `error: ${[where, message, hint].map(printable).join("\n  ")}`;
  });
  if (alike.size > MOST_FAULTS) blocks.push(t`… and ${alike.size - MOST_FAULTS} more.`);
  return blocks.join("\n\n");
}
