import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import type { FormField, FormValue } from "../../../scripts/catalog/derive/edit-form.ts";
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
  /** Leads to the control for a place in the front matter, or in the text: `["body"]`. */
  lead(path: FieldPath): void;
}

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
  const blocks = site.form.map((field) => {
    const wanted = field.required || (required as readonly string[]).includes(field.key);
    const held = initial.fields[field.key];
    const { widget, block } = fieldWidget({ ...field, required: wanted }, held, form);
    widgets.set(field.key, widget);
    return isLarge(field.value) ? section(field, wanted, widget, block, words) : block;
  });
  const body = bodyField(site, initial.body, form);
  const [title, ...others] = blocks;
  element.replaceChildren(...(title ? [title] : []), fileName, ...others, body.block);
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
    lead([key, ...rest]) {
      const widget = widgets.get(String(key));
      const control = widget ? widget.find(rest) : body.text;
      for (let at: HTMLElement | null = control; at; at = at.parentElement) {
        if (at instanceof HTMLDetailsElement) at.open = true;
      }
      control.focus();
      control.scrollIntoView({ block: "center" });
    },
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

/** A part of the form that is folded away under its name; what is begun with stays open in a new role. */
function section(
  { label, value: { kind } }: FormField,
  wanted: boolean,
  widget: Widget,
  block: HTMLElement,
  words: BrowserWords,
): HTMLElement {
  const size = make("span", "quiet");
  const count = () => {
    const value = widget.value();
    const entries = Array.isArray(value) ? value.length : kind === "table" && value ? Object.keys(value).length : 0;
    size.textContent = entries === 0 ? "" : words("edit-entries", { count: entries });
  };
  count();
  const required = wanted ? [" ", make("span", "edit-required", words("edit-required"))] : [];
  const details = make("details", "edit-section", make("summary", "", label, ...required, " ", size), block);
  details.open = wanted && widget.value() === undefined;
  for (const kind of ["input", "change"]) details.addEventListener(kind, count);
  return details;
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
  const help = make("p", "edit-help", asked ? words("edit-body-help", { headings }) : words("edit-body-help-short"));
  help.id = form.newId();
  text.setAttribute("aria-describedby", help.id);
  return { text, block: make("div", "edit-field", label, help, text) };
}
