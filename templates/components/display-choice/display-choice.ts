import { applyDisplay, choose, chosen, DISPLAY_NAMES, onDisplayApplied } from "../../browser/display.ts";
import { onStoredElsewhere } from "../../browser/storage-keys.ts";

/** Makes the choices of a page work: without code there is nothing to choose, so they are shown only now. */
export function offerDisplayChoice(): void {
  const choice = document.querySelector<HTMLElement>(".display-choice");
  if (!choice) return;
  for (const name of DISPLAY_NAMES) {
    const select = choice.querySelector<HTMLSelectElement>(`#display-${name}`);
    if (!select) continue;
    select.addEventListener("change", () => choose(name, select.value));
    onDisplayApplied(() => {
      select.value = chosen(name);
    });
    onStoredElsewhere(name, applyDisplay);
  }
  applyDisplay();
  choice.hidden = false;
}
