import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlanData } from "../catalog/derive/plan-data.ts";

/** Writes what plans are made from beside the names of the search: `/plan/roles.json`. */
export async function writePlanData(data: PlanData, out: string): Promise<void> {
  const folder = join(out, "plan");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "roles.json"), JSON.stringify(data));
}
