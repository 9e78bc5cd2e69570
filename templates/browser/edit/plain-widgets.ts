import type { FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import { isRealDay } from "../../../scripts/schema/common.ts";
import { make } from "../element.ts";
import type { Choice } from "./site.ts";
import type { Asked, FormContext, Widget } from "./widget.ts";

type Of<Kind extends FormValue["kind"]> = Extract<FormValue, { kind: Kind }>;

const asText = (initial: unknown) => (["string", "number"].includes(typeof initial) ? String(initial) : "");

/** A text with its length beside it, in a box of several lines where it may be long. */
export function textWidget(value: Of<"text">, asked: Asked, initial: unknown, form: FormContext): Widget {
  const control = value.long ? make("textarea", "edit-control") : make("input", "edit-control");
  if (control instanceof HTMLTextAreaElement) control.rows = value.most > 250 ? 3 : 2;
  if (value.code) control.spellcheck = false;
  control.value = asText(initial);
  describe(control, asked, form);
  const length = make("span", "edit-length");
  const count = () => {
    const { length: size } = control.value.trim();
    const key = value.least > 1 ? "edit-length-least" : "edit-length";
    length.textContent = form.words(key, { count: size, least: value.least, most: value.most });
    length.hidden = size === 0;
    length.toggleAttribute("data-off", size > value.most || size < value.least);
  };
  count();
  control.addEventListener("input", count);
  const element = make("div", "edit-text", control, ...(value.code ? [] : [length]));
  return { element, value: () => control.value.trim() || undefined, find: () => control };
}

/** A number; what is none is kept as it is typed, for the check to speak of. */
export function numberWidget(value: Of<"number">, asked: Asked, initial: unknown, form: FormContext): Widget {
  const control = make("input", "edit-control edit-control--short");
  control.inputMode = value.whole ? "numeric" : "decimal";
  control.value = asText(initial);
  describe(control, asked, form);
  const read = () => {
    const text = control.value.trim();
    if (text === "") return undefined;
    // "70,000" can mean only one thing where parts of units are not asked for.
    if (value.whole && /^\d{1,3}(,\d{3})+$/.test(text)) return Number(text.replaceAll(",", ""));
    return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
  };
  return { element: control, value: read, find: () => control };
}

/** A day. A browser's own field for dates can show no other text, so one that holds such a text is plain. */
export function dateWidget(asked: Asked, initial: unknown, form: FormContext): Widget {
  const control = make("input", "edit-control edit-control--short");
  const text = asText(initial);
  control.type = text === "" || isRealDay(text) ? "date" : "text";
  control.value = text;
  describe(control, asked, form);
  return { element: control, value: () => control.value.trim() || undefined, find: () => control };
}

export function choiceWidget(
  { options, names }: Of<"choice">,
  asked: Asked,
  initial: unknown,
  form: FormContext,
): Widget {
  return select(
    options.map((id, at) => ({ id, name: names[at] ?? id })),
    asked,
    initial,
    form,
  );
}

/** Yes or no, and neither before one was chosen. */
export function flagWidget(asked: Asked, initial: unknown, form: FormContext): Widget {
  const { words } = form;
  const options = [
    { id: "true", name: words("edit-yes") },
    { id: "false", name: words("edit-no") },
  ];
  const widget = select(options, asked, typeof initial === "boolean" ? String(initial) : initial, form);
  const flags: Record<string, boolean> = { true: true, false: false };
  return { ...widget, value: () => flags[String(widget.value())] ?? widget.value() };
}

/** One of a few things by their names. A value that is none of them can be seen and kept. */
export function select(
  options: readonly Omit<Choice, "also">[],
  asked: Asked,
  initial: unknown,
  form: FormContext,
): Widget {
  const control = make("select", "edit-control");
  const text = asText(initial);
  const known = options.some(({ id }) => id === text);
  const foreign = text === "" || known ? [] : [{ id: text, name: text }];
  for (const { id, name } of [{ id: "", name: form.words("edit-choose") }, ...options, ...foreign]) {
    const option = make("option", "", name);
    option.value = id;
    control.append(option);
  }
  control.value = text;
  describe(control, asked, form);
  return { element: control, value: () => control.value || undefined, find: () => control };
}

function describe(control: HTMLElement, { label, required, describedBy }: Asked, form: FormContext): void {
  control.id = form.newId();
  control.setAttribute("aria-label", label);
  if (required) control.setAttribute("aria-required", "true");
  if (describedBy) control.setAttribute("aria-describedby", describedBy);
}
