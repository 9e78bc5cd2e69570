import { foldName } from "../schema/characters.ts";
import type { Role } from "./catalog.ts";
import type { Path } from "./located.ts";
import type { Misfit } from "./misfits.ts";
import { isPlaceholder } from "./placeholders.ts";

/** Names that two roles claim, and old addresses that are taken. Each of the two files is told. */
export function misfitsBetweenRoles(roles: readonly Role[]): Misfit[] {
  const owners = new Map<string, { role: Role; at: Path; isTitle: boolean }[]>();
  for (const role of roles) {
    const names = [role.title, ...role.aliases].map(foldName);
    names.forEach((name, index) => {
      if (isPlaceholder(index === 0 ? role.title : (role.aliases[index - 1] ?? ""))) return;
      const at: Path = index === 0 ? ["title"] : ["aliases", index - 1];
      owners.set(name, [...(owners.get(name) ?? []), { role, at, isTitle: index === 0 }]);
    });
  }
  const misfits = [...owners].flatMap(([, claims]) => namesTaken(claims));
  return [...misfits, ...oldAddressesTaken(roles)];
}

interface Claim {
  role: Role;
  at: Path;
  isTitle: boolean;
}

function namesTaken(claims: readonly Claim[]): Misfit[] {
  return claims.flatMap(({ role, at, isTitle }): Misfit[] => {
    const others = claims.filter((claim) => claim.role !== role);
    const other = others.find((claim) => claim.isTitle) ?? others[0];
    // Where an alias is another role's title, the alias is at fault.
    if (!other || (isTitle && !other.isTitle)) return [];
    const name = isTitle ? role.title : (role.aliases[Number(at[1])] ?? "");
    return [
      {
        code: "alias-taken",
        severity: isTitle ? "warning" : "error",
        file: role.file,
        at,
        message: `\`${name}\` is already ${other.isTitle ? "the title" : "an alias"} of ${other.role.file}.`,
        hint: isTitle
          ? "Give one of the two roles another title: nobody could tell them apart."
          : "Keep it where most people would look for it and remove it from the other.",
        // Of two aliases or titles each is told of; of the title that an alias repeats nothing is said there.
        ...(other.isTitle && !isTitle ? { concerns: [other.role.file] } : {}),
      },
    ];
  });
}

function oldAddressesTaken(roles: readonly Role[]): Misfit[] {
  const misfits: Misfit[] = [];
  const slugs = new Map(roles.map((role) => [role.slug, role]));
  const moved = new Map<string, Role>();
  for (const role of roles) {
    (role["moved-from"] ?? []).forEach((old, index) => {
      const taken = slugs.get(old) ?? moved.get(old);
      if (taken)
        misfits.push({
          code: "duplicate-slug",
          severity: "error",
          file: role.file,
          at: ["moved-from", index],
          message: `The old address \`${old}\` belongs to ${taken.file}.`,
          concerns: [taken.file],
          hint: taken === role ? "Remove it: it leads here already." : "Remove it from one of the two.",
        });
      moved.set(old, role);
    });
  }
  return misfits;
}
