import { translated } from "../../../diagnostics/messages.ts";
import type { Path, Problem } from "../../../diagnostics/problem.ts";
import { closest, quotation } from "../../../diagnostics/suggest.ts";
import type { ReferenceKind } from "../../checks/references.ts";
import { pathName } from "../../checks/validate.ts";
import type { FormField, FormValue } from "./edit-form.ts";

/** What a problem of a draft is told with: the form, what is entered in it, and what its ids name. */
export interface FormSide {
  form: readonly FormField[];
  /** What is entered, by the keys of the fields. */
  fields: unknown;
  /** The interface's words by their keys. */
  words(key: string, values?: Record<string, string | number>): string;
  /** What ids of a kind can name. */
  choices(kind: ReferenceKind): readonly { id: string; name: string }[];
}

/** Kinds that a site gains new ones of, which who writes a role may well know and miss. */
const OPEN_KINDS: readonly ReferenceKind[] = ["skill", "source", "occupation", "role"];

/**
 * A problem of a role file in the words of the form: fields by their labels, ids by the names of what they name,
 * and no word of keys, quotes and files, which nobody sees there.
 */
export function problemInForm(problem: Problem, side: FormSide): { message: string; hint: string } {
  const { words } = side;
  const { path } = problem;
  if (path.length === 0) return aboutFile(problem, words);
  if (path[0] === "body") return inText(problem, words);
  const way = wayTo(path, side);
  // What the form has no field for is called as it stands in the file.
  const place = quotation(way.labels.join(" › ") || String(path.at(-1)));
  const { field, value } = way;
  const help = field?.help ?? "";
  const shown = shortened(way.entered);
  const isBlank = problem.code === "bad-id" && way.entered === "";
  if (problem.code === "missing-field" || isBlank)
    return { message: words("edit-says-missing", { place }), hint: help };
  if ((problem.code === "wrong-type" || problem.code === "bad-amount") && value?.kind === "number") {
    const message = words("edit-says-no-number", { place, value: shown });
    return { message, hint: words("edit-says-no-number-hint") };
  }
  const kind = value && kindOf(value);
  if ((problem.code === "bad-id" || problem.code === "unknown-id") && kind && shown !== "") {
    return { message: words("edit-says-foreign", { place, value: shown }), hint: foreignHint(shown, kind, side) };
  }
  const say = (text: string) => inWords(text, way, place, side);
  return { message: say(problem.message), hint: say(withHelp(problem.hint, way)) };
}

function aboutFile({ code, file, message, hint }: Problem, words: FormSide["words"]) {
  const plain = { message: bare(message), hint: bare(hint) };
  if (code !== "duplicate-slug") return plain;
  return {
    message: words("edit-says-name-taken", { file: file.split("/").at(-1) ?? file }),
    hint: words("edit-says-name-taken-hint", { open: words("edit-open") }),
  };
}

function inText({ code, message, hint, path, id }: Problem, words: FormSide["words"]) {
  if (id !== undefined) {
    return {
      message: words("edit-says-citation", { place: quotation(words("edit-body")), value: id }),
      hint: words("edit-says-citation-hint", { sources: words("field-sources") }),
    };
  }
  // A heading that is there in another writing has a better hint of its own.
  const isNowhere = code === "missing-heading" && path.length > 1;
  return { message: bare(message), hint: isNowhere ? words("edit-says-heading-hint") : bare(hint) };
}

/** The fields that lead to a place, from the outermost in. */
interface Way {
  labels: string[];
  /** All fields beside those on the way, the innermost first: a message may name one of them. */
  beside: FormField[];
  /** The innermost field, and how it or an entry of it is asked for. */
  field: FormField | undefined;
  value: FormValue | undefined;
  entered: unknown;
  path: Path;
}

function wayTo(path: Path, { form, fields, choices }: FormSide): Way {
  const labels: string[] = [];
  let beside: FormField[] = [...form];
  let open: readonly FormField[] = form;
  let field: FormField | undefined;
  let value: FormValue | undefined;
  let entered = fields;
  for (const part of path) {
    entered =
      entered !== null && typeof entered === "object" ? (entered as Record<PropertyKey, unknown>)[part] : undefined;
    if (value?.kind === "grouped") {
      value = value.list;
      if (typeof part !== "number") {
        // What is below a topic is an entry of it: "Care › Duty 3".
        labels.splice(-1, 0, String(part));
        continue;
      }
    }
    if (typeof part === "number" && field) {
      // Which of several alternatives it is can be seen in the field.
      if (value?.kind === "list") {
        labels.splice(-1, 1, `${field.one} ${part + 1}`);
        value = value.entry;
      }
    } else if (value?.kind === "table") {
      const name = choices(value.keys).find(({ id }) => id === part)?.name ?? String(part);
      labels.splice(-1, 1, ...(field ? [`${field.one} ${name}`] : []));
      value = value.value;
    } else {
      const next = open.find(({ key }) => key === part);
      if (!next) continue;
      field = next;
      value = next.value;
      labels.push(next.label);
    }
    const record = value?.kind === "list" && value.single ? value.entry : value;
    if (record?.kind === "record") {
      open = record.fields;
      beside = [...record.fields, ...beside];
    }
  }
  return { labels, beside, field, value, entered, path };
}

function kindOf(value: FormValue): ReferenceKind | undefined {
  if (value.kind === "reference" || value.kind === "alternatives") return value.to;
  return value.kind === "table" ? value.keys : undefined;
}

function foreignHint(value: string, kind: ReferenceKind, { words, choices }: FormSide): string {
  const all = choices(kind);
  const meant =
    closest(
      value,
      all.map(({ name }) => name),
    ) ??
    nameOf(
      closest(
        value,
        all.map(({ id }) => id),
      ),
      all,
    );
  return [
    meant === undefined ? "" : words("edit-says-meant", { name: meant }),
    words("edit-says-foreign-hint"),
    OPEN_KINDS.includes(kind) ? words("edit-says-foreign-new") : "",
  ]
    .filter(Boolean)
    .join(" ");
}

const nameOf = (id: string | undefined, all: readonly { id: string; name: string }[]) =>
  all.find((choice) => choice.id === id)?.name;

/** Says what is behind the check's own hint, which ends with what the schema says, as the form says it. */
function withHelp(hint: string, { field }: Way): string {
  return field?.said && field.said !== field.help ? hint.replace(translated(field.said), () => field.help) : hint;
}

/** A sentence of the check with each piece of code in it, the words between backticks, as the form calls it. */
function inWords(text: string, way: Way, place: string, { choices }: FormSide): string {
  const dotted = pathName(way.path);
  const kind = way.value && kindOf(way.value);
  const called = (code: string) => {
    if (code === dotted) return place;
    const field = code === way.entered ? undefined : way.beside.find(({ key }) => key === code || `${key}:` === code);
    const name = kind && nameOf(code, choices(kind));
    return field ? quotation(field.label) : name ? quotation(name) : code;
  };
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? called(part) : part))
    .join("");
}

const bare = (text: string) => text.replaceAll("`", "");

function shortened(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
