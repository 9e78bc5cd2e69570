import { readStored, store } from "../storage-keys.ts";

/** A draft as it is kept in this browser. */
export interface KeptDraft {
  /** The role file as it was when it was opened; "" for a new role. */
  original: string;
  /** The role file as it is now. */
  text: string;
  /** The file's name without `.md`; "" while it follows the title. */
  slug: string;
  /** When it was last changed, as an ISO 8601 time. */
  changed: string;
}

/**
 * What drafts are kept under: the slug of the role that is changed; for a role of one's own one of these and what
 * tells it from others, so that no draft takes the place of another. ("" is what there was before.)
 */
const OWN = ["new:", "link:", "file:"] as const;

/** The key of a draft that belongs to no role of this site. */
export function ownKey(kind: (typeof OWN)[number], what: string): string {
  return `${kind}${what}`;
}

export function isOwn(key: string): boolean {
  return key === "" || OWN.some((kind) => key.startsWith(kind));
}

/** Every draft that is kept here, the one that was changed last first. */
export function keptDrafts(): [key: string, draft: KeptDraft][] {
  return all().sort(([, a], [, b]) => (a.changed < b.changed ? 1 : -1));
}

export function keptDraft(key: string): KeptDraft | undefined {
  return all().find(([own]) => own === key)?.[1];
}

/** Keeps a draft, or removes the one that is there. The answer is whether the browser does as it is told. */
export function keepDraft(key: string, draft: KeptDraft | undefined): boolean {
  const drafts = keptDrafts().filter(([other]) => other !== key);
  const kept = draft ? [[key, draft] as const, ...drafts] : drafts;
  return store("drafts", kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept)));
}

function all(): [key: string, draft: KeptDraft][] {
  try {
    const read: unknown = JSON.parse(readStored("drafts") ?? "{}");
    const entries = Object.entries(read as Record<string, KeptDraft>);
    return entries.filter(([, draft]) => isDraft(draft));
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is KeptDraft {
  const draft = value as Partial<KeptDraft> | null;
  return [draft?.original, draft?.text, draft?.slug, draft?.changed].every((text) => typeof text === "string");
}
