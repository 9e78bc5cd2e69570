import { byId, make } from "../element.ts";
import { readProgress, writeProgress } from "../progress-store.ts";
import type { BrowserWords } from "../words.ts";
import { MOST_BYTES, readPlanFile, writePlanFile } from "./plan-file.ts";
import type { PlanState } from "./state.ts";

/** The buttons to copy the address of a plan, to print it, to save it as a file and to open such a file. */
export function savePlan(words: BrowserWords, now: () => PlanState, go: (state: PlanState) => void): void {
  const status = byId("plan-keep-status", HTMLParagraphElement);
  const say = (key: string) => {
    status.textContent = words(key);
  };
  const press = (id: string, work: () => void) => byId(id, HTMLButtonElement).addEventListener("click", work);
  press("plan-copy", () => {
    // Not every browser has a clipboard on every kind of page.
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => say("plan-copied"),
      () => say("plan-copy-failed"),
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
}
