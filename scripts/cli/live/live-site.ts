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
import { inLanguage } from "../../diagnostics/language.ts";
import { t } from "../../diagnostics/messages.ts";
import { printable } from "../../diagnostics/printable.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { report } from "../../diagnostics/report.ts";
import { wordsAsText } from "../../publish/assets/browser-bundles.ts";
import { editionsOf } from "../../site/languages.ts";
import type { PageType } from "../../site/page-type.ts";
import { allTypes } from "../../site/page-types.ts";
import { rolePages } from "../../site/pages/role.ts";
import { assetUrls } from "../../site/render/asset-urls.ts";
import { sitesOf } from "../../site/render/configure.ts";
import {
  type CompiledTemplates,
  compileTemplates,
  makePageRenderer,
  type PageRenderer,
} from "../../site/render/render-page.ts";
import type { SiteContext } from "../../site/site-context.ts";
import { urls } from "../../site/urls.ts";
import { changeHistory } from "../changes/change-history.ts";
import { languageFor } from "../language.ts";

/** What a reader of the running site should know: the edition that is served, and what is wrong since. */
export interface LiveState {
  edition: number;
  /** A report for people; empty when all is well. */
  problems: string;
}

/** The site while its roles are being written: pages are rendered when they are asked for, from the last good state. */
export interface LiveSite {
  readonly state: LiveState;
  /** The language of messages: that which the site has, or would have without the problems in it. */
  readonly language: string;
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
  /** Notes that the files that pages refer to were written anew. */
  renewed(): void;
  /** A page by its path, or the page for missing ones. Undefined until there is something to serve. */
  page(path: string): { html: string; found: boolean } | undefined;
  /** What the role on a page still lacks; undefined where the page is no role's. */
  gaps(path: string): Promise<RoleGap[] | undefined>;
}

/** What a live site needs from outside. */
export interface LiveSiteTools {
  /** Writes the files that pages refer to, in the first state without errors and when they may be others. */
  prepare(catalog: Catalog): Promise<void>;
  /** Why a code is a problem, or where that is told. */
  explain(code: ProblemCode): string;
}

/** Prepares a live site; `refresh` loads it. Only changed role files are parsed again. */
export function liveSite(config: Config, { prepare, explain }: LiveSiteTools): LiveSite {
  const cache: RoleCache = new Map();
  const state: LiveState = { edition: 0, problems: "" };
  let language = "en";
  let catalog: Catalog | undefined;
  let problems: readonly Problem[] = [];
  let history: ChangeHistory | undefined;
  /** By the folders of the editions: what is compiled is given the formats of one language. */
  const templates = new Map<string, CompiledTemplates>();
  /** The site in each language, that of the original last: its folder is the beginning of every other. */
  let editions: LiveEdition[] = [];
  let shown: ReadonlyMap<string, string> = new Map();
  let prepared: string | undefined;
  /** Whether the state is that of the files as they are in the cache. */
  let isCurrent = false;

  const fail = (report: string) => {
    // A page that shows nothing but the problems is to show the new ones.
    if (editions.length === 0 && report !== state.problems) state.edition++;
    state.problems = report;
    shown = new Map();
    return false;
  };

  const find = (path: string) => {
    for (const edition of editions) {
      if (!path.startsWith(`/${edition.folder}`)) continue;
      const page = edition.pageAt(path.slice(edition.folder.length));
      if (page) return { edition, page };
    }
    return undefined;
  };

  const render = ({ edition, page }: NonNullable<ReturnType<typeof find>>) => {
    if (!edition.renderer) {
      const { folder, site } = edition;
      const compiled = templates.get(folder) ?? compileTemplates(config.templates, site.keep);
      templates.set(folder, compiled);
      edition.renderer = makePageRenderer(site, assetUrls(join(config.out, folder)), config.templates, compiled);
    }
    return edition.renderer.render(page.type, page.key);
  };

  const refresh = async (changed?: ReadonlySet<string>): Promise<boolean> => {
    // What was not read to its end may have left out files that no later change names.
    const since = isCurrent ? changed : undefined;
    if (since && areAsRead(since, cache)) return state.problems === "";
    isCurrent = false;
    const isOfRoles = since !== undefined && areRoles(since, config.roles);
    if (!isOfRoles) templates.clear();
    let result: LoadResult;
    try {
      result = await loadCatalog({
        folder: config.roles,
        workingDirectory: config.workingDirectory,
        today: config.today,
        keep: cachedIn(config.cache),
        cache,
        drafts: true,
        ...(since ? { changed: since } : {}),
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      return fail(printable(t`The roles cannot be read: ${(error as Error).message}.`));
    }
    problems = result.problems;
    if (!result.catalog) {
      // Without a folder nothing was read.
      isCurrent = result.readable !== undefined;
      return fail(report(withoutPlaces(result), "pretty", explain));
    }
    // An editor's own files come and go, and a file may be saved as it was: then there is nothing new to show.
    const files = filesFor(result.catalog);
    if (isOfRoles && files === prepared && isSame(result.sources, shown)) {
      isCurrent = true;
      return true;
    }
    catalog = result.catalog;
    history ??= await changeHistory(config.roles, catalog, config.cache);
    try {
      if (files !== prepared) await prepare(catalog);
    } catch (error) {
      if (!isGone(error, config.roles)) throw error;
      return refresh();
    }
    prepared = files;
    editions = await liveEditions(config, catalog, history);
    shown = result.sources;
    isCurrent = true;
    state.problems = "";
    state.edition++;
    return true;
  };

  return {
    state,
    get language() {
      return language;
    },
    get catalog() {
      return catalog;
    },
    get history() {
      return history ?? NO_HISTORY;
    },
    async refresh(changed) {
      language = languageFor(config.roles);
      return await inLanguage(language, () => refresh(changed));
    },
    isRole: (path) => cache.has(path),
    renewed() {
      for (const edition of editions) delete edition.renderer;
    },
    page(path) {
      const found = find(path);
      if (found) return { html: render(found), found: true };
      const missing = find(urls.notFound);
      return missing && { html: render(missing), found: false };
    },
    async gaps(path) {
      const found = find(path);
      const isOriginal = found?.edition.folder === "" && found.page.type === rolePages;
      const role = isOriginal ? catalog?.roles.get(found.page.key) : undefined;
      if (!catalog || !role) return undefined;
      const known = catalog;
      return await inLanguage(language, async () =>
        roleGaps(known, role, [...problems, ...(await proseProblems(config, known, role))]),
      );
    },
  };
}

/** Whether an error says that a file of the roles folder went while it was needed. */
export function isGone(error: unknown, roles: string): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === "ENOENT" && (path?.startsWith(roles + sep) ?? false);
}

function isSame(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([name, text]) => others.get(name) === text);
}

/** What the files that pages refer to are made from, so that they are made again when it has changed. */
function filesFor(original: Catalog): string {
  const versions = [...original.assets].map(([name, { version }]) => [name, version]);
  return JSON.stringify([
    versions,
    editionsOf(original).map(({ catalog: { site, words }, folder }) => [folder, site, wordsAsText(words)]),
  ]);
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

/** The site in one language. */
interface LiveEdition {
  folder: string;
  site: SiteContext;
  pageAt: FindPage;
  /** Made when a page is asked for. */
  renderer?: PageRenderer;
}

async function liveEditions(config: Config, catalog: Catalog, history: ChangeHistory): Promise<LiveEdition[]> {
  const editions: LiveEdition[] = [];
  for await (const { catalog: each, folder, site } of sitesOf(config, catalog, history))
    editions.unshift({ folder, site, pageAt: pageFinder(each) });
  return editions;
}

type FindPage = (path: string) => { type: PageType; key: string } | undefined;

/** Finds pages by their paths. The keys of a type are not listed before a page may be one of it: pairs of roles are many. */
function pageFinder(catalog: Catalog): FindPage {
  const pages = new Map<string, { type: PageType; key: string }>();
  const types = allTypes(catalog).values();
  return (path) => {
    while (!pages.has(path)) {
      const { done, value: type } = types.next();
      if (done) return undefined;
      for (const key of type.keys(catalog)) pages.set(type.url(key), { type, key });
    }
    return pages.get(path);
  };
}
