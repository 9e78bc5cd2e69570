import { button, make } from "../element.ts";
import type { BrowserWords } from "../words.ts";

/** The whole file as text, where it cannot be read into the form or somebody prefers it so. */
export interface TextForm {
  text(): string;
  /** Leads to a line, counted from 1. */
  lead(line: number): void;
  /** The line that somebody is at. */
  line(): number;
}

/**
 * Shows a file as text with the numbers of its lines, in place of the form.
 *
 * @param retry called when somebody asks for the form again
 */
export function textForm(
  element: HTMLElement,
  text: string,
  words: BrowserWords,
  fileName: HTMLElement,
  retry: () => void,
): TextForm {
  const box = make("textarea", "edit-source__text");
  box.id = "edit-source";
  box.value = text;
  box.wrap = "off";
  box.spellcheck = false;
  const label = make("label", "edit-label", words("edit-source"));
  label.htmlFor = box.id;
  const help = make("p", "edit-help", words("edit-source-help"));
  help.id = "edit-source-help";
  box.setAttribute("aria-describedby", help.id);
  const numbers = make("div", "edit-source__numbers");
  numbers.setAttribute("aria-hidden", "true");
  const number = () => {
    const count = box.value.split("\n").length;
    box.rows = count + 1;
    numbers.textContent = Array.from({ length: count }, (_, at) => at + 1).join("\n");
  };
  box.addEventListener("input", number);
  number();
  const back = button(words("edit-source-form"), retry, "button button--main");
  const source = make("div", "edit-source", numbers, box);
  element.replaceChildren(fileName, make("div", "edit-field", label, help, source), make("p", "edit__buttons", back));
  return {
    text: () => box.value,
    line: () => box.value.slice(0, box.selectionEnd).split("\n").length,
    lead(line) {
      const lines = box.value.split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      box.focus({ preventScroll: true });
      box.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
      source.scrollTop = (source.scrollHeight * (line - 1)) / (lines.length + 1) - source.clientHeight / 3;
      source.scrollIntoView({ block: "nearest" });
    },
  };
}
