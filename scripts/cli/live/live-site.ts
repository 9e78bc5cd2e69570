import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { cachedIn } from "../../cached.ts";
import { type LoadResult, loadCatalog, type RoleCache } from "../../catalog/build.ts";
import type { Catalog, Role } from "../../catalog/catalog.ts";
import { problemsAt } from "../../catalog/checks/problem-at.ts";
import { lintProse } from "../../catalog/checks/prose/lint.ts";
import { type ChangeHistory, NO_HISTORY } from "../../catalog/derive/change-history.ts";
import { type RoleGap, roleGaps } from "../../catalog/derive/edit/role-gaps.ts";
import { readFrontMatter } from "../../catalog/source/parse-role.ts";
import { readText } from "../../catalog/source/read-folder.ts";
import type { Config } from "../../config.ts";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { printable } from "../../diagnostics/printable.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { report } from "../../diagnostics/report.ts";
import { languagesOf } from "../../site/languages.ts";
import type { PageType } from "../../site/page-type.ts";
import { PAGE_TYPES } from "../../site/page-types.ts";
import { rolePages } from "../../site/pages/role.ts";
import { assetUrls } from "../../site/render/asset-urls.ts";
import { siteOf } from "../../site/render/configure.ts";
import {
  type CompiledTemplates,
  compileTemplates,
  makePageRenderer,
  type PageRenderer,
} from "../../site/render/render-page.ts";
import { urls } from "../../site/urls.ts";
import { changeHistory } from "../changes/change-history.ts";

/** What a reader of the running site should know: the edition that is served, and what is wrong since. */
export interface LiveState {
  edition: number;
  /** A report for people; empty when all is well. */
  problems: string;
}

/** The site while its roles are being written: pages are rendered when they are asked for, from the last good state. */
export interface LiveSite {
  readonly state: LiveState;
  /** The catalog that is served; undefined until there was a first one without errors. */
  readonly catalog: Catalog | undefined;
  /** What became of the roles before: read once, with the first state without errors. */
  readonly history: ChangeHistory;
  /**
   * Reads what changed. The answer is whether the content is fine.
   *
   * @param changed the paths of files that may have changed; left out, all are read
   */
  refresh(changed?: ReadonlySet<string>): Promise<boolean>;
  /** Whether a path is that of a role's file, as it was when the roles were last read. */
  isRole(path: string): boolean;
  /** A page by its path, or the page for missing ones. Undefined until there is something to serve. */
  page(path: string): { html: string; found: boolean } | undefined;
  /** What the role on a page still lacks; undefined where the page is no role's. */
  gaps(path: string): Promise<RoleGap[] | undefined>;
}

/** What a live site needs from outside. */
export interface LiveSiteTools {
  /** Writes the files that pages refer to, once, in the first state without errors. */
  prepare(catalog: Catalog): Promise<void>;
  /** Why a code is a problem, or where that is told. */
  explain(code: ProblemCode): string;
}

/** Prepares a live site; `refresh` loads it. Only changed role files are parsed again. */
export function liveSite(config: Config, { prepare, explain }: LiveSiteTools): LiveSite {
  const cache: RoleCache = new Map();
  const state: LiveState = { edition: 0, problems: "" };
  let catalog: Catalog | undefined;
  let problems: readonly Problem[] = [];
  let history: ChangeHistory | undefined;
  let renderer: PageRenderer | undefined;
  let templates: CompiledTemplates | undefined;
  let pageAt: FindPage = () => undefined;
  let shown: readonly unknown[] = [];
  /** Whether the state is that of the files as they are in the cache. */
  let isCurrent = false;

  const fail = (report: string) => {
    // A page that shows nothing but the problems is to show the new ones.
    if (!renderer && report !== state.problems) state.edition++;
    state.problems = report;
    shown = [];
    return false;
  };

  return {
    state,
    get catalog() {
      return catalog;
    },
    get history() {
      return history ?? NO_HISTORY;
    },
    async refresh(changed?: ReadonlySet<string>): Promise<boolean> {
      if (isCurrent && changed && areAsRead(changed, cache)) return state.problems === "";
      isCurrent = false;
      if (!changed || !areRoles(changed, config.roles)) templates = undefined;
      let result: LoadResult;
      try {
        result = await loadCatalog({
          folder: config.roles,
          workingDirectory: config.workingDirectory,
          today: config.today,
          keep: cachedIn(config.cache),
          cache,
          drafts: true,
          ...(changed ? { changed } : {}),
        });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        return fail(printable(`The roles cannot be read: ${(error as Error).message}.`));
      }
      problems = result.problems;
      if (!result.catalog) {
        isCurrent = true;
        return fail(report(withoutPlaces(result), "pretty", explain));
      }
      // An editor's own files come and go, and a file may be saved as it was: then there is nothing new to show.
      const texts = [...result.catalog.roles.values()].map(({ path }) => cache.get(join(config.roles, path))?.text);
      // Vocabularies that are worth a warning are not kept, so they count as new.
      const languages = [...result.catalog.translations.keys()].map((language) => `/${language}/`);
      const translated = [...result.sources].filter(([name]) => languages.some((folder) => name.includes(folder)));
      const read = [cache.vocabularies ?? {}, ...result.catalog.roles.keys(), ...texts, ...translated.flat()];
      if (templates && isSame(read, shown)) {
        isCurrent = true;
        return true;
      }
      catalog = result.catalog;
      history ??= await changeHistory(config.roles, catalog, config.cache);
      try {
        if (!renderer) await prepare(catalog);
      } catch (error) {
        if (!isGone(error, config.roles)) throw error;
        return this.refresh();
      }
      const editions = languagesOf(catalog, config.baseUrl ?? catalog.site["base-url"]);
      const site = await siteOf(config, catalog, history, editions.get(catalog.site.language));
      templates ??= compileTemplates(config.templates, site.keep);
      renderer = makePageRenderer(site, assetUrls(config.out), config.templates, templates);
      pageAt = pageFinder(catalog);
      shown = read;
      isCurrent = true;
      state.problems = "";
      state.edition++;
      return true;
    },
    isRole: (path) => cache.has(path),
    page(path) {
      const page = pageAt(path);
      if (page && renderer) return { html: renderer.render(page.type, page.key), found: true };
      const missing = pageAt(urls.notFound);
      if (missing && renderer) return { html: renderer.render(missing.type, missing.key), found: false };
      return undefined;
    },
    async gaps(path) {
      const page = pageAt(path);
      const role = page?.type === rolePages ? catalog?.roles.get(page.key) : undefined;
      if (!catalog || !role) return undefined;
      return roleGaps(catalog, role, [...problems, ...(await proseProblems(config, catalog, role))]);
    },
  };
}

/** Whether an error says that a file of the roles folder went while it was needed. */
export function isGone(error: unknown, roles: string): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === "ENOENT" && (path?.startsWith(roles + sep) ?? false);
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

/** Whether some files are roles that hold what they held when they were last read. */
function areAsRead(paths: ReadonlySet<string>, cache: RoleCache): boolean {
  return paths.size > 0 && [...paths].every((path) => isAsRead(path, cache));
}

function isAsRead(path: string, cache: RoleCache): boolean {
  try {
    const read = readText({ path, name: path });
    return "text" in read && read.text === cache.get(path)?.text;
  } catch {
    return false;
  }
}

/** Whether something changed, and nothing outside of the roles folder, where the templates lie. */
function areRoles(changed: ReadonlySet<string>, roles: string): boolean {
  return changed.size > 0 && [...changed].every((path) => resolve(path).startsWith(roles + sep));
}

/** What there is to say about a role's sentences, by itself: held against all others it would take longer. */
async function proseProblems({ roles }: Config, { site }: Catalog, role: Role): Promise<Problem[]> {
  if (!site.rules.prose) return [];
  const text = await readFile(join(roles, role.path), "utf8").catch(() => "");
  const front = readFrontMatter(role.file, text);
  if ("problems" in front) return [];
  const { data, bodyLine } = front;
  return await lintProse(
    [{ role, bodyLine }],
    site.language,
    problemsAt(() => data),
  );
}

/** A place to fill in keeps no page from being shown, so it is no news here. */
function withoutPlaces(result: LoadResult): LoadResult {
  return { ...result, problems: result.problems.filter(({ code }) => code !== "to-fill-in") };
}

type FindPage = (path: string) => { type: PageType; key: string } | undefined;

/** Finds pages by their paths. The keys of a type are not listed before a page may be one of it: pairs of roles are many. */
function pageFinder(catalog: Catalog): FindPage {
  const pages = new Map<string, { type: PageType; key: string }>();
  const types = PAGE_TYPES.values();
  return (path) => {
    while (!pages.has(path)) {
      const { done, value: type } = types.next();
      if (done) return undefined;
      for (const key of type.keys(catalog)) pages.set(type.url(key), { type, key });
    }
    return pages.get(path);
  };
}
