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
export function editLinks(site: Site, rolesPath: string, role: Pick<Role, "path">): EditLinks | null {
  if (site.repository === undefined) return null;
  const file = filePath(site.branch, rolesPath, role.path);
  return { edit: `${rootOf(site.repository)}/edit/${file}`, history: `${rootOf(site.repository)}/commits/${file}` };
}

/** Where on the host of the repository a role's file is proposed. */
export interface ProposalLinks {
  /** The host's name, such as `github.com`. */
  host: string;
  /** The page for a new file. */
  newFile: string;
  /** The page of a file of the roles folder, to which its path is added. */
  edit: string;
  /** How to contribute. */
  contributing: string;
}

/** The same for files that need not exist yet; null where the site names no repository. */
export function proposalLinks({ repository, branch }: Site, rolesPath: string): ProposalLinks | null {
  if (repository === undefined) return null;
  const root = rootOf(repository);
  const folder = filePath(branch, rolesPath, "");
  return {
    host: new URL(repository).host,
    newFile: `${root}/new/${folder}`,
    edit: `${root}/edit/${folder}/`,
    contributing: `${root}/blob/${filePath(branch, "", "CONTRIBUTING.md")}`,
  };
}

/** Where a file of the repository is read, by its path from the root; null where the site names no repository. */
export function fileLink({ repository, branch }: Site, path: string): string | null {
  return repository === undefined ? null : `${rootOf(repository)}/blob/${filePath(branch, "", path)}`;
}

/** A longer address is cut or refused by servers on the way. */
const LONGEST_ADDRESS = 7000;

/**
 * The page for a new file with everything filled in.
 *
 * @param name the file's name
 * @param text what stands in it
 * @returns null where the text is too long for an address
 */
export function filledInNewFile({ newFile }: ProposalLinks, name: string, text: string): string | null {
  const address = `${newFile}?filename=${encodeURIComponent(name)}&value=${encodeURIComponent(text)}`;
  return address.length > LONGEST_ADDRESS ? null : address;
}

function rootOf(repository: string): string {
  return repository.replace(/\/+$/, "").replace(/\.git$/, "");
}

function filePath(branch: string, folder: string, file: string): string {
  return [branch, ...folder.split("/"), ...file.split("/")].filter(Boolean).map(encodeURIComponent).join("/");
}
