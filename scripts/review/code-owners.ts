import { z } from "zod";
import type { Catalog } from "../catalog/catalog.ts";

const owner = z
  .string()
  .regex(/^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[a-z\d][\w-]{0,98})?$/, "write @name or @organisation/team");

const owners = z.array(owner).min(1).max(20);

/** .github/owners.yaml: who is asked to review what. */
export const ownersSchema = z.strictObject({
  /** Everything that is no role. */
  program: owners,
  /** The shared files of the roles, and the domains without owners of their own. */
  roles: owners,
  domains: z.record(z.string(), owners).default({}),
});

export type Owners = z.output<typeof ownersSchema>;

/**
 * The text of .github/CODEOWNERS: GitHub asks the owners of the last line that fits a file. The roles of all domains
 * lie in one folder, so each has a line of its own.
 *
 * @throws Error when owners are named for a domain that there is not
 */
export function codeOwners({ domains, rolesByDomain }: Catalog, named: Owners): string {
  const unknown = Object.keys(named.domains).filter((id) => !domains.has(id));
  if (unknown.length > 0) throw new Error(`.github/owners.yaml: there is no domain ${unknown.join(", ")}`);
  const groups = [...domains].map(([id, { name }]) => {
    const own = (named.domains[id] ?? named.roles).join(" ");
    const paths = (rolesByDomain.get(id) ?? []).map(({ path }) => path).sort();
    return [`# ${name}`, ...paths.map((path) => `/roles/${path.replace(/[\s#\\]/g, "\\$&")} ${own}`)].join("\n");
  });
  return `${[
    "# Written by `npm run reference` from .github/owners.yaml and the domains of the roles: change those instead.",
    `* ${named.program.join(" ")}\n/roles/ ${named.roles.join(" ")}`,
    ...groups,
  ].join("\n\n")}\n`;
}
