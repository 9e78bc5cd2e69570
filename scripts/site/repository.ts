import type { Role } from "../catalog/catalog.ts";
import type { Site } from "../schema/site.ts";

/** Where a role's file can be changed and its past be read, on the host of the repository. */
export interface EditLinks {
  edit: string;
  history: string;
}

/**
 * Links to a role's file on GitHub and hosts that use its addresses.
 *
 * @param rolesPath the path of the roles folder from the root of the repository
 * @returns null where the site names no repository
 */
export function editLinks({ repository, branch }: Site, rolesPath: string, role: Pick<Role, "path">): EditLinks | null {
  if (repository === undefined) return null;
  const root = repository.replace(/\/+$/, "").replace(/\.git$/, "");
  const file = [branch, ...rolesPath.split("/"), ...role.path.split("/")]
    .filter(Boolean)
    .map(encodeURIComponent)
    .join("/");
  return { edit: `${root}/edit/${file}`, history: `${root}/commits/${file}` };
}
