/** The element with an id, which the page is known to have. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no #${id}`);
  return element;
}

/** Makes an element with a class and children; text is text, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

/** A button that does something when it is pressed. */
export function button(text: string, press: () => void, className = "button"): HTMLButtonElement {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}

/** Shows the button that empties a form where there is something to empty. Who pressed it goes on in the form. */
export function offerReset(form: HTMLFormElement, isOffered: boolean): void {
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  if (!reset) return;
  const isPressed = document.activeElement === reset;
  reset.hidden = !isOffered;
  if (isOffered || !isPressed) return;
  form.tabIndex = -1;
  // A form that lends its place to its parts takes no focus: the first of them that is shown does.
  for (const next of [form, ...form.querySelectorAll<HTMLElement>("summary, select, input")]) {
    next.focus({ preventScroll: true });
    if (document.activeElement === next) return;
  }
}
