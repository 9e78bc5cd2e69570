import { type BlastRadius, blastRadiusReport } from "./blast-radius/blast-radius.ts";
import { codeMarkdown } from "./markdown-text.ts";
import type { Redline } from "./redline/redline.ts";
import { redlineReport } from "./redline/report.ts";
import { MARKDOWN } from "./redline/style.ts";

/** What marks the one comment that is kept up to date. */
export const COMMENT_MARKER = "<!-- rolebook: review of the roles -->";

/** GitHub takes 65,536 characters. */
const MOST_LETTERS = 60_000;

/** What a comment is made from. Findings may hold anything that their schemas allow; the rest is trusted. */
export interface Reviewed {
  redline: Redline | null;
  blastRadius: BlastRadius | null;
  /** The commit that was checked. */
  commit: string;
  /** The address of the run with the built site. */
  runUrl: string;
  /** The run's number. */
  run: number;
  /** Whether the pull request changes more than texts, so that its pages may run code of its own. */
  touchesProgram: boolean;
}

/** The comment on a pull request, as Markdown. */
export function reviewComment(reviewed: Reviewed): string {
  const { redline, blastRadius, commit } = reviewed;
  const parts = [
    COMMENT_MARKER,
    "### What changes for readers",
    redline
      ? redlineReport(redline, MARKDOWN)
      : "The check left no list of changes that can be read. Its log says why.",
    "### How far it reaches",
    blastRadius
      ? blastRadiusReport(blastRadius, MARKDOWN)
      : "The site before and after could not be compared. The log of the check says why.",
    preview(reviewed),
    `<sub>Commit ${codeMarkdown(commit.slice(0, 12))}. This is what the check of the pull request itself found; whether a source says what it is cited for, only a person can see.</sub>`,
  ];
  return withinLimit(parts);
}

function preview({ runUrl, run, touchesProgram }: Reviewed): string {
  const warning = touchesProgram
    ? "\n\n> [!WARNING]\n> This pull request changes more than texts in `roles/`, so its pages can run code of its own. Read that code before you open them."
    : "";
  return `### Read the pages

Download **site** from [the run of the check](${runUrl}#artifacts), or with \`gh run download ${run} --name site --dir site\`. Unpack \`offline/rolebook.zip\` in it and open its \`index.html\`; everything works from disk, the search as well.${warning}`;
}

/** Leaves out whole lines of the longest part until the comment is short enough. */
function withinLimit(parts: readonly string[]): string {
  const text = parts.join("\n\n");
  if (text.length <= MOST_LETTERS) return text;
  const longest = [...parts].sort((a, b) => b.length - a.length)[0] ?? "";
  const note = "\n- … and more than fits into a comment: `npm run redline` shows all of it.";
  const room = longest.length - (text.length - MOST_LETTERS) - note.length;
  const kept = longest.slice(0, Math.max(0, longest.lastIndexOf("\n", room)));
  return parts.map((part) => (part === longest ? kept + note : part)).join("\n\n");
}
