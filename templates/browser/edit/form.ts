import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import type { FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import type { RoleDraft } from "../../../scripts/catalog/drafts/write-role.ts";
import { sameData } from "../../../scripts/catalog/yaml/edit.ts";
import { make } from "../element.ts";
import type { BrowserWords } from "../words.ts";
import { groupedWidget } from "./grouped-widget.ts";
import { alternativesWidget, listWidget, tableWidget } from "./list-widgets.ts";
import { picker } from "./picker.ts";
import { choiceWidget, dateWidget, flagWidget, numberWidget, select, textWidget } from "./plain-widgets.ts";
import { fieldWidget, recordWidget } from "./record-widget.ts";
import type { Choice, EditSite } from "./site.ts";
import type { Asked, FieldPath, FormContext, Widget } from "./widget.ts";

/** The form for one role. */
export interface RoleForm {
  draft(): RoleDraft;
  /** The keys of what the form has no place for, which stays as it is. */
  leftOver: readonly string[];
  /** What ids of a kind can name at present. */
  choices: FormContext["choices"];
  /** What asks for a place in the front matter, or for the text: `["body"]`. */
  find(path: FieldPath): HTMLElement;
}

/** A value that is longer than this is not shown beside its name. */
const MOST_SHOWN = 40;

/** What few are is chosen from a list that opens whole. */
const FEW: readonly ReferenceKind[] = ["domain", "ladder", "proficiency"];

/**
 * Builds the form in an element, in place of the one that stood there.
 *
 * @param fileName the field for the file's name, which follows the title
 */
export function roleForm(
  element: HTMLElement,
  site: EditSite,
  initial: RoleDraft,
  words: BrowserWords,
  fileName: HTMLElement,
): RoleForm {
  const { required } = site.vocabularies.site;
  const widgets = new Map<string, Widget>();
  let ids = 0;
  const form: FormContext = {
    words,
    choices: (kind, of) => choicesOf(kind, site, widgets, of),
    newId: () => `edit-${++ids}`,
    make: (value, asked, held) => widgetFor(value, asked, held, form),
  };
  const firstStep = site.form.findIndex(({ value }) => isLarge(value));
  const blocks = site.form.map((field, at) => {
    const wanted = field.required || (required as readonly string[]).includes(field.key);
    const held = initial.fields[field.key];
    const { widget, block, help } = fieldWidget({ ...field, required: wanted }, held, form);
    widgets.set(field.key, widget);
    return at < firstStep ? block : step(field.label, wanted, () => sizeOf(widget, words), block, help, words);
  });
  const body = bodyField(site, initial.body, form);
  const text = step(words("edit-body"), required.includes("body"), () => "", body.block, body.help, words);
  // Where there is a role already, its text is to be seen.
  text.open = initial.fields.title !== undefined;
  const [title, ...others] = blocks;
  element.replaceChildren(...(title ? [title] : []), fileName, ...others, text);
  const entered = () =>
    Object.fromEntries(
      [...widgets].flatMap(([key, widget]): [string, unknown][] => {
        const value = widget.value();
        return value === undefined ? [] : [[key, value]];
      }),
    );
  const first: Record<string, unknown> = entered();
  const leftOver = Object.keys(initial.fields).filter((key) => !sameData(initial.fields[key], first[key]));
  return {
    choices: form.choices,
    leftOver,
    draft() {
      const fields: Record<string, unknown> = entered();
      // What the form cannot hold is lost by nobody's wish: it stays until its field is filled in otherwise.
      for (const key of leftOver) if (sameData(fields[key], first[key])) fields[key] = initial.fields[key];
      return { fields, body: body.text.value };
    },
    find: ([key, ...rest]) => widgets.get(String(key))?.find(rest) ?? body.text,
  };
}

function widgetFor(value: FormValue, asked: Asked, held: unknown, form: FormContext): Widget {
  switch (value.kind) {
    case "text":
      return textWidget(value, asked, held, form);
    case "number":
      return numberWidget(value, asked, held, form);
    case "flag":
      return flagWidget(asked, held, form);
    case "date":
      return dateWidget(asked, held, form);
    case "choice":
      return choiceWidget(value, asked, held, form);
    case "reference":
      return FEW.includes(value.to)
        ? select(form.choices(value.to), asked, held, form)
        : picker(value.to, asked, held, form);
    case "alternatives":
      return alternativesWidget(value, asked, held, form);
    case "list":
      return listWidget(value, asked, held, form);
    case "record":
      return recordWidget(value, held, form);
    case "grouped":
      return groupedWidget(value, asked, held, form);
    case "table":
      return tableWidget(value, asked, held, form);
  }
}

/** What ids can name; levels depend on the ladder that is chosen, steps on those that are there or on their trait. */
function choicesOf(
  kind: ReferenceKind,
  { choices, vocabularies }: EditSite,
  widgets: ReadonlyMap<string, Widget>,
  of = "",
): readonly Choice[] {
  if (kind === "trait step")
    return (vocabularies.traits.get(of)?.steps ?? []).map(({ id, name }) => ({ id, name, also: [] }));
  if (kind === "level") {
    const ladder = String(widgets.get("ladder")?.value() ?? "default");
    return (vocabularies.ladders.get(ladder) ?? []).map(({ id, name }) => ({ id, name, also: [] }));
  }
  if (kind !== "step") return choices[kind];
  const steps = widgets.get("roadmap")?.value();
  return (Array.isArray(steps) ? steps : []).flatMap(({ id, title }: Record<string, unknown>) =>
    typeof id === "string" ? [{ id, name: typeof title === "string" ? title : id, also: [] }] : [],
  );
}

const isLarge = ({ kind }: FormValue) => kind === "list" || kind === "table" || kind === "record";

/**
 * A part of the form that is folded away under its name, with a line on what it holds.
 *
 * @param size how much is entered in it, in words
 */
function step(
  label: string,
  wanted: boolean,
  size: () => string,
  block: HTMLElement,
  help: HTMLElement | undefined,
  words: BrowserWords,
): HTMLDetailsElement {
  const entered = make("span", "quiet");
  const count = () => {
    entered.textContent = size();
  };
  count();
  const asked = make("span", "edit-required", words(wanted ? "edit-required" : "edit-optional"));
  const title = make("span", "edit-title", label, " ", asked, " ", entered);
  const summary = make("summary", "", title, ...(help ? [help] : []));
  const details = make("details", "edit-section", summary, block);
  for (const kind of ["input", "change"]) details.addEventListener(kind, count);
  return details;
}

/** How much is entered: the number of entries, or a value that is short. */
function sizeOf(widget: Widget, words: BrowserWords): string {
  const value = widget.value();
  if (value === undefined) return "";
  if (value === null || typeof value !== "object") {
    const control = widget.find([]);
    const shown = (control instanceof HTMLSelectElement && control.selectedOptions[0]?.text) || String(value);
    return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN - 1)}…` : shown;
  }
  const lists = Object.values(value).filter((each) => Array.isArray(each));
  const all = Array.isArray(value) || lists.length === 0 ? Object.keys(value) : lists.flat();
  return words("edit-entries", { count: all.length });
}

function bodyField({ vocabularies: { site, words: ofSite } }: EditSite, initial: string, form: FormContext) {
  const { words } = form;
  const text = make("textarea", "edit-control edit-body");
  text.id = "edit-body";
  text.rows = 20;
  text.value = initial.replace(/^\n+/, "");
  const label = make("label", "edit-label", words("edit-body"));
  label.htmlFor = text.id;
  const headings = `## ${ofSite("what-they-do")}, ## ${ofSite("breaking-in")}`;
  const asked = site.required.includes("body");
  const help = make("span", "edit-help", asked ? words("edit-body-help", { headings }) : words("edit-body-help-short"));
  help.id = form.newId();
  text.setAttribute("aria-describedby", help.id);
  return { text, help, block: make("div", "edit-field", label, text) };
}
