import { type Catalog, levelOf, type Role } from "../../catalog/catalog.ts";
import { type LevelPay, salariesAt } from "../../catalog/derive/pay/pay.ts";
import type { Ranking } from "./redline.ts";

/** A role's place among all at one level, from 1, and the amount that it has it by. */
interface Place {
  place: number;
  amount: number;
}

/** The places of all roles by what they pay at each level: `ladder level`, then slug. */
export type Places = ReadonlyMap<string, { level: string; places: ReadonlyMap<string, Place> }>;

/** Orders the roles at each level by their pay, highest first; only pay in the commonest unit is compared. */
export function placesByPay(catalog: Catalog): Places {
  const byLevel = new Map<string, { level: string; paid: { slug: string; unit: string; amount: number }[] }>();
  for (const role of catalog.roles.values()) {
    for (const { id, name } of catalog.ladders.get(role.ladder) ?? []) {
      const pay = payAt(catalog, role, id);
      if (!pay) continue;
      const key = `${role.ladder} ${id}`;
      const entry = byLevel.get(key) ?? { level: name, paid: [] };
      entry.paid.push({ slug: role.slug, unit: unitOf(pay), amount: middleOf(pay) });
      byLevel.set(key, entry);
    }
  }
  return new Map([...byLevel].map(([key, { level, paid }]) => [key, { level, places: placesOf(paid) }]));
}

function payAt(catalog: Catalog, role: Role, level: string): LevelPay | undefined {
  return levelOf(role, level) ? salariesAt(catalog, role, level)[0] : undefined;
}

function unitOf({ currency, period, area }: LevelPay): string {
  return `${currency} ${period} ${area}`;
}

/** By what a range is ordered. It is shown to nobody, so the middle of a range without a median may serve. */
function middleOf({ low, median, high }: LevelPay): number {
  return median ?? (low + high) / 2;
}

function placesOf(paid: readonly { slug: string; unit: string; amount: number }[]): Map<string, Place> {
  const units = new Map<string, number>();
  for (const { unit } of paid) units.set(unit, (units.get(unit) ?? 0) + 1);
  const [commonest] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [""];
  const places = new Map<string, Place>();
  let place = 0;
  let last: number | undefined;
  const ordered = paid.filter(({ unit }) => unit === commonest).sort((a, b) => b.amount - a.amount);
  for (const [index, { slug, amount }] of ordered.entries()) {
    // Roles that pay the same share a place.
    if (amount !== last) place = index + 1;
    last = amount;
    places.set(slug, { place, amount });
  }
  return places;
}

/** How one role's places move because of what it pays; where only others passed it, nothing is said. */
export function rankingMoves(before: Places, after: Places, oldSlug: string, newSlug: string): Ranking[] {
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const [from, to] = [old?.places.get(oldSlug), now?.places.get(newSlug)];
    if (from?.amount === to?.amount || from?.place === to?.place) return [];
    return [
      {
        level: (now ?? old)?.level ?? "",
        before: from?.place ?? null,
        after: to?.place ?? null,
        of: (now ?? old)?.places.size ?? 0,
      },
    ];
  });
}
