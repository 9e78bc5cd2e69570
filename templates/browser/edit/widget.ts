import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import type { FormField, FormValue } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import type { BrowserWords } from "../words.ts";
import type { Choice } from "./site.ts";

/** A path into the front matter. */
export type FieldPath = readonly PropertyKey[];

/** Asks for one value. A change of it is told by an `input` or `change` event on its element. */
export interface Widget {
  element: HTMLElement;
  /** What is entered; undefined where nothing is. */
  value(): unknown;
  /** What stands at a path below the value, or the nearest to it: a control, or what holds several. */
  find(path: FieldPath): HTMLElement;
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isControl = (element: Element): element is Control => element.matches("input, select, textarea");

/** The controls of a part of the form, which may be one itself. */
export function controlsIn(part: HTMLElement): Control[] {
  return isControl(part) ? [part] : [...part.querySelectorAll<Control>("input, select, textarea")];
}

/** Whether nothing is entered in a part of the form. */
export const isBlank = (part: HTMLElement): boolean => controlsIn(part).every(({ value }) => value === "");

/** Where somebody goes on who is led to a part of the form: in a list to what is free there, or may be added. */
export function entranceOf(part: HTMLElement): HTMLElement {
  const free = [...part.querySelectorAll<HTMLElement>(":scope > .edit-entries > li")].find(isBlank);
  const add = part.querySelector<HTMLButtonElement>(":scope > button:not([hidden])");
  return (free && controlsIn(free)[0]) ?? add ?? controlsIn(part)[0] ?? part;
}

/** What a widget asks for, in words. */
export interface Asked extends Pick<FormField, "label" | "one" | "help" | "examples" | "required"> {
  /** The ids of the elements that describe the control. */
  describedBy?: string;
}

/** What all widgets of a form share. */
export interface FormContext {
  words: BrowserWords;
  /** What ids of a kind can name at present; of steps, those `of` a trait. */
  choices(kind: ReferenceKind, of?: string): readonly Choice[];
  /** An id that no other element has. */
  newId(): string;
  make(value: FormValue, asked: Asked, initial: unknown): Widget;
}

/** Tells that what an element asks for has changed, though nobody typed in it. */
export function changed(element: HTMLElement): void {
  element.dispatchEvent(new Event("change", { bubbles: true }));
}
