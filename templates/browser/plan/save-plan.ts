import { byId, make } from "../element.ts";
import { readProgress, writeProgress } from "../progress-store.ts";
import type { BrowserWords } from "../words.ts";
import { MOST_BYTES, readPlanFile, writePlanFile } from "./plan-file.ts";
import { addressOf, isNoPlan, type PlanState } from "./state.ts";

/**
 * The buttons, each where it can do something, to copy the address of a plan, to print it, to save it as a file and to open such a file.
 *
 * @returns shows the address anew; it holds the ticked steps only where the reader says so
 */
export function savePlan(words: BrowserWords, now: () => PlanState, go: (state: PlanState) => void): () => void {
  const status = byId("plan-keep-status", HTMLParagraphElement);
  const say = (key: string) => {
    status.textContent = words(key);
  };
  const press = (id: string, work: () => void) => byId(id, HTMLButtonElement).addEventListener("click", work);
  const link = byId("plan-link", HTMLInputElement);
  const withTicks = byId("plan-with-ticks", HTMLInputElement);
  const showLink = () => {
    const progress = readProgress();
    const isEmpty = isNoPlan(now());
    byId("plan-keep", HTMLElement).hidden = isEmpty;
    byId("plan-export", HTMLButtonElement).hidden = isEmpty && progress.size === 0;
    const done = [...(progress.get(now().to) ?? [])];
    byId("plan-ticks", HTMLLabelElement).hidden = done.length === 0;
    const state = { ...now(), done: withTicks.checked ? done : [] };
    link.value = new URL(addressOf(state) || location.pathname, location.href).href;
  };
  withTicks.addEventListener("change", showLink);
  press("plan-copy", () => {
    // Not every browser has a clipboard on every kind of page.
    const copied = navigator.clipboard?.writeText(link.value) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => say("plan-copied"),
      () => {
        link.select();
        say("plan-copy-failed");
      },
    );
  });
  press("plan-print", () => print());
  press("plan-export", () => {
    const text = writePlanFile({ state: now(), progress: readProgress() });
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = make("a", "");
    link.href = address;
    link.download = "rolebook-plan.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  const input = byId("plan-import", HTMLInputElement);
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > MOST_BYTES ? undefined : await file.text().catch(() => "");
    input.value = "";
    if (text === undefined) return say("plan-import-too-large");
    const saved = readPlanFile(text);
    if (!saved) return say("plan-import-failed");
    const progress = readProgress();
    for (const [slug, steps] of saved.progress) {
      progress.set(slug, new Set([...(progress.get(slug) ?? []), ...steps]));
    }
    writeProgress(progress);
    go(saved.state);
    say("plan-imported");
  });
  return showLink;
}
