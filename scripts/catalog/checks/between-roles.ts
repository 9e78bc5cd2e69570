import type { Path, Problem } from "../../diagnostics/problem.ts";
import { foldName } from "../../schema/characters.ts";
import type { Role } from "../catalog.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { ProblemAt } from "./problem-at.ts";

/** Names that two roles claim, and old addresses that are taken. Each of the two files is told. */
export function checkBetweenRoles(roles: readonly Role[], problemAt: ProblemAt): Problem[] {
  const owners = new Map<string, Claim[]>();
  for (const role of roles) {
    [role.title, ...role.aliases].forEach((name, index) => {
      if (isPlaceholder(name)) return;
      const at: Path = index === 0 ? ["title"] : ["aliases", index - 1];
      const folded = foldName(name);
      owners.set(folded, [...(owners.get(folded) ?? []), { role, name, at, isTitle: index === 0 }]);
    });
  }
  return [
    ...[...owners.values()].flatMap((claims) => namesTaken(claims, problemAt)),
    ...oldAddressesTaken(roles, problemAt),
  ];
}

interface Claim {
  role: Role;
  name: string;
  at: Path;
  isTitle: boolean;
}

function namesTaken(claims: readonly Claim[], problemAt: ProblemAt): Problem[] {
  return claims.flatMap(({ role, name, at, isTitle }) => {
    const others = claims.filter((claim) => claim.role !== role);
    const other = others.find((claim) => claim.isTitle) ?? others[0];
    // Where an alias is another role's title, the alias is at fault.
    if (!other || (isTitle && !other.isTitle)) return [];
    const message = `\`${name}\` is already ${other.isTitle ? "the title" : "an alias"} of ${other.role.file}.`;
    const hint = isTitle
      ? "Give one of the two roles another title: nobody could tell them apart."
      : "Keep it where most people would look for it and remove it from the other.";
    return problemAt(role.file, "alias-taken", at, message, hint, {
      severity: isTitle ? "warning" : "error",
      // Of two aliases or titles each is told of; of the title that an alias repeats nothing is said there.
      ...(other.isTitle && !isTitle ? { concerns: [other.role.file] } : {}),
    });
  });
}

function oldAddressesTaken(roles: readonly Role[], problemAt: ProblemAt): Problem[] {
  const slugs = new Map(roles.map((role) => [role.slug, role]));
  const moved = new Map<string, Role>();
  return roles.flatMap((role) =>
    (role["moved-from"] ?? []).flatMap((old, index) => {
      const taken = slugs.get(old) ?? moved.get(old);
      moved.set(old, role);
      if (!taken) return [];
      const message = `The old address \`${old}\` belongs to ${taken.file}.`;
      const hint = taken === role ? "Remove it: it leads here already." : "Remove it from one of the two.";
      return problemAt(role.file, "duplicate-slug", ["moved-from", index], message, hint, { concerns: [taken.file] });
    }),
  );
}
