import table from "rolebook:words/progress-all,progress-done,progress-sum,of-steps,progress-not-kept,progress-apart,plan-print";
import { button, make } from "./element.ts";
import { readProgress, tick } from "./progress-store.ts";
import { linkTo } from "./site-root.ts";
import { mayKeepApart, onStoredElsewhere } from "./storage-keys.ts";
import { wordsOf } from "./words.ts";

/** Lets the steps of a roadmap be ticked off, says how many are, and leaves those out where only the rest is wanted. */
export function trackProgress(list: HTMLOListElement): void {
  const words = wordsOf(table);
  const slug = list.dataset.roadmap ?? "";
  const steps = [...list.querySelectorAll<HTMLLIElement>("[data-step]")];
  const line = list.previousElementSibling as HTMLParagraphElement;
  const [sum, note] = line.querySelectorAll("span") as unknown as [HTMLSpanElement, HTMLSpanElement];
  const notes = { kept: note.textContent, apart: words("progress-apart"), lost: words("progress-not-kept") };
  const onlyRest = new URLSearchParams(location.search).get("show") === "remaining";
  let isKept = true;

  const show = () => {
    const done = readProgress().get(slug) ?? new Set();
    for (const step of steps) {
      const isDone = done.has(step.dataset.step ?? "");
      step.classList.toggle("roadmap__step--done", isDone);
      step.hidden = onlyRest && isDone;
      const box = step.querySelector<HTMLInputElement>(".roadmap__tick input");
      if (box) box.checked = isDone;
    }
    const count = steps.filter((step) => step.classList.contains("roadmap__step--done")).length;
    sum.textContent = words("progress-sum", { count, all: words("of-steps", { count: steps.length }) });
    note.textContent = notes[isKept ? (mayKeepApart ? "apart" : "kept") : "lost"];
  };

  if (onlyRest) {
    const all = linkTo(`/roles/${slug}/roadmap/`, words("progress-all"));
    line.querySelector("a:last-of-type")?.replaceWith(
      all,
      " · ",
      button(words("plan-print"), () => print()),
    );
  }
  for (const step of steps) {
    const title = step.querySelector("h3");
    const box = make("input", "");
    box.type = "checkbox";
    box.addEventListener("change", () => {
      isKept = tick(slug, step.dataset.step ?? "", box.checked);
      show();
    });
    const name = make("span", "visually-hidden", `: ${title?.textContent ?? ""}`);
    title?.after(make("label", "roadmap__tick", box, ` ${words("progress-done")}`, name));
  }
  list.classList.add("roadmap--ticked");
  line.hidden = false;
  // A step that is ticked off in another tab is ticked off here as well.
  onStoredElsewhere("progress", show);
  show();
}
