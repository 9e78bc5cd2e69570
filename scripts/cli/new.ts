import { join } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import { scaffold } from "../catalog/drafts/scaffold.ts";
import { findFiles } from "../catalog/source/read-folder.ts";
import type { Config } from "../config.ts";
import { counted, t } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { report } from "../diagnostics/report.ts";
import { writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";
import { invocation, isAtHome, nameOf } from "./invocation.ts";
import { type Ask, withAnswers } from "./new/ask.ts";
import { newName, takenBy } from "./new/name.ts";
import { type GivenWishes, outlineOf, wishesFrom } from "./new/outline.ts";
import { inColumns } from "./usage.ts";

/** `rolebook new`: a role file with what is known and proposed, and named places to fill in. */
export async function newRole(call: Call<GivenWishes & { slug?: string; yes?: boolean }>): Promise<boolean> {
  const { config, values, positionals, say, warn, streams } = call;
  const { title, slug } = newName(positionals, values.slug);
  const { roles: folder, workingDirectory } = config;
  const loaded = await loadCatalog({ folder, workingDirectory });
  const { readable: catalog } = loaded;
  if (!catalog) {
    warn(report(loaded, "pretty"));
    return false;
  }
  const wishes = wishesFrom(values, title, catalog);
  const taken = takenBy({ slug, title, aliases: wishes.aliases ?? [] }, catalog, findFiles(folder, workingDirectory));
  if (taken) {
    warn(`${printable(taken)}\n\n${t`Nothing was written.`}`);
    return false;
  }
  if (catalog.site.required.includes("levels") && catalog.ladders.size === 0) {
    warn(t`This site asks every role for \`levels\`, and has no _ladders.yaml to take them from. Add it first.`);
    return false;
  }
  const write = (ask?: Ask) => outlineOf(title, wishes, catalog, config.today, ask);
  const outline = await (values.yes ? write() : withAnswers(streams, write));
  const path = join(folder, `${slug}.md`);
  writeChanges(new Map([[path, { before: null, after: scaffold(outline, catalog) }]]));
  say(await whatNext(path, slug, config));
  return true;
}

async function whatNext(path: string, slug: string, config: Config): Promise<string> {
  const { roles: folder, workingDirectory } = config;
  const [name, folderName] = [nameOf(path, config), nameOf(folder, config)];
  const { problems, sources } = await loadCatalog({ folder, workingDirectory });
  const own = problems.filter(({ file }) => file === name);
  const places = own.filter(({ code }) => code === "to-fill-in").length;
  const others = own.filter(({ code }) => code !== "to-fill-in");
  const roles = folderName === "roles" ? "" : `--roles ${folderName}`;
  const also =
    others.length === 0
      ? ""
      : `\n${t`Besides, the check says:`}\n\n${report({ checked: 1, problems: others, sources }, "pretty")}\n`;
  const written = t`${name} is written, with ${counted(places, "place")} to fill in. Each begins with \`TODO:\` and says what belongs there.`;
  const steps = inColumns([
    [`2. ${t`See what is left:`}`, invocation(config, "check", `${name} ${roles}`.trimEnd())],
    [`3. ${t`Look at it:`}`, invocation(config, "start", roles)],
    ["", t`then http://localhost:8080/roles/${slug}/ (or the port that it prints)`],
  ]);
  return `${written}
${also}
1. ${t`Open ${name} in an editor and fill in the places. Remarks behind a \`#\` may stay or go.`}
${steps}${isAtHome(config) ? `\n4. ${t`Propose it by a pull request: CONTRIBUTING.md says how.`}` : ""}`;
}
