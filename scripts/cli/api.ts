import { resolve } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import { type ConfigOptions, makeConfig, ROLES_FOLDER, todayFrom } from "../config.ts";
import { inLanguage } from "../diagnostics/language.ts";
import { prepareOutput } from "../publish/output/swap.ts";
import type { Api } from "./api-types.ts";
import { buildFromRoles } from "./build.ts";
import { languageFor } from "./language.ts";
import type { Program } from "./launch.js";
import { silentProgress } from "./progress.ts";

/** The functions for other programs, of a program that lies somewhere. */
export function api(program: Program): Api {
  const configFrom = (options: ConfigOptions, today?: string) =>
    makeConfig(
      options,
      process.cwd(),
      program.folder,
      today ?? todayFrom(process.env.SOURCE_DATE_EPOCH, Date.now()),
      program.hash,
    );
  return {
    loadCatalog({ roles = ROLES_FOLDER, today, prose = false } = {}) {
      const config = configFrom({ roles }, today);
      return loadCatalog({
        folder: config.roles,
        workingDirectory: config.workingDirectory,
        today: config.today,
        prose,
      });
    },
    async buildSite({ roles, out, baseUrl, socialImages, cache, today } = {}) {
      const kept: ConfigOptions = cache === false ? { "no-cache": true } : { cache };
      const options = { roles, out, "base-url": baseUrl, "social-images": socialImages, ...kept };
      return inLanguage(languageFor(resolve(roles ?? ROLES_FOLDER)), async () => {
        const config = configFrom(options, today);
        prepareOutput(config);
        return buildFromRoles(config, silentProgress);
      });
    },
  };
}
