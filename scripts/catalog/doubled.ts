import { nameSome } from "../diagnostics/suggest.ts";
import { type Role, skillIds } from "./catalog.ts";
import { cycleAmongSteps } from "./cycles.ts";
import type { Add } from "./misfits.ts";

/** Skills that stand in both lists. */
export function doubledSkills(role: Role, add: Add): void {
  const core = skillIds(role.skills?.core ?? []);
  (role.skills?.useful ?? []).forEach((entry, index) => {
    if (typeof entry === "string" && core.includes(entry))
      add(
        "duplicate-id",
        ["skills", "useful", index],
        `\`${entry}\` stands under \`core\` as well.`,
        "Keep it in one of the two lists.",
        { severity: "warning" },
      );
  });
}

/** Steps that stand twice, wait for themselves or for one another. */
export function doubledSteps(role: Role, add: Add): void {
  const steps = role.roadmap ?? [];
  const seen = new Set<string>();
  steps.forEach(({ id, after = [] }, index) => {
    if (id === undefined) return;
    if (seen.has(id))
      add(
        "duplicate-id",
        ["roadmap", index, "id"],
        `The step \`${id}\` stands twice.`,
        "Give one of the two another id.",
      );
    seen.add(id);
    const self = after.indexOf(id);
    if (self !== -1)
      add("self-reference", ["roadmap", index, "after", self], `The step \`${id}\` waits for itself.`, "Remove it.");
  });
  const cycle = cycleAmongSteps(steps);
  if (cycle) {
    const names = nameSome(cycle.ids, 12).replace(/ or (?=`[^`]*`$)/, " and ");
    add(
      "bad-cycle",
      ["roadmap", cycle.index, "after"],
      `The steps ${names} wait for each other.`,
      "Remove one of their `after` entries, so that there is a step to begin with.",
    );
  }
}

/** Roles that are named as related twice. */
export function doubledRelations(role: Role, add: Add): void {
  const seen = new Set<string>();
  (role.related ?? []).forEach(({ role: slug }, index) => {
    if (seen.has(slug))
      add(
        "duplicate-id",
        ["related", index, "role"],
        `\`${slug}\` stands twice under \`related\`.`,
        "Keep one of the two.",
      );
    seen.add(slug);
  });
}
