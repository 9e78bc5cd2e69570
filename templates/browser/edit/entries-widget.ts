import { button, make } from "../element.ts";
import { changed, controlsIn, entranceOf, type FieldPath, type FormContext, type Widget } from "./widget.ts";

/** One entry of a list. */
export interface Entry {
  widget: Widget;
  /** What it is called where there is a name for it, such as the title of a step. */
  title(): string;
}

interface ListOptions {
  label: string;
  most: number;
  /** Whether entries are folded away under their titles. */
  folded: boolean;
  make(initial: unknown): Entry;
}

/** Entries that are added, removed and moved by buttons. */
export interface Entries {
  element: HTMLElement;
  /** The entries in which anything is entered, in order. */
  filled(): Entry[];
  find(at: number, rest: FieldPath): HTMLElement;
}

export function entriesWidget(options: ListOptions, initial: readonly unknown[], form: FormContext): Entries {
  const { words } = form;
  const list = make("ol", "edit-entries");
  const add = button(words("edit-add", { name: options.label }), () => {
    const entry = insert(undefined, true);
    arrange();
    entranceOf(entry.widget.find([])).focus();
  });
  const element = make("div", "edit-list", list, add);
  const entries: { entry: Entry; item: HTMLLIElement; relabel(at: number): void }[] = [];

  const tool = (short: string, press: () => void) => button(words(`${short}-short`), press, "edit-small");
  const arrange = () => {
    for (const [at, { item, relabel }] of entries.entries()) {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
      relabel(at);
    }
    add.hidden = entries.length >= options.most;
  };
  const insert = (value: unknown, isNew: boolean) => {
    const entry = options.make(value);
    const up = tool("edit-up", () => move(-1, up, down));
    const down = tool("edit-down", () => move(1, down, up));
    const remove = tool("edit-remove", () => {
      const at = entries.indexOf(own);
      entries.splice(at, 1);
      item.remove();
      arrange();
      (entries[at]?.item.querySelector<HTMLElement>(".edit-tools button:last-child") ?? add).focus();
      changed(element);
    });
    const tools = make("span", "edit-tools", up, down, remove);
    const title = make("span", "");
    const item = make("li", options.folded ? "edit-entry edit-entry--folded" : "edit-entry");
    if (options.folded) {
      const details = make("details", "", make("summary", "", make("span", "edit-title", title)), entry.widget.element);
      details.open = isNew;
      // Every entry has the same fields: heard one by one, they are told apart by this.
      title.id = form.newId();
      details.setAttribute("aria-labelledby", title.id);
      item.append(details, tools);
    } else item.append(entry.widget.element, tools);
    const relabel = (at: number) => {
      const name = words("edit-entry", { name: options.label, number: at + 1 });
      title.textContent = [name, entry.title()].filter(Boolean).join(": ");
      const control = controlsIn(entry.widget.element)[0];
      if (!options.folded) {
        control?.setAttribute("aria-label", name);
        if (entry.widget.element.matches(".edit-record, .edit-pair")) {
          entry.widget.element.setAttribute("role", "group");
          entry.widget.element.setAttribute("aria-label", name);
        }
      }
      for (const [element, key] of [
        [up, "edit-up"],
        [down, "edit-down"],
        [remove, "edit-remove"],
      ] as const)
        element.setAttribute("aria-label", words(key, { name }));
      up.disabled = at === 0;
      down.disabled = at === entries.length - 1;
    };
    const own = { entry, item, relabel };
    const move = (by: number, pressed: HTMLButtonElement, other: HTMLButtonElement) => {
      const at = entries.indexOf(own);
      entries.splice(at, 1);
      entries.splice(at + by, 0, own);
      arrange();
      (pressed.disabled ? other : pressed).focus();
      changed(element);
    };
    // While one types, not only when the field is left: if the page moved under the pointer then, the click that
    // left the field would be lost.
    for (const kind of ["input", "change"]) item.addEventListener(kind, () => relabel(entries.indexOf(own)));
    entries.push(own);
    return entry;
  };

  // Of several that are begun with, one is open: there is no wall of empty fields.
  for (const [at, value] of initial.entries()) insert(value, value === undefined && at === 0);
  arrange();
  return {
    element,
    filled: () => entries.map(({ entry }) => entry).filter(({ widget }) => widget.value() !== undefined),
    find: (at, rest) => {
      const filled = entries.filter(({ entry }) => entry.widget.value() !== undefined);
      return filled[at]?.entry.widget.find(rest) ?? element;
    },
  };
}

/** A widget of pairs, each of a key and a value: its value is a record. */
export function recordOfPairs(entries: Entries): Widget {
  const filled = () => entries.filled().map(({ widget }) => widget.value() as [string, unknown]);
  return {
    element: entries.element,
    value: () => (filled().length === 0 ? undefined : Object.fromEntries(filled())),
    find([key, ...rest]: FieldPath) {
      const at = filled().findIndex(([name]) => name === key);
      return entries.find(Math.max(0, at), rest.length > 0 ? [1, ...rest] : [0]);
    },
  };
}
