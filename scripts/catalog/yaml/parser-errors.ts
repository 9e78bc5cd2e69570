import type { ErrorCode, YAMLError } from "yaml";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";

export interface Explanation {
  code?: ProblemCode;
  message: string;
  hint: string;
}

const TAG: Explanation = {
  code: "forbidden-yaml",
  message: later("YAML tags are not allowed."),
  hint: later("Put quotes around a text that begins with `!`."),
};

/** What the YAML parser's errors mean to somebody who has never heard of its terms; `said` puts it in words. */
export const EXPLANATIONS = {
  BAD_ALIAS: {
    code: "forbidden-yaml",
    message: later("A text begins with `*` or `&`."),
    hint: later("Put quotes around the text."),
  },
  BAD_COLLECTION_TYPE: {
    message: later("A list and a mapping are mixed in one place."),
    hint: later("Indent the lines that belong together equally."),
  },
  BAD_DIRECTIVE: {
    message: later("A line begins with `%`."),
    hint: later("Put quotes around a text that begins with `%`."),
  },
  BAD_DQ_ESCAPE: {
    message: later("A backslash in a text in double quotes is not understood."),
    hint: later("Use single quotes around the text, or write the backslash twice."),
  },
  BAD_INDENT: {
    message: later("This line is not indented like its neighbours."),
    hint: later("Use two spaces for each level, the same on every line of a list."),
  },
  BAD_PROP_ORDER: {
    message: later("An anchor or tag stands in the wrong place."),
    hint: later("Put quotes around a text that begins with `&` or `!`."),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: later("There is a second colon on this line, so the text is read as another key."),
    hint: later("Put quotes around the text after the first colon."),
  },
  BLOCK_IN_FLOW: {
    message: later("Something stands inside brackets that cannot stand there."),
    hint: later("Check for a missing comma, and use either brackets with commas or lines with dashes."),
  },
  IMPOSSIBLE: { message: later("This line cannot be read."), hint: later("Put quotes around its text.") },
  KEY_OVER_1024_CHARS: {
    message: later("A key is longer than 1,024 characters."),
    hint: later("Check whether a quote or a bracket is never closed."),
  },
  MISSING_CHAR: {
    message: later("Something is not closed or not separated here."),
    hint: later("Check the quotes, brackets, commas, and the space after each colon and dash."),
  },
  MULTILINE_IMPLICIT_KEY: {
    message: later("A key goes over more than one line."),
    hint: later("Check for a missing colon, or put quotes around the text."),
  },
  MULTIPLE_ANCHORS: {
    code: "forbidden-yaml",
    message: later("YAML anchors are not allowed."),
    hint: later("Put quotes around a text that begins with `&`."),
  },
  MULTIPLE_DOCS: { message: later("A second document begins here."), hint: later("Remove the line `---` or `...`.") },
  MULTIPLE_TAGS: TAG,
  NON_STRING_KEY: { message: later("A key is not a text."), hint: later("Put quotes around the key.") },
  TAB_AS_INDENT: {
    message: later("This line is indented with a tab."),
    hint: later("Use spaces: two for each level."),
  },
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: {
    message: later("There is something here that does not belong."),
    hint: later("Check the indentation and the quotes of this line and the one above."),
  },
} satisfies Partial<Record<ErrorCode, Explanation>>;

/** The parser reports a bracket that is never closed as a matter of indentation. */
const NEVER_CLOSED = {
  message: later("A bracket is opened above and not closed before this place."),
  hint: later("Add the closing bracket where the list or mapping ends."),
};

/** What an error of the YAML parser means, where it is not known what was meant. */
export function explanationOf(error: YAMLError, yaml: string): Explanation {
  const known = (EXPLANATIONS as Partial<Record<ErrorCode, Explanation>>)[error.code] ?? {
    message: later("The YAML cannot be read here."),
    hint: later("Check the indentation and the quotes."),
  };
  if (error.code === "BAD_INDENT" && / end with a [\]}]/.test(error.message)) return said(NEVER_CLOSED);
  if (error.code === "BAD_SCALAR_START")
    return { message: beginsWith(yaml[error.pos[0]] ?? ""), hint: t`Put quotes around the text.` };
  return said(known);
}

/** An explanation in the language that holds at the moment. */
export function said<Words extends Explanation>({ message, hint, ...more }: Words) {
  return { ...more, message: translated(message), hint: translated(hint) };
}

/** Says of a text that its first character means something else. */
export const beginsWith = (sign: string): string =>
  sign === "`"
    ? t`A text begins with a backtick, which means something else in YAML.`
    : t`A text begins with \`${sign}\`, which means something else in YAML.`;
