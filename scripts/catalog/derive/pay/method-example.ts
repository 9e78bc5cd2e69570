import { type Catalog, mustGet, type Role } from "../../catalog.ts";
import { type LevelView, levelsOf } from "../levels.ts";
import { citedOccupation, type LevelPay } from "./pay.ts";

/** One level whose estimate is worked through on the method page, with the figures that it rests on. */
export interface MethodExample {
  role: { slug: string; title: string };
  level: string;
  pay: LevelPay;
  sourceTitle: string;
  occupation: string;
  employment: number | null;
}

/** The first role, by preference one whose occupation covers several roles, with an estimate at some level. */
export function methodExample(catalog: Catalog, preferred = "backend-developer"): MethodExample | null {
  const favourite = catalog.roles.get(preferred);
  const candidates: Role[] = [...(favourite ? [favourite] : []), ...catalog.roles.values()];
  for (const role of candidates) {
    const level = levelsOf(catalog, role).find(hasEstimate);
    const pay = level?.salaries[0];
    const occupation = citedOccupation(catalog, role);
    if (level && pay && occupation) {
      const { slug, title } = role;
      return {
        role: { slug, title },
        level: level.name,
        pay,
        sourceTitle: mustGet(catalog.sources, pay.source).title,
        occupation: occupation.title,
        employment: occupation.wages[0]?.jobs ?? null,
      };
    }
  }
  return null;
}

function hasEstimate(level: LevelView): boolean {
  return level.salaries[0]?.basis === "estimate";
}
