import type { Catalog } from "./catalog.ts";
import type { Misfit } from "./misfits.ts";

/** Removed roles whose address belongs to a role all the same. */
export function misfitsOfRemoved({ site, roles, moved }: Catalog, file: string): Misfit[] {
  return Object.keys(site.removed).flatMap((slug): Misfit[] => {
    const owner = roles.get(slug) ?? moved.get(slug);
    if (!owner) return [];
    return [
      {
        code: "duplicate-slug",
        severity: "error",
        file,
        at: ["removed", slug],
        onKey: true,
        concerns: [owner.file],
        message: `The address \`${slug}\` belongs to ${owner.file}.`,
        hint: "Take it out of `removed`, or rename the role.",
      },
    ];
  });
}
