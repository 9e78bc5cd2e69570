import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlanData } from "../catalog/derive/plan-data.ts";
import type { PlanRole } from "../catalog/derive/plan-role.ts";

/**
 * Writes what plans are made from beside the names of the search: what is loaded for every plan as
 * `/plan/roles.json`, and what is loaded only for the roles that it is about, one by one, below `/plan/roles/`.
 */
export async function writePlanData(data: PlanData, roles: Iterable<PlanRole>, out: string): Promise<void> {
  const folder = join(out, "plan/roles");
  await mkdir(folder, { recursive: true });
  await writeFile(join(out, "plan/roles.json"), JSON.stringify(data));
  for (const role of roles) await writeFile(join(folder, `${role.slug}.json`), JSON.stringify(role));
}
