import { stepKey } from "../../../scripts/catalog/derive/plan/learning-plan.ts";
import { button, byId, make } from "../element.ts";
import { keepRole, readKept } from "../kept.ts";
import { loadRole, type PlanCatalog, planCatalog } from "../plan/catalog.ts";
import { readLastPlan } from "../plan/last-plan.ts";
import { addressOf, NO_PLAN } from "../plan/state.ts";
import { readProgress } from "../progress-store.ts";
import { linkTo } from "../site-root.ts";
import { wordsFrom } from "../words.ts";

const MOST_PLANS = 3;
/** As many as can be compared. */
const MOST_COMPARED = 4;

/** Shows on the home page the plans that were begun and the roles that were kept, as far as the site still has them. */
export async function showOnDevice(): Promise<void> {
  const section = byId("home-mine", HTMLElement);
  const plans = byId("home-plans", HTMLUListElement);
  const kept = byId("home-kept", HTMLDivElement);
  const words = wordsFrom(section);
  const catalog = await planCatalog().finally(() => document.documentElement.removeAttribute("data-has-work"));
  const planned = await Promise.all(plansBegun(catalog).map(planLine));
  const roles = readKept().flatMap((slug) => {
    const role = catalog.roles[catalog.roleAt(slug) ?? -1];
    return role ? [{ ...role, storedAs: slug }] : [];
  });
  plans.replaceChildren(...planned.flat());
  byId("home-kept-list", HTMLUListElement).replaceChildren(...roles.map(keptLine));
  byId("home-kept-compare", HTMLParagraphElement).replaceChildren(...comparison());
  kept.hidden = roles.length === 0;
  section.hidden = roles.length === 0 && plans.children.length === 0;

  async function planLine({ to, storedAs, address }: BegunPlan): Promise<Node[]> {
    const { title, roadmap } = await loadRole(to);
    if (roadmap.length === 0) return [];
    const done = readProgress().get(storedAs) ?? new Set();
    const count = roadmap.filter((step) => done.has(stepKey(step))).length;
    const all = words("of-steps", { count: roadmap.length });
    const bar = make("progress", "home__progress");
    bar.max = roadmap.length;
    bar.value = count;
    bar.setAttribute("aria-hidden", "true");
    return [make("li", "", linkTo(`/plan/${address}`, words("home-continue", { count, all, title })), bar)];
  }

  function keptLine({ slug, title, storedAs }: { slug: string; title: string; storedAs: string }): HTMLLIElement {
    const plan = linkTo(`/plan/?to=${slug}`, words("home-kept-plan"));
    plan.append(make("span", "visually-hidden", `: ${title}`));
    const forget = button("×", () => {
      keepRole(storedAs, false);
      kept.focus();
      void showOnDevice();
    });
    forget.setAttribute("aria-label", words("kept-forget", { title }));
    return make("li", "", linkTo(`/roles/${slug}/`, title), plan, forget);
  }

  function comparison(): Node[] {
    const compared = roles.slice(0, MOST_COMPARED);
    if (compared.length < 2) return [];
    const { lang } = document.documentElement;
    // Plain "en" would put a comma before the last; the site's own English does not.
    const list = new Intl.ListFormat(lang === "en" ? "en-GB" : lang, { type: "conjunction" });
    const text = words("home-kept-compare", { roles: list.format(compared.map(({ title }) => title)) });
    return [linkTo(`/compare/?roles=${compared.map(({ slug }) => slug).join()}`, text)];
  }
}

/** A plan that has an aim, and its address. */
interface BegunPlan {
  to: string;
  /** The slug that it is remembered by, which may be an old one. */
  storedAs: string;
  address: string;
}

/** The plan that was made last, then the roadmaps in which a step was ticked off. */
function plansBegun({ roles, roleAt }: PlanCatalog): BegunPlan[] {
  const last = readLastPlan();
  const plans = [...(last ? [last] : []), ...[...readProgress().keys()].map((to) => ({ ...NO_PLAN, to }))].flatMap(
    (plan): BegunPlan[] => {
      const role = roles[roleAt(plan.to) ?? -1];
      return role ? [{ to: role.slug, storedAs: plan.to, address: addressOf({ ...plan, to: role.slug }) }] : [];
    },
  );
  return plans.filter(({ to }, at) => plans.findIndex((plan) => plan.to === to) === at).slice(0, MOST_PLANS);
}
