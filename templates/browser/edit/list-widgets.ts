import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import type { FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import { button, make } from "../element.ts";
import { entriesWidget, recordOfPairs } from "./entries-widget.ts";
import { picker } from "./picker.ts";
import { recordWidget } from "./record-widget.ts";
import { type Asked, changed, type FieldPath, type FormContext, type Widget } from "./widget.ts";

type Of<Kind extends FormValue["kind"]> = Extract<FormValue, { kind: Kind }>;

/** A list of values of one kind. What has to be there is begun with as many empty entries as it needs. */
export function listWidget(value: Of<"list">, asked: Asked, initial: unknown, form: FormContext): Widget {
  const given = Array.isArray(initial) ? initial : value.single && initial !== undefined ? [initial] : [];
  const begun = given.length === 0 && asked.required ? new Array<unknown>(value.least).fill(undefined) : given;
  const entries = entriesWidget(
    {
      label: asked.one,
      most: value.most,
      folded: value.entry.kind === "record" && value.entry.fields.length > 2,
      make: (each) => {
        const widget = form.make(value.entry, { ...asked, label: asked.one, required: false }, each);
        return { widget, title: () => titleOf(widget.value()) };
      },
    },
    begun,
    form,
  );
  return {
    element: entries.element,
    value() {
      const values = entries.filled().map(({ widget }) => widget.value());
      if (values.length === 0) return undefined;
      return value.single && values.length === 1 ? values[0] : values;
    },
    find([at, ...rest]: FieldPath) {
      if (typeof at === "number") return entries.find(at, rest);
      return at === undefined ? entries.element : entries.find(0, [at, ...rest]);
    },
  };
}

/** Values by ids: a list of ids, each with its value. */
export function tableWidget(value: Of<"table">, asked: Asked, initial: unknown, form: FormContext): Widget {
  const pairs = initial !== null && typeof initial === "object" ? Object.entries(initial) : [];
  const isPlain = value.value.kind !== "record";
  const entries = entriesWidget(
    {
      label: asked.one,
      most: 1000,
      folded: !isPlain,
      make: (pair) => pairEntry(value, pair as [string, unknown] | undefined, form),
    },
    pairs,
    form,
  );
  return recordOfPairs(entries);
}

function pairEntry({ keys, value }: Of<"table">, pair: [string, unknown] | undefined, form: FormContext) {
  const label = form.words("edit-key");
  const key = picker(keys, { label, one: label, help: "", examples: [], required: true }, pair?.[0], form);
  const isStep = value.kind === "reference" && value.to === "trait step";
  const asked = {
    label: form.words(isStep ? "edit-step" : "edit-value"),
    one: "",
    help: "",
    examples: [],
    required: true,
  };
  // The steps to choose from are those of the trait that is chosen.
  const ofKey = { ...form, choices: (kind: ReferenceKind) => form.choices(kind, String(key.value() ?? "")) };
  const inner =
    value.kind === "record"
      ? recordWidget(value, pair?.[1], form)
      : isStep
        ? picker("trait step", asked, pair?.[1], ofKey)
        : form.make(value, asked, pair?.[1]);
  const row = value.kind === "record" ? "edit-pair" : "edit-pair edit-pair--row";
  const widget: Widget = {
    element: make("div", row, key.element, inner.element),
    value() {
      const [id, held] = [key.value(), inner.value()];
      if (id === undefined && held === undefined) return undefined;
      return [String(id ?? ""), held ?? (value.kind === "record" ? {} : "")];
    },
    find: ([part, ...rest]) => (part === 1 ? inner.find(rest) : key.find([])),
  };
  return { widget, title: () => form.choices(keys).find(({ id }) => id === key.value())?.name ?? "" };
}

/** One id, or several of which one is enough. */
export function alternativesWidget(
  { to, key, most }: Of<"alternatives">,
  asked: Asked,
  initial: unknown,
  form: FormContext,
): Widget {
  const held = initial !== null && typeof initial === "object" ? (initial as Record<string, unknown>)[key] : initial;
  const pickers: Widget[] = [];
  const addEmpty = () => {
    add(undefined).find([]).focus();
    changed(element);
  };
  const more = button(form.words("edit-alternative-short"), addEmpty, "edit-small");
  more.setAttribute("aria-label", form.words("edit-alternative", { name: asked.label }));
  const element = make("div", "edit-alternatives", more);
  const add = (id: unknown) => {
    const made = picker(to, asked, id, form);
    pickers.push(made);
    element.insertBefore(made.element, more);
    more.hidden = pickers.length >= most;
    return made;
  };
  for (const id of Array.isArray(held) && held.length > 0 ? held : [held]) add(id);
  return {
    element,
    value() {
      const ids = pickers.map((each) => each.value()).filter((id) => id !== undefined);
      return ids.length > 1 ? { [key]: ids } : ids[0];
    },
    find([, at]: FieldPath) {
      const filled = pickers.filter((each) => each.value() !== undefined);
      return (filled[typeof at === "number" ? at : 0] ?? pickers[0])?.find([]) ?? more;
    },
  };
}

/** What an entry is called: the first text in it. */
function titleOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return "";
  const record = value as Record<string, unknown>;
  const text = record.title ?? Object.values(record).find((each) => typeof each === "string");
  return typeof text === "string" ? text : "";
}
