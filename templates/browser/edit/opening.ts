import { checkDraft } from "../../../scripts/catalog/check-draft.ts";
import { readDraftFragment } from "../../../scripts/catalog/draft-link.ts";
import { MAX_FILE_BYTES } from "../../../scripts/catalog/file-rules.ts";
import { cutAtDelimiters } from "../../../scripts/catalog/front-matter.ts";
import { mergeDraft } from "../../../scripts/catalog/merge-draft.ts";
import { readFrontMatter } from "../../../scripts/catalog/parse-role.ts";
import { type RoleDraft, readRoleDraft } from "../../../scripts/catalog/write-role.ts";
import { isId } from "../../../scripts/schema/common.ts";
import { loadText } from "../search/load.ts";
import type { BrowserWords } from "../words.ts";
import { isOwn, type KeptDraft, keptDraft, keptDrafts, ownKey } from "./drafts.ts";
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
  /** The draft of a role of one's own that was changed last, where something else was opened. */
  other?: { key: string; draft: KeptDraft };
  /** What has to be known of it beside. */
  note?: string;
}

export interface Opener {
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
    const key = ownKey("link:", checksum(text ?? ""));
    const says = words("edit-opened-link");
    const kept = keptDraft(key);
    const opened =
      text === undefined ? undefined : ((kept && resume(key, kept, opener)) ?? ofText(text, key, "", says));
    if (!opened) return { ...openNew(opener), says: words("edit-bad-link") };
    const other = lastOwn(key);
    return { ...opened, says, ...(other ? { other } : {}) };
  }
  return openNew(opener);
}

/** The role of one's own that was worked on last, or a new one where there is none. */
export function openNew(opener: Opener): Opened {
  const last = lastOwn();
  return (last && resume(last.key, last.draft, opener)) ?? openFresh(opener);
}

/** A new role with nothing in it. */
export function openFresh({ today, words, site }: Opener): Opened {
  const { vocabularies } = site;
  const headings = vocabularies.site.required.includes("body") ? (["what-they-do", "breaking-in"] as const) : [];
  const body = headings.map((key) => `## ${vocabularies.words(key)}\n\n\n`).join("\n");
  const draft = { fields: { reviewed: today }, body };
  const key = ownKey("new:", new Date().toISOString());
  return { key, original: "", draft, slug: "", exists: false, says: words("edit-opened-new") };
}

function lastOwn(except?: string): { key: string; draft: KeptDraft } | undefined {
  const [last] = keptDrafts().filter(([key]) => isOwn(key) && key !== except);
  return last && { key: last[0], draft: last[1] };
}

/** A role of one's own that was begun here; undefined where what was kept is damaged. */
export function resume(key: string, kept: KeptDraft, { site, words }: Opener): Opened | undefined {
  const opened = ofText(kept.text, key, kept.slug, words("edit-opened-new"));
  const exists = key.startsWith("file:") && site.roles.some(({ slug }) => slug === kept.slug);
  return opened && { ...opened, original: kept.original, exists, changed: kept.changed };
}

/** A role of this site, with what was changed in it here before. */
export async function openRole(slug: string, { site, settings, words }: Opener): Promise<Opened> {
  const original = await loadText(`/edit/sources/${slug}.md`);
  const now = readRoleDraft(original);
  if (!now) throw new Error(`the file of ${slug} cannot be read`);
  const path = site.roles.find((role) => role.slug === slug)?.path ?? `${slug}.md`;
  const says = words("edit-opened-role", { file: fileName(settings.rolesPath, path) });
  const base = { key: slug, original, draft: now, slug, exists: true, says };
  const kept = keptDraft(slug);
  const [begun, mine] = kept ? [readRoleDraft(kept.original), readRoleDraft(kept.text)] : [];
  if (!kept || !begun || !mine) return base;
  if (kept.original === original) return { ...base, draft: mine, changed: kept.changed };
  // Sent as it was begun, it would take back what others have changed since.
  const { draft, both } = mergeDraft(begun, mine, now);
  const names = both.map((key) => site.form.find((field) => field.key === key)?.label ?? words("edit-body"));
  const clash = names.length > 0 ? ` ${words("edit-draft-both", { fields: names.join(", ") })}` : "";
  return { ...base, draft, changed: kept.changed, note: words("edit-draft-merged") + clash };
}

/** A file of this device, or what is wrong with it. */
export async function openFile(file: File, { site, settings, words }: Opener): Promise<Opened | { problem: string }> {
  if (file.size > MAX_FILE_BYTES) return { problem: words("edit-too-large", { file: file.name }) };
  const text = await file.text();
  const slug = file.name.replace(/\.md$/i, "");
  const opened = ofText(text, ownKey("file:", slug), slug, words("edit-opened-file", { file: file.name }));
  const plain = text.replaceAll("\r\n", "\n");
  if (!opened) {
    const front = readFrontMatter(file.name, plain, cutAtDelimiters);
    const [first] = "problems" in front ? front.problems : [];
    const problem = first ? `${first.message} ${first.hint}`.replaceAll("`", "") : "";
    return { problem: words("edit-unreadable", { file: file.name, problem }) };
  }
  const exists = site.roles.some((role) => role.slug === slug);
  const names = { slug, path: `${slug}.md`, name: fileName(settings.rolesPath, `${slug}.md`) };
  const unknown = checkDraft(names, plain, { vocabularies: site.vocabularies, others: [] })
    .filter(({ code }) => code === "unknown-key")
    .flatMap(({ message }) => /^`([^`]*)`/.exec(message)?.[1] ?? []);
  const note = unknown.length > 0 ? { note: words("edit-left-out", { keys: unknown.join(", ") }) } : {};
  return { ...opened, exists, original: text, ...note };
}

function ofText(text: string, key: string, slug: string, says: string): Opened | undefined {
  const draft = readRoleDraft(text);
  return draft && { key, original: "", draft, slug, exists: false, says };
}

/** Tells one text from another. */
function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}
