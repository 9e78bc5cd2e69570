import { readDraftFragment } from "../../../scripts/catalog/drafts/draft-link.ts";
import { mergeDraft } from "../../../scripts/catalog/drafts/merge-draft.ts";
import { type ChangedLine, openDraft } from "../../../scripts/catalog/drafts/open-draft.ts";
import { type RoleDraft, readRoleDraft } from "../../../scripts/catalog/drafts/write-role.ts";
import { isId } from "../../../scripts/schema/common.ts";
import { loadText } from "../search/load.ts";
import type { BrowserWords } from "../words.ts";
import { isOwn, type KeptDraft, keptDraft, keptDrafts, ownKey } from "./drafts.ts";
import { type FileText, readFileText } from "./read-file.ts";
import { type EditSite, fileName, type Settings } from "./site.ts";

/** What the form is opened with. */
export interface Opened {
  /** What the draft is kept under. */
  key: string;
  /** The role's file as it was; "" for a new role. */
  original: string;
  /** The file that is gone on from; "" where there is none yet. */
  text: string;
  /** What the form is filled with; left out where the file cannot be read into it, or is wanted as text. */
  draft?: RoleDraft;
  /** What was fixed to read it. */
  fixes?: readonly ChangedLine[];
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
    if (text === undefined) return { ...openNew(opener), says: words("edit-bad-link") };
    const opened = kept ? resume(key, kept, opener) : ofText(text, key, "", says, opener);
    const other = lastOwn(key);
    return { ...opened, says, ...(other ? { other } : {}) };
  }
  return openNew(opener);
}

/** The role of one's own that was worked on last, or a new one where there is none. */
export function openNew(opener: Opener): Opened {
  const last = lastOwn();
  return last ? resume(last.key, last.draft, opener) : openFresh(opener);
}

/** A new role with nothing in it. */
export function openFresh({ today, words, site }: Opener): Opened {
  const { vocabularies } = site;
  const headings = vocabularies.site.required.includes("body") ? (["what-they-do", "breaking-in"] as const) : [];
  const body = headings.map((key) => `## ${vocabularies.words(key)}\n\n\n`).join("\n");
  const draft = { fields: { reviewed: today }, body };
  const key = ownKey("new:", new Date().toISOString());
  return { key, original: "", text: "", draft, slug: "", exists: false, says: words("edit-opened-new") };
}

function lastOwn(except?: string): { key: string; draft: KeptDraft } | undefined {
  const [last] = keptDrafts().filter(([key]) => isOwn(key) && key !== except);
  return last && { key: last[0], draft: last[1] };
}

/** A role of one's own that was begun here. */
export function resume(key: string, kept: KeptDraft, opener: Opener): Opened {
  const opened = ofText(kept.text, key, kept.slug, opener.words("edit-opened-new"), opener);
  const exists = key.startsWith("file:") && opener.site.roles.some(({ slug }) => slug === kept.slug);
  return { ...opened, original: kept.original, exists, changed: kept.changed };
}

/** A role of this site, with what was changed in it here before. */
export async function openRole(slug: string, { site, settings, words }: Opener): Promise<Opened> {
  const original = await loadText(`/edit/sources/${slug}.md`);
  const now = readRoleDraft(original);
  if (!now) throw new Error(`the file of ${slug} cannot be read`);
  const path = site.roles.find((role) => role.slug === slug)?.path ?? `${slug}.md`;
  const says = words("edit-opened-role", { file: fileName(settings.rolesPath, path) });
  const base = { key: slug, original, text: original, draft: now, slug, exists: true, says };
  const kept = keptDraft(slug);
  if (!kept) return base;
  const [begun, mine] = [readRoleDraft(kept.original), readRoleDraft(kept.text)];
  if (kept.original === original || !begun || !mine) {
    const { draft: _, ...rest } = base;
    return { ...rest, text: kept.text, ...(mine ? { draft: mine } : {}), changed: kept.changed };
  }
  // Sent as it was begun, it would take back what others have changed since.
  const { draft, both } = mergeDraft(begun, mine, now);
  const names = both.map((key) => site.form.find((field) => field.key === key)?.label ?? words("edit-body"));
  const clash = names.length > 0 ? ` ${words("edit-draft-both", { fields: names.join(", ") })}` : "";
  return { ...base, draft, changed: kept.changed, note: words("edit-draft-merged") + clash };
}

/** A file of this device; or what is wrong with it, and how it may be opened all the same. */
export async function openFile(
  file: File,
  opener: Opener,
): Promise<Opened | { problem: string; guess?: { line: string; opened: Opened } }> {
  const read: FileText = await readFileText(file, opener.words);
  if ("text" in read) return ofFile(file, read, opener);
  const { problem, guess } = read;
  return guess ? { problem, guess: { line: guess.line, opened: ofFile(file, guess, opener) } } : { problem };
}

function ofFile({ name }: File, { text, note }: { text: string; note?: string }, opener: Opener): Opened {
  const slug = name.replace(/\.(?:md|markdown|txt)$/i, "");
  // Each has a draft of its own: another file of that name may have been opened before.
  const key = ownKey("file:", `${slug} ${new Date().toISOString()}`);
  const opened = ofText(text, key, slug, opener.words("edit-opened-file", { file: name }), opener);
  const exists = opener.site.roles.some((role) => role.slug === slug);
  const notes = [note, opened.note].filter((each) => each !== undefined).join(" ");
  return { ...opened, exists, original: opened.text, ...(notes === "" ? {} : { note: notes }) };
}

/** A file by its text: in the form, where it can be read into it. */
export function ofText(text: string, key: string, slug: string, says: string, { site, words, today }: Opener): Opened {
  const ofSite = site.vocabularies.words;
  const read = openDraft(text, [ofSite("what-they-do"), ofSite("breaking-in")]);
  const base = { key, original: "", slug, exists: false, says };
  if (!read) return { ...base, text, note: words("edit-unreadable") };
  const { original, draft, fixes, isPlain } = read;
  if (!isPlain) return { ...base, text: original, draft, fixes };
  const { title } = draft.fields;
  const note = words(title === undefined ? "edit-opened-text" : "edit-opened-plain", { title: String(title) });
  return { ...base, text: "", draft: { ...draft, fields: { ...draft.fields, reviewed: today } }, note };
}

/** Tells one text from another. */
function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}
