import { byId } from "../element.ts";

/** What can be chosen in a field. */
export interface Choices {
  /** The positions that a text may mean, best first. */
  find(text: string): number[];
  nameOf(position: number): string;
}

const MOST = 8;

/**
 * A text field that offers what begins to be typed and takes the best of it. The list is the browser's own, and
 * holds only a few names at a time, so that it stays quick however many there are.
 *
 * @param choose called with a position, with a text that means nothing, or with "" when the field was emptied
 */
export function picker(
  id: string,
  choices: () => Choices | undefined,
  choose: (chosen: number | string) => void,
): void {
  const input = byId(id, HTMLInputElement);
  const list = byId(`${id}-list`, HTMLDataListElement);
  const take = () => {
    const text = input.value.trim();
    const [best] = text === "" ? [] : (choices()?.find(text) ?? []);
    choose(best ?? text);
  };
  input.addEventListener("input", (event) => {
    const here = choices();
    if (!here) return;
    // A name that was chosen from the list is no keystroke.
    const wasChosen = !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
    if (wasChosen && [...list.options].some(({ value }) => value === input.value)) return take();
    list.replaceChildren(
      ...here
        .find(input.value)
        .slice(0, MOST)
        .map((position) => new Option("", here.nameOf(position))),
    );
  });
  input.addEventListener("change", take);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // There is nothing to be sent anywhere.
    event.preventDefault();
    take();
  });
}
