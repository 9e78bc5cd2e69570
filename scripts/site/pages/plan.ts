import { commonRoles, planExamples } from "../../catalog/derive/home.ts";
import { domainListings } from "../../catalog/derive/listings.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

export const planPage = singlePage({
  name: "plan",
  template: "pages/plan.njk",
  script: "plan",
  style: "plan",
  url: urls.plan,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("plan"),
      description: words("plan-description"),
      trail: [homeCrumb(site)],
      view: {
        domains: rolesByDomain(site),
        examples: planExamples(site.catalog, commonRoles(site.catalog)),
        words: words.browser(
          ...WORDS,
          ...(site.catalog.hasPay ? WORDS_OF_PAY : []),
          ...(hasResources(site) ? WORDS_OF_RESOURCES : []),
        ),
      },
    };
  },
});

function hasResources({ catalog: { roles } }: SiteContext): boolean {
  return [...roles.values()].some(({ roadmap = [] }) => roadmap.some(({ resources = [] }) => resources.length > 0));
}

/** More roles than this are listed on the page of roles only. */
const MOST_LISTED = 500;

/** Every role with the place on its page that is most of a plan, for readers without JavaScript. */
function rolesByDomain({ catalog }: SiteContext) {
  if (catalog.roles.size > MOST_LISTED) return [];
  return domainListings(catalog).map(({ name, roles }) => ({
    name,
    roles: roles.map(({ slug, title }) => ({
      title,
      url: urls.role(slug) + (catalog.related.get(slug)?.length ? "#related" : ""),
    })),
  }));
}

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "plan-remove-skill",
  "plan-no-role",
  "plan-no-skill",
  "plan-unknown-role",
  "plan-unknown-skill",
  "plan-moved",
  "plan-same-role",
  "plan-working",
  "plan-failed",
  "plan-empty",
  "plan-heading-both",
  "plan-heading-to",
  "plan-heading-nearest",
  "plan-summary",
  "plan-summary-none",
  "plan-no-skills-listed",
  "plan-skills",
  "plan-missing-core",
  "plan-missing-useful",
  "plan-perhaps",
  "plan-perhaps-note",
  "plan-know",
  "plan-carried",
  "plan-one-of",
  "plan-steps",
  "plan-steps-left",
  "plan-steps-none",
  "plan-no-roadmap",
  "plan-time",
  "plan-need-experience",
  "may-be-out-of-date",
  "plan-time-note",
  "plan-unmeasured",
  "plan-weeks",
  "plan-weeks-range",
  "plan-months",
  "plan-months-range",
  "of-roles",
  "of-required-skills",
  "of-steps",
  "plan-have-this",
  "plan-shared",
  "plan-shared-take",
  "plan-shared-leave",
  "plan-ways",
  "plan-ways-note",
  "plan-ways-direct",
  "plan-hop-adds",
  "plan-hop-adds-none",
  "plan-reason-route",
  "plan-reason-related",
  "plan-reason-skills",
  "plan-nearest",
  "plan-nearest-none",
  "plan-nearest-have",
  "plan-nearest-perhaps",
  "plan-nearest-missing",
  "plan-nearest-complete",
  "plan-this-way",
  "plan-openers",
  "plan-opener",
  "plan-opener-complete",
  "plan-add",
  "plan-copied",
  "plan-copy-failed",
  "plan-imported",
  "plan-import-failed",
  "plan-import-too-large",
  "home-kept",
  "my-roadmaps-done",
  "my-roadmaps-left",
  "my-roadmaps-finished",
  "my-roadmaps-gone",
  "my-roadmaps-forget",
  "progress-done",
  "progress-note",
  "progress-apart",
  "progress-print",
  "hours-basis-both",
  "hours-basis-estimate",
  "hours-basis-stated",
  "hours-range",
  "hours-same",
  "hours-stated",
  "comma",
  "colon",
  "or",
  "step-learn",
  "step-done",
  "step-after",
];

const WORDS_OF_RESOURCES: readonly StringKey[] = ["step-resources", "resource-free", "resource-paid"];

/** Those of what levels pay. */
const WORDS_OF_PAY: readonly StringKey[] = [
  "plan-pay",
  "plan-level",
  "plan-change",
  "plan-change-range",
  "plan-change-estimate",
  "plan-change-none",
  "plan-change-unit",
  "plan-change-same",
  "plan-pay-estimate",
  "plan-pay-published",
  "plan-pay-note",
  "pay-range",
  "pay-estimate",
  "pay-published",
  "pay-none",
  "per-year",
  "per-month",
  "per-day",
  "per-hour",
  "ordinal",
  "about-method-link",
];
