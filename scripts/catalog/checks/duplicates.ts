import type { Problem } from "../../diagnostics/problem.ts";
import { nameSome } from "../../diagnostics/suggest.ts";
import { type Role, skillIds } from "../catalog.ts";
import { cycleAmongSteps } from "./cycles.ts";
import type { ProblemAt } from "./problem-at.ts";

/** Skills, steps and relations that stand twice, and steps that wait for themselves or for one another. */
export function duplicatesIn(role: Role, problemAt: ProblemAt): Problem[] {
  return [...doubledSkills(role, problemAt), ...doubledSteps(role, problemAt), ...doubledRelations(role, problemAt)];
}

/** Skills that stand in both lists. */
function doubledSkills({ skills, file }: Role, problemAt: ProblemAt): Problem[] {
  const core = skillIds(skills?.core ?? []);
  return (skills?.useful ?? []).flatMap((entry, index) => {
    if (typeof entry !== "string" || !core.includes(entry)) return [];
    const message = `\`${entry}\` stands under \`core\` as well.`;
    return problemAt(file, "duplicate-id", ["skills", "useful", index], message, "Keep it in one of the two lists.", {
      severity: "warning",
    });
  });
}

function doubledSteps({ roadmap = [], file }: Role, problemAt: ProblemAt): Problem[] {
  const seen = new Set<string>();
  const problems = roadmap.flatMap(({ id, after = [] }, index) => {
    if (id === undefined) return [];
    const message = `The step \`${id}\` stands twice.`;
    const twice = seen.has(id)
      ? problemAt(file, "duplicate-id", ["roadmap", index, "id"], message, "Give one of the two another id.")
      : [];
    seen.add(id);
    const self = after.indexOf(id);
    if (self === -1) return twice;
    const at = ["roadmap", index, "after", self];
    return [...twice, ...problemAt(file, "self-reference", at, `The step \`${id}\` waits for itself.`, "Remove it.")];
  });
  const cycle = cycleAmongSteps(roadmap);
  if (!cycle) return problems;
  const names = nameSome(cycle.ids, 12).replace(/ or (?=`[^`]*`$)/, " and ");
  const hint = "Remove one of their `after` entries, so that there is a step to begin with.";
  const at = ["roadmap", cycle.index, "after"];
  return [...problems, ...problemAt(file, "bad-cycle", at, `The steps ${names} wait for each other.`, hint)];
}

/** Roles that are named as related twice. */
function doubledRelations({ related = [], file }: Role, problemAt: ProblemAt): Problem[] {
  return related.flatMap(({ role: slug }, index) => {
    if (related.findIndex(({ role }) => role === slug) === index) return [];
    const message = `\`${slug}\` stands twice under \`related\`.`;
    return problemAt(file, "duplicate-id", ["related", index, "role"], message, "Keep one of the two.");
  });
}
