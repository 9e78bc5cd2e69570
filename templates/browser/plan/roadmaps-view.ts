import { roundedSum } from "../../../scripts/catalog/derive/plan/hours.ts";
import { planOf } from "../../../scripts/catalog/derive/plan/learning-plan.ts";
import { knownFrom } from "../../../scripts/catalog/derive/plan/skill-gap.ts";
import { button, make } from "../element.ts";
import { readProgress, writeProgress } from "../progress-store.ts";
import { linkTo } from "../site-root.ts";
import { loadRole } from "./catalog.ts";
import type { PlanWording } from "./wording.ts";

const NOTHING_KNOWN = knownFrom<string>([]);

/** The roadmaps in which a step was ticked off: how far they are, and the hours that are left. */
export async function roadmapItems(wording: PlanWording, onForget: () => void): Promise<HTMLLIElement[]> {
  return Promise.all([...readProgress()].map(([slug, done]) => roadmapItem(wording, slug, done, onForget)));
}

async function roadmapItem(wording: PlanWording, slug: string, done: ReadonlySet<string>, onForget: () => void) {
  const { words, catalog } = wording;
  const position = catalog.roleAt(slug);
  const role = position === undefined ? undefined : catalog.roles[position];
  const forget = button(words("my-roadmaps-forget", { title: role?.title ?? slug }), () => {
    const progress = readProgress();
    progress.delete(slug);
    writeProgress(progress);
    onForget();
  });
  if (!role) return make("li", "", make("b", "", slug), make("p", "", words("my-roadmaps-gone")), forget);
  const { roadmap } = await loadRole(role.slug);
  const { steps, open, hours, unmeasured } = planOf(NOTHING_KNOWN, roadmap, done);
  const left =
    open === 0
      ? words("my-roadmaps-finished")
      : words("my-roadmaps-left", {
          hours: wording.hours(roundedSum(hours)),
          basis: words(`hours-basis-${hours.basis}`),
        });
  const told = [
    words("my-roadmaps-done", { count: steps.length - open, all: words("of-steps", { count: steps.length }) }),
  ];
  if (unmeasured < open || open === 0) told.push(left);
  const links = make(
    "span",
    "plan-roadmaps__links row",
    linkTo(`/roles/${role.slug}/roadmap/?show=remaining`, words("progress-print")),
    forget,
  );
  return make(
    "li",
    "",
    make("b", "", linkTo(`/roles/${role.slug}/roadmap/`, role.title)),
    make("p", "", told.join(", ")),
    links,
  );
}
