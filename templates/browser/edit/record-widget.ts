import type { FormField, FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import { make } from "../element.ts";
import type { FieldPath, FormContext, Widget } from "./widget.ts";

const PLAIN: readonly FormValue["kind"][] = ["text", "number", "flag", "date", "choice", "reference"];

type RecordValue = Extract<FormValue, { kind: "record" }>;

/** A mapping: one field for each of its keys. Where nothing is entered in any, there is no mapping. */
export function recordWidget({ fields, number, alone }: RecordValue, initial: unknown, form: FormContext): Widget {
  const whole = number && typeof initial === "number" ? spread(fields, initial) : initial;
  const held = alone !== undefined && typeof initial === "string" ? { [alone]: initial } : whole;
  const values = held !== null && typeof held === "object" ? (held as Record<string, unknown>) : {};
  const parts = fields.map((field) => ({
    key: field.key,
    label: field.label,
    ...fieldWidget(field, values[field.key], form),
  }));
  const element =
    alone === undefined
      ? make("div", "edit-record", ...parts.map(({ block }) => block))
      : make("div", "edit-alone", ...parts.map((part) => (part.key === alone ? part.widget.element : folded(part))));
  return {
    element,
    value() {
      const entries = parts.flatMap(({ key, widget }): [string, unknown][] => {
        const value = widget.value();
        return value === undefined ? [] : [[key, value]];
      });
      if (entries.length === 0) return undefined;
      const [, first] = entries[0] ?? [];
      const isOne = number && typeof first === "number" && entries.every(([, value]) => value === first);
      if (alone !== undefined && entries.length === 1 && entries[0]?.[0] === alone) return first;
      return isOne && entries.length === parts.length ? first : Object.fromEntries(entries);
    },
    find([key, ...rest]: FieldPath) {
      return parts.find((each) => each.key === key)?.widget.find(rest) ?? element;
    },
  };
}

/** What stands beside a text that may stand alone: out of the way while nothing is in it. */
function folded({ label, widget, block }: { label: string; widget: Widget; block: HTMLElement }): HTMLElement {
  const fold = make("details", "edit-more", make("summary", "", label), block);
  fold.open = widget.value() !== undefined;
  return fold;
}

const spread = (fields: readonly FormField[], value: number) =>
  Object.fromEntries(fields.map(({ key }) => [key, value]));

/** A field with its label and help: a line for a plain value, a group for one that is made of others. */
export function fieldWidget(
  field: FormField,
  initial: unknown,
  form: FormContext,
): { widget: Widget; block: HTMLElement; help: HTMLElement | undefined } {
  const { label } = field;
  const help = helpFor(field, form);
  const asked = { ...field, ...(help ? { describedBy: help.id } : {}) };
  const widget = form.make(field.value, asked, initial);
  const name = [label, ...(field.required ? [" ", make("span", "edit-required", form.words("edit-required"))] : [])];
  if (PLAIN.includes(field.value.kind)) {
    const caption = make("label", "edit-label", ...name);
    caption.htmlFor = widget.find([]).id;
    return { widget, help, block: make("div", "edit-field", caption, ...(help ? [help] : []), widget.element) };
  }
  const legend = make("legend", "edit-label", ...name);
  return { widget, help, block: make("fieldset", "edit-field", legend, ...(help ? [help] : []), widget.element) };
}

/** What the schema says of a field, with its examples. */
function helpFor({ help, examples }: FormField, form: FormContext): HTMLElement | undefined {
  const example = examples.length > 0 ? form.words("edit-example", { examples: examples.join(", ") }) : "";
  const text = [help.replaceAll("`", ""), example].filter(Boolean).join(" ");
  if (text === "") return undefined;
  const line = make("span", "edit-help", text);
  line.id = form.newId();
  return line;
}
