import type { FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import { button, make } from "../element.ts";
import { entriesWidget, recordOfPairs } from "./entries-widget.ts";
import { listWidget } from "./list-widgets.ts";
import { textWidget } from "./plain-widgets.ts";
import { type Asked, changed, type FormContext, type Widget } from "./widget.ts";

type Grouped = Extract<FormValue, { kind: "grouped" }>;

/** A list, which a button turns into lists by topic. */
export function groupedWidget(value: Grouped, asked: Asked, initial: unknown, form: FormContext): Widget {
  const element = make("div", "edit-grouped");
  let inner: Widget;
  const show = (widget: Widget, ...more: HTMLElement[]) => {
    inner = widget;
    element.replaceChildren(widget.element, ...more);
  };
  const byTopic = (topics: readonly [string, unknown][]) => show(topicsWidget(value, asked, topics, form));
  const turn = button(
    form.words("edit-by-topic"),
    () => {
      byTopic([["", inner.value()]]);
      // What stands below it would be hidden otherwise as soon as it is grouped.
      for (const fold of element.querySelectorAll("details")) fold.open = true;
      inner.find([]).focus();
      changed(element);
    },
    "edit-small",
  );
  const isList = Array.isArray(initial) || initial === null || typeof initial !== "object";
  if (isList) show(listWidget(value.list, asked, initial, form), turn);
  else byTopic(Object.entries(initial));
  return { element, value: () => inner.value(), find: (path) => inner.find(path) };
}

/** Lists by topic: each entry is the topic's name and its list. */
function topicsWidget(
  { list, topic }: Grouped,
  asked: Asked,
  initial: readonly [string, unknown][],
  form: FormContext,
): Widget {
  const label = form.words("edit-topic");
  const entries = entriesWidget(
    {
      label,
      most: 100,
      folded: true,
      make(pair) {
        const [name, held] = (pair as [string, unknown] | undefined) ?? [];
        const key = textWidget(topic, { label, one: label, help: "", examples: [], required: true }, name, form);
        const inner = listWidget(list, asked, held, form);
        const caption = make("label", "edit-label", label);
        caption.htmlFor = key.find([]).id;
        const widget: Widget = {
          element: make("div", "edit-pair", caption, key.element, inner.element),
          value() {
            const [topic, duties] = [key.value(), inner.value()];
            return topic === undefined && duties === undefined ? undefined : [topic ?? "", duties ?? []];
          },
          find: ([part, ...rest]) => (part === 1 ? inner.find(rest) : key.find([])),
        };
        return { widget, title: () => String(key.value() ?? "") };
      },
    },
    initial,
    form,
  );
  return recordOfPairs(entries);
}
