import { readDraftFragment } from "../../../scripts/catalog/draft-link.ts";
import { MAX_FILE_BYTES } from "../../../scripts/catalog/file-rules.ts";
import { cutAtDelimiters } from "../../../scripts/catalog/front-matter.ts";
import { readFrontMatter } from "../../../scripts/catalog/parse-role.ts";
import { type RoleDraft, readRoleDraft } from "../../../scripts/catalog/write-role.ts";
import { isId } from "../../../scripts/schema/common.ts";
import { loadText } from "../search/load.ts";
import type { BrowserWords } from "../words.ts";
import { type KeptDraft, keptDraft, NEW } from "./drafts.ts";
import { type EditSite, fileName, type Settings } from "./site.ts";

/** What the form is opened with. */
export interface Opened {
  /** What the draft is kept under. */
  key: string;
  /** The role's file as it was; "" for a new role. */
  original: string;
  draft: RoleDraft;
  /** The file's name without `.md`; "" where it follows the title. */
  slug: string;
  /** Whether the role is there already, under this slug. */
  exists: boolean;
  /** What was opened, in words. */
  says: string;
  /** When the draft was last changed, where it was kept here. */
  changed?: string;
  /** A draft that was kept under the same key and is not what was opened. */
  other?: KeptDraft;
}

interface Opener {
  site: EditSite;
  settings: Settings;
  words: BrowserWords;
  today: string;
}

/** Opens what the address asks for: a role, a draft in a link, or a new role. */
export async function openFromAddress(opener: Opener): Promise<Opened> {
  const { site, words } = opener;
  const asked = new URLSearchParams(location.search).get("role");
  if (asked !== null) {
    const slug = isId(asked) ? asked : "";
    if (site.roles.some((role) => role.slug === slug)) return openRole(slug, opener);
    return { ...openNew(opener), says: words("edit-no-role", { slug: asked.slice(0, 80) }) };
  }
  if (/^#draft=/.test(location.hash)) {
    const text = readDraftFragment(location.hash);
    const opened = text === undefined ? undefined : ofText(text, "", words("edit-opened-link"));
    if (!opened) return { ...openNew(opener), says: words("edit-bad-link") };
    const other = keptDraft(NEW);
    return other ? { ...opened, other } : opened;
  }
  return openNew(opener);
}

/** A new role, or the one that was begun here. */
export function openNew({ today, words, site }: Opener): Opened {
  const kept = keptDraft(NEW);
  const resumed = kept && resume(kept, words);
  if (resumed) return resumed;
  const { vocabularies } = site;
  const headings = vocabularies.site.required.includes("body") ? (["what-they-do", "breaking-in"] as const) : [];
  const body = headings.map((key) => `## ${vocabularies.words(key)}\n\n\n`).join("\n");
  const draft = { fields: { reviewed: today }, body };
  return { key: NEW, original: "", draft, slug: "", exists: false, says: words("edit-opened-new") };
}

/** A new role that was begun here; undefined where what was kept is damaged. */
export function resume(kept: KeptDraft, words: BrowserWords): Opened | undefined {
  const opened = ofText(kept.text, kept.slug, words("edit-opened-new"));
  return opened && { ...opened, original: kept.original, changed: kept.changed };
}

/** A role of this site, with what was changed in it here before. */
export async function openRole(slug: string, { site, settings, words }: Opener): Promise<Opened> {
  const original = await loadText(`/edit/sources/${slug}.md`);
  const kept = keptDraft(slug);
  const keptOne = kept && readRoleDraft(kept.text);
  const draft = keptOne ?? readRoleDraft(original);
  if (!draft) throw new Error(`the file of ${slug} cannot be read`);
  const path = site.roles.find((role) => role.slug === slug)?.path ?? `${slug}.md`;
  const says = words("edit-opened-role", { file: fileName(settings.rolesPath, path) });
  const base = { key: slug, draft, slug, exists: true, says };
  return keptOne && kept ? { ...base, original: kept.original, changed: kept.changed } : { ...base, original };
}

/** A file of this device, or what is wrong with it. */
export async function openFile(file: File, { site, words }: Opener): Promise<Opened | { problem: string }> {
  if (file.size > MAX_FILE_BYTES) return { problem: words("edit-too-large", { file: file.name }) };
  const text = await file.text();
  const slug = file.name.replace(/\.md$/i, "");
  const opened = ofText(text, slug, words("edit-opened-file", { file: file.name }));
  if (!opened) {
    const front = readFrontMatter(file.name, text.replaceAll("\r\n", "\n"), cutAtDelimiters);
    const [first] = "problems" in front ? front.problems : [];
    const problem = first ? `${first.message} ${first.hint}` : "";
    return { problem: words("edit-unreadable", { file: file.name, problem }) };
  }
  const exists = site.roles.some((role) => role.slug === slug);
  return { ...opened, exists, key: exists ? slug : NEW, original: text };
}

function ofText(text: string, slug: string, says: string): Opened | undefined {
  const draft = readRoleDraft(text);
  return draft && { key: NEW, original: "", draft, slug, exists: false, says };
}
