import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import { fold } from "../../../scripts/catalog/words.ts";
import { make } from "../element.ts";
import type { Choice } from "./site.ts";
import { type Asked, changed, type FormContext, type Widget } from "./widget.ts";

const MOST_OPTIONS = 12;

/**
 * Picks an id by the name of what it names: the combobox of the ARIA Authoring Practices Guide, each option a
 * name with its id underneath. What is typed and names nothing is kept as it is, for the check to speak of.
 */
export function picker(to: ReferenceKind, asked: Asked, initial: unknown, form: FormContext): Widget {
  const { words } = form;
  const input = make("input", "edit-control");
  input.id = form.newId();
  input.type = "text";
  input.autocomplete = "off";
  input.spellcheck = false;
  const list = make("div", "edit-picker__list");
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", asked.label);
  const count = make("span", "visually-hidden");
  count.setAttribute("role", "status");
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-label": asked.label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    ...(asked.required ? { "aria-required": "true" } : {}),
    ...(asked.describedBy ? { "aria-describedby": asked.describedBy } : {}),
  }))
    input.setAttribute(name, value);
  const shownId = make("span", "edit-picker__id");
  const element = make("div", "edit-picker", input, shownId, list, count);

  let id = typeof initial === "string" ? initial : "";
  let active = -1;
  const named = () => form.choices(to).find((choice) => choice.id === id);
  const show = () => {
    const choice = named();
    input.value = choice?.name ?? id;
    shownId.textContent = choice && choice.name !== id ? id : "";
  };
  const options = () => [...list.children] as HTMLElement[];
  const activate = (at: number) => {
    active = at;
    for (const [index, option] of options().entries()) option.setAttribute("aria-selected", String(index === at));
    const option = options()[at];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const open = (query: string) => {
    const found = fitting(form.choices(to), query);
    list.replaceChildren(
      ...found.map((choice, at) => {
        const option = make("div", "edit-picker__option", choice.name, " ", make("span", "edit-picker__id", choice.id));
        option.id = `${list.id}-${at}`;
        option.dataset.id = choice.id;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    count.textContent =
      found.length === 0 ? words("edit-options-none") : words("edit-options", { count: found.length });
    activate(-1);
  };
  const choose = (chosen: string) => {
    id = chosen;
    show();
    close();
    changed(element);
  };
  /** What was typed stands for the thing of that name or id, else for itself. */
  const settle = () => {
    const typed = input.value.trim();
    const same = (name: string) => fold(name) === fold(typed);
    const current = named();
    if (current && same(current.name)) return;
    const choices = form.choices(to);
    const found = choices.find((choice) => choice.id === typed || same(choice.name));
    id = (found ?? choices.find(({ also }) => also.some(same)))?.id ?? typed;
    show();
    changed(element);
  };

  input.addEventListener("input", () => open(input.value));
  input.addEventListener("click", () => list.hidden && open(named() ? "" : input.value));
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open(named() ? "" : input.value);
      const last = options().length - 1;
      if (key === "ArrowDown") activate(active >= last ? 0 : active + 1);
      else activate(active <= 0 ? last : active - 1);
    } else if (key === "Enter") {
      event.preventDefault();
      const chosen = options()[list.hidden ? -1 : active] ?? (list.hidden ? undefined : options()[0]);
      if (chosen?.dataset.id !== undefined && input.value.trim() !== "") choose(chosen.dataset.id);
      else settle();
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      show();
      close();
    }
  });
  // The list must not take the focus from the box before a click on it has been heard.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[data-id]") : null;
    if (option?.dataset.id !== undefined) choose(option.dataset.id);
  });
  input.addEventListener("blur", () => {
    close();
    settle();
  });
  show();
  return { element, value: () => (id === "" ? undefined : id), find: () => input };
}

/** The choices that a query fits: first those that begin with it, then those that hold it. */
function fitting(choices: readonly Choice[], query: string): Choice[] {
  const wanted = fold(query.trim());
  if (wanted === "") return choices.slice(0, MOST_OPTIONS);
  const ranked: Choice[][] = [[], [], []];
  for (const choice of choices) {
    const name = fold(choice.name);
    if (name.startsWith(wanted) || choice.id.startsWith(wanted)) ranked[0]?.push(choice);
    else if (name.includes(wanted) || choice.id.includes(wanted)) ranked[1]?.push(choice);
    else if (choice.also.some((other) => fold(other).includes(wanted))) ranked[2]?.push(choice);
  }
  return ranked.flat().slice(0, MOST_OPTIONS);
}
