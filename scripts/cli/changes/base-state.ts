import { existsSync, statSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { type LoadResult, loadCatalog } from "../../catalog/build.ts";
import { type Config, UsageError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";
import { withTemporaryFolder } from "../../publish/output/temporary-folder.ts";
import { nameOf } from "../invocation.ts";
import { commitNamed, pathInRepository, writeRevision } from "./git-revision.ts";

/** An earlier state of the roles folder, on disk for as long as it is used. */
export interface BaseState {
  /** A working directory of its own, in which the roles lie at the same path as in ours. */
  workingDirectory: string;
  roles: string;
}

/**
 * Puts an earlier state of the roles folder aside, and removes it when it has been used.
 *
 * @param base a folder, or a revision of the repository that the roles lie in
 * @throws UsageError when it is neither, or has no roles
 */
export async function withBaseState<Answer>(
  base: string,
  config: Config,
  use: (state: BaseState) => Promise<Answer>,
): Promise<Answer> {
  if (!existsSync(config.roles)) throw new UsageError(t`there is no folder ${config.roles}`);
  return withTemporaryFolder("base", async (aside) => {
    const way = relative(config.workingDirectory, config.roles);
    const roles = join(aside, way === "" || way.startsWith("..") ? basename(config.roles) : way);
    const folder = resolve(config.workingDirectory, base);
    if (existsSync(folder) && statSync(folder).isDirectory()) {
      await mkdir(roles, { recursive: true });
      await cp(folder, roles, { recursive: true });
      return await use({ workingDirectory: aside, roles });
    }
    const commit = await commitNamed(base, config.roles);
    const rolesPath = await pathInRepository(config.roles);
    if ((await writeRevision(commit, rolesPath, config.roles, roles)) === 0)
      throw new UsageError(rolesPath ? t`${base} has no files in ${rolesPath}` : t`${base} has no files in its root`);
    return await use({ workingDirectory: aside, roles });
  });
}

/** Loads a roles folder, whatever is wrong in it. */
export async function readState(roles: string, workingDirectory: string) {
  const { readable, problems, catalog }: LoadResult = await loadCatalog({ folder: roles, workingDirectory });
  if (!readable) throw new UsageError(t`there is no folder ${nameOf(roles, { workingDirectory })}`);
  return { readable, problems, catalog };
}
