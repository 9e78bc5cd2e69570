import { groupBy } from "../../../scripts/catalog/group-by.ts";
import { make } from "../element.ts";
import type { BrowserWords } from "../words.ts";
import { entranceOf, isBlank, isControl } from "./widget.ts";

/** A problem, with what asks for the value that it is about. */
export interface Fault {
  place: HTMLElement;
  message: string;
  hint: string;
}

const PAUSE_MS = 250;

/**
 * The problems of what is entered, at their fields. Nobody is told of a mistake while still making it: a field that is
 * empty in a new role, or is being written in for the first time, is spoken of once it was left or the role is sent.
 */
export class Faults {
  private readonly words: BrowserWords;
  private faults: readonly Fault[] = [];
  private shown: readonly Fault[] = [];
  private readonly undo: (() => void)[] = [];
  /** What was left, or led to although it is filled in, or has had a problem shown. */
  private told = new WeakSet<Element>();
  private isNew = false;
  private isSent = false;
  /** Where somebody was last. */
  private last: Element | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether a button of the mouse or a finger is down: if the page moved then, the click would be lost. */
  isPressed = false;

  constructor(form: HTMLElement, words: BrowserWords) {
    this.words = words;
    form.addEventListener("focusin", ({ target }) => {
      this.last = target as Element;
    });
    form.addEventListener("focusout", ({ target, relatedTarget }) => {
      // When somebody looks into another window, nothing is left.
      if (document.activeElement === target) return;
      for (let at = target as Element | null; at && at !== form; at = at.parentElement) {
        if (!at.contains(relatedTarget as Node | null)) this.told.add(at);
      }
      this.soon();
    });
    addEventListener("pointerdown", () => this.press(true), true);
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, () => this.press(false), true);
  }

  /** Begins again, with another role. */
  open(isNew: boolean): void {
    this.isNew = isNew;
    this.isSent = false;
    this.told = new WeakSet();
    this.last = undefined;
  }

  /** Takes what is wrong now. */
  set(faults: readonly Fault[]): void {
    this.faults = faults;
    this.show();
  }

  /** From now on nothing is held back. */
  send(): void {
    this.isSent = true;
    this.show();
  }

  /** Leads to a part of the form, and unfolds what it is in. */
  lead(place: HTMLElement): void {
    const entrance = entranceOf(place);
    for (let at: HTMLElement | null = entrance; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    if (!this.isUntouched(place)) this.told.add(place);
    this.show();
    entrance.focus({ preventScroll: true });
    entrance.scrollIntoView({ block: "center", behavior: "instant" });
  }

  /** Leads to the problem that is next below where somebody was, or to the first. */
  next(): void {
    const { last } = this;
    const places = this.faults.map(({ place }) => place).sort((a, b) => (follows(b, a) ? -1 : 1));
    const below = last && places.find((place) => follows(place, last) && !place.contains(last));
    const to = below ?? places[0];
    if (to) this.lead(to);
  }

  private press(isPressed: boolean): void {
    this.isPressed = isPressed;
    this.soon();
  }

  private soon(): void {
    clearTimeout(this.pause);
    if (!this.isPressed) this.pause = setTimeout(() => this.show(), PAUSE_MS);
  }

  private show(): void {
    const shown = this.faults.filter(({ place }) => !this.isHeldBack(place));
    const isSame = (fault: Fault, at: number) => {
      const other = this.shown[at];
      return fault.place === other?.place && fault.message === other.message && fault.hint === other.hint;
    };
    if (shown.length === this.shown.length && shown.every(isSame)) return;
    this.shown = shown;
    for (const undo of this.undo.splice(0)) undo();
    for (const [place, own] of groupBy(shown, (fault) => fault.place)) {
      this.told.add(place);
      this.mark(place, own);
    }
    this.count(shown);
  }

  private isHeldBack(place: HTMLElement): boolean {
    if (this.isSent || this.told.has(place)) return false;
    return this.isUntouched(place) || place.contains(document.activeElement);
  }

  private isUntouched(place: HTMLElement): boolean {
    return this.isNew && isBlank(place);
  }

  /** Says at a place what is wrong there, and ties it to where somebody goes on. */
  private mark(place: HTMLElement, faults: readonly Fault[]): void {
    const field = place.closest(".edit-field");
    const step = field?.parentElement?.closest("details");
    const help = field?.querySelector(":scope > .edit-help") ?? step?.querySelector(":scope > summary > .edit-help");
    // What is said of the field anyhow need not be said twice.
    const said = help?.textContent ?? "";
    const lines = faults.map(({ message, hint }) => make("p", "", message, said.includes(hint) ? "" : ` ${hint}`));
    const box = make("div", "edit-faults", ...lines);
    box.id = `edit-faults-${this.undo.length}`;
    const isGroup = place instanceof HTMLDivElement;
    if (isGroup) place.prepend(box);
    else place.parentElement?.append(box);
    const entrance = entranceOf(place);
    const group = isGroup ? place.closest("fieldset, [role=group]") : null;
    this.undo.push(() => box.remove());
    for (const element of group ? [entrance, group] : [entrance]) {
      const before = element.getAttribute("aria-describedby");
      const ids = new Set([...(before?.split(" ") ?? []), ...(help ? [help.id] : []), box.id]);
      element.setAttribute("aria-describedby", [...ids].join(" "));
      this.undo.unshift(() => {
        if (before === null) element.removeAttribute("aria-describedby");
        else element.setAttribute("aria-describedby", before);
      });
    }
    if (!isControl(entrance)) return;
    entrance.setAttribute("aria-invalid", "true");
    this.undo.push(() => entrance.removeAttribute("aria-invalid"));
  }

  /** Says of each part that can be folded how many problems are in it. */
  private count(shown: readonly Fault[]): void {
    const counts = new Map<Element, number>();
    for (const { place } of shown) {
      for (let at = place.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
        counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    for (const [details, count] of counts) {
      const said = make("span", "edit-count", this.words("edit-faults", { count }));
      details.querySelector(":scope > summary > .edit-title")?.append(" ", said);
      this.undo.push(() => said.remove());
    }
  }
}

const follows = (element: Element, other: Element) =>
  (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
