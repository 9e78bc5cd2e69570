import type { ErrorCode, YAMLError } from "yaml";
import type { ProblemCode } from "../../diagnostics/codes.ts";

export interface Explanation {
  code?: ProblemCode;
  message: string;
  hint: string;
}

const TAG: Explanation = {
  code: "forbidden-yaml",
  message: "YAML tags are not allowed.",
  hint: "Put quotes around a text that begins with `!`.",
};

/** What the YAML parser's errors mean to somebody who has never heard of its terms. */
export const EXPLANATIONS = {
  BAD_ALIAS: { code: "forbidden-yaml", message: "A text begins with `*` or `&`.", hint: "Put quotes around the text." },
  BAD_COLLECTION_TYPE: {
    message: "A list and a mapping are mixed in one place.",
    hint: "Indent the lines that belong together equally.",
  },
  BAD_DIRECTIVE: { message: "A line begins with `%`.", hint: "Put quotes around a text that begins with `%`." },
  BAD_DQ_ESCAPE: {
    message: "A backslash in a text in double quotes is not understood.",
    hint: "Use single quotes around the text, or write the backslash twice.",
  },
  BAD_INDENT: {
    message: "This line is not indented like its neighbours.",
    hint: "Use two spaces for each level, the same on every line of a list.",
  },
  BAD_PROP_ORDER: {
    message: "An anchor or tag stands in the wrong place.",
    hint: "Put quotes around a text that begins with `&` or `!`.",
  },
  BAD_SCALAR_START: {
    message: "A text begins with a character that means something else in YAML.",
    hint: "Put quotes around the text.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "There is a second colon on this line, so the text is read as another key.",
    hint: "Put quotes around the text after the first colon.",
  },
  BLOCK_IN_FLOW: {
    message: "Something stands inside brackets that cannot stand there.",
    hint: "Check for a missing comma, and use either brackets with commas or lines with dashes.",
  },
  IMPOSSIBLE: { message: "This line cannot be read.", hint: "Put quotes around its text." },
  KEY_OVER_1024_CHARS: {
    message: "A key is longer than 1,024 characters.",
    hint: "Check whether a quote or a bracket is never closed.",
  },
  MISSING_CHAR: {
    message: "Something is not closed or not separated here.",
    hint: "Check the quotes, brackets, commas, and the space after each colon and dash.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "A key goes over more than one line.",
    hint: "Check for a missing colon, or put quotes around the text.",
  },
  MULTIPLE_ANCHORS: {
    code: "forbidden-yaml",
    message: "YAML anchors are not allowed.",
    hint: "Put quotes around a text that begins with `&`.",
  },
  MULTIPLE_DOCS: { message: "A second document begins here.", hint: "Remove the line `---` or `...`." },
  MULTIPLE_TAGS: TAG,
  NON_STRING_KEY: { message: "A key is not a text.", hint: "Put quotes around the key." },
  TAB_AS_INDENT: { message: "This line is indented with a tab.", hint: "Use spaces: two for each level." },
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: {
    message: "There is something here that does not belong.",
    hint: "Check the indentation and the quotes of this line and the one above.",
  },
} satisfies Partial<Record<ErrorCode, Explanation>>;

/** The parser reports a bracket that is never closed as a matter of indentation. */
const NEVER_CLOSED = {
  message: "A bracket is opened above and not closed before this place.",
  hint: "Add the closing bracket where the list or mapping ends.",
};

/** What an error of the YAML parser means, where it is not known what was meant. */
export function explanationOf(error: YAMLError, yaml: string): Explanation {
  const known = (EXPLANATIONS as Partial<Record<ErrorCode, Explanation>>)[error.code] ?? {
    message: "The YAML cannot be read here.",
    hint: "Check the indentation and the quotes.",
  };
  if (error.code === "BAD_INDENT" && / end with a [\]}]/.test(error.message)) return NEVER_CLOSED;
  if (error.code === "BAD_SCALAR_START")
    return {
      ...known,
      message: `A text begins with \`${yaml[error.pos[0]] ?? ""}\`, which means something else in YAML.`,
    };
  return known;
}
