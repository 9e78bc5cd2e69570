import { ABOUT_WORDS } from "./words/about.ts";
import { API_WORDS } from "./words/api.ts";
import { CHANGES_WORDS } from "./words/changes.ts";
import { COMPARE_WORDS } from "./words/compare.ts";
import { DEVICE_WORDS } from "./words/device.ts";
import { DOCS_WORDS } from "./words/docs.ts";
import { EDIT_WORDS } from "./words/edit.ts";
import { ERRORS_WORDS } from "./words/errors.ts";
import { FIT_WORDS } from "./words/fit.ts";
import { GONE_WORDS } from "./words/gone.ts";
import { HOME_WORDS } from "./words/home.ts";
import { LADDER_WORDS } from "./words/ladder.ts";
import { LANGUAGES_WORDS } from "./words/languages.ts";
import { LEVELS_WORDS } from "./words/levels.ts";
import { LISTS_WORDS } from "./words/lists.ts";
import { MAP_WORDS } from "./words/map.ts";
import { OCCUPATION_WORDS } from "./words/occupation.ts";
import { OFFLINE_WORDS } from "./words/offline.ts";
import { OWN_FIELDS_WORDS } from "./words/own-fields.ts";
import { PAY_WORDS } from "./words/pay.ts";
import { PLAN_WORDS } from "./words/plan.ts";
import { SALARIES_WORDS } from "./words/salaries.ts";
import { SEARCH_WORDS } from "./words/search.ts";
import { SEARCH_LISTS } from "./words/search-lists.ts";
import { table, type Wording } from "./words/table.ts";
import { TRAITS_WORDS } from "./words/traits.ts";
import { WITHOUT_PAY_WORDS } from "./words/without-pay.ts";
import { WITHOUT_ROADMAPS_WORDS } from "./words/without-roadmaps.ts";

/** The interface's words in English, by key; what stands in braces is filled in. */
export const STRINGS = table({
  // The frame of every page
  "skip-to-content": "Skip to the content",
  "main-navigation": "Main",
  menu: "Menu",
  "nav-roles": "Roles",
  "nav-skills": "Skills",
  "nav-method": "How we know",
  "nav-about": "About",
  "nav-sources": "Sources",
  "search-label": "Search roles and skills",
  "search-label-short": "Search",
  "suggest-skill": "skill",
  "suggest-also-called": "also called {name}",
  "suggest-core-skill": "core skill: {name}",
  "suggest-count": { one: "{count} suggestion", other: "{count} suggestions" },
  "suggest-none": "No suggestions",
  "suggest-corrected": "Suggestions for “{words}”",
  "search-button": "Go",
  "search-placeholder": "Job, skill or task",
  breadcrumbs: "You are here",
  home: "Home",
  "footer-licence": "Texts: {licence}.",
  "footer-promise": "Every figure names its source. Nothing is sponsored, and nobody is tracked.",
  "footer-repository": "Repository",
  "page-title": "{page} – {site}",

  // Lists of roles
  roles: "Roles",
  "all-roles": "All roles",
  "count-roles": { one: "{count} role", other: "{count} roles" },
  // How many there are, where some of them are spoken of: "3 of 8 steps".
  "of-roles": { one: "{count} role", other: "{count} roles" },
  "of-required-skills": { one: "{count} required skill", other: "{count} required skills" },
  "of-steps": { one: "{count} step", other: "{count} steps" },
  "count-levels": { one: "{count} level", other: "{count} levels" },
  "roles-intro": "{roles} in {domains}, grouped by domain.",
  "count-domains": { one: "{count} domain", other: "{count} domains" },
  "by-pay": "By pay",
  "by-pay-note":
    "Median pay of the official occupation that each role belongs to, {unit}. Roles that share an occupation share its figure.",
  "by-way": "Without a degree",
  "by-way-note": "Ways in that ask for no degree, as the roles’ pages describe them.",
  "by-skill": "By skill",
  "by-skill-note": "A skill's page lists the roles that require it and the roles where it is useful.",
  "no-comparable-figure": "No comparable figure",
  "band-under": "Under {high}",
  "band-from-to": "{low} to {high}",
  "band-over": "{low} and over",
  "filter-roles": "Narrow the list",
  "filter-domain": "Domain",
  "filter-skill": "Skill",
  "filter-pay": "Median pay",
  "filter-pay-least": "Median pay of at least",
  "filter-active": { one: "{count} in use", other: "{count} in use" },
  "way-no-degree": "Without a degree",
  "filter-any": "Any",
  "filter-clear": "Clear",
  "filter-count": { one: "{count} role shown", other: "{count} roles shown" },
  "no-roles-yet": "There is no role here yet.",
  domains: "Domains",

  // The role page
  "also-called": "Also called",
  "names-more": { one: "and {count} more name", other: "and {count} more names" },
  "on-the-map": "On the map",
  "pay-unit": "{area}, {per}",
  "route-from-label": "People come from:",
  "other-domains": "Other domains",
  or: "or",
  "one-of-first": "One of",
  "one-of-inner": "one of",
  "source-of-figure": "Source",
  "card-median-of": "median of {occupation}, {area}",
  "card-outlook": "jobs, {from}–{to}",
  "related-shared-count": { one: "{count} skill in common", other: "{count} skills in common" },
  "related-more": { one: "{count} more related role", other: "{count} more related roles" },
  "source-details": "Licences, dates and uses of all sources",
  "step-effort": "Effort",
  "table-percentiles": "{low} to {high} percentile",
  "reviewed-on": "Read in full on {date}",
  "imported-on": "Imported on {date}. Nobody has read it since.",
  "imported-from": "Imported on {date} from {source}. Nobody has read it since.",
  "reviewed-what": "What was checked",
  "on-this-page": "On this page",
  "key-facts": "Key facts",
  "how-we-know": "How we know",
  "fact-median-pay": "Median pay",
  "fact-median-pay-note": "{occupation}, {area}, {reference}. All levels of experience together.",
  "fact-outlook": "Job outlook",
  "fact-outlook-note": "Employment of {occupation}, {area}; {openings} openings in an average year.",
  "fact-outlook-note-short": "Employment of {occupation}, {area}.",
  "fact-levels": "Levels",
  "fact-education": "Typical entry education",
  "fact-education-note": "{occupation}, {area}.",
  "fact-strip": "Percentiles of pay",
  "fact-hours": "To learn from nothing",
  "fact-pay-published": "Published pay",
  "fact-pay-estimate": "Estimated pay",
  "fact-pay-note": "From the lowest to the highest amount that is stated for {levels}, {area}.",
  "fact-no-figure": "No sourced figure",
  "fact-no-figure-note": "No official occupation stands for this role well enough to lend it a figure.",
  "may-be-out-of-date": "May be out of date.",
  "source-overdue": "May be out of date: this source was due for review by {date}.",
  "fit-close": "This occupation is the role itself.",
  "fit-part": "{role} is one of several roles in this occupation.",
  "fit-residual": "This occupation is a group of jobs that no other code covers, and {role} is one of them.",
  "per-year": "a year",
  "per-month": "a month",
  "per-week": "a week",
  "per-day": "a day",
  "per-hour": "an hour",
  ordinal: "{number}{suffix}",
  "what-they-do": "What they do",
  "breaking-in": "Breaking in",
  skills: "Skills",
  "required-skills": "Required",
  "useful-skills": "Useful",
  levels: "Levels",
  "levels-note": "What each level adds to the one below it.",
  "levels-pay": "Where the estimates of pay come from",
  "levels-shared": "What a level means in any role",
  "level-skills": "Skills at each level. Where a level says nothing of one, it expects as much as the level before it.",
  "skill-meanings": "What that asks of you, skill by skill",
  "level-after": "Follows {levels}.",
  "duty-examples": { one: "Example", other: "{count} examples" },
  "level-duties-own": "In this role",
  "level-duties-shared": "At this level in any role",
  "level-proficiency": "Expected proficiency",
  "level-proficiency-means": "What that asks of you",
  "proficiency-scale": "The scale of proficiency",
  "pay-published": "Published",
  "pay-estimate": "Estimate",
  "pay-none": "No sourced figure",
  "pay-none-note": "No source states what this level pays, and nothing is made up here.",
  "pay-range": "{low} to {high}",
  "pay-median": "median {median}",
  "pay-published-note": "Stated by {source} for {area}.",
  "pay-estimate-own-note": "Derived from {source} for {area}.",
  "pay-estimate-note":
    "The ranges are estimates: each lies between two published percentiles of pay in the occupation {occupation}, {area}, {reference}. These cover all levels of experience, employers and places together, so a range stands in for its level and is no record of it.",
  "pay-estimate-wide": {
    one: "{levels} covers a wider part of the occupation than the others, since less is known of what it pays.",
    other: "{levels} cover a wider part of the occupation than the others, since less is known of what they pay.",
  },
  "pay-other-areas": "Other areas",
  "chart-title": "Pay by level",
  "chart-legend-published": "Published: a source states this range",
  "chart-legend-estimate": "Estimate: between two percentiles of the occupation",
  "chart-table": "The figures of the chart",
  "table-level": "Level",
  "table-low": "Low",
  "table-median": "Median",
  "table-high": "High",
  "table-basis": "Basis",
  "table-none": "none",
  roadmap: "Roadmap",
  "roadmap-total": "About {hours} in all for somebody who starts from nothing; less for whoever knows some of it.",
  "hours-need-experience":
    "People come to this job with experience. The hours come on top of that, and have no sum for somebody who starts from nothing.",
  "hours-basis": "Hours are {basis}.",
  "hours-basis-both": "partly the editors’ own estimate, partly what the resources state themselves",
  "hours-basis-estimate": "the editors’ own estimate",
  "hours-basis-stated": "what the resources state themselves",
  "hours-range": "{low}–{high} hours",
  "hours-same": { one: "{count} hour", other: "{count} hours" },
  "hours-stated": "{hours}, stated by {resources}",
  "step-learn": "Learn",
  "step-done": "Done when",
  "step-after": "After",
  "step-resources": { one: "{count} resource", other: "{count} resources" },
  "resource-free": "free",
  "resource-hours": "{hours} by its own account",
  "resource-paid": "paid",
  routes: "Ways in",
  "route-degree": "Degree",
  "route-apprenticeship": "Apprenticeship",
  "route-bootcamp": "Bootcamp",
  "route-self-taught": "Self-taught",
  "route-lateral": "From another role",
  "route-military": "From the military",
  "route-other": "Another way",
  "pros-and-cons": "Pros and cons",
  pros: "What people like",
  cons: "What people dislike",
  fit: "Is it for you?",
  suits: "Whom it suits",
  "not-for": "Whom it does not suit",
  related: "Related roles",
  "related-shared-none": "No skill in common",
  "related-compare": "Compare",
  sources: "Sources",
  "source-published": "published {date}",
  "source-unpublished": "no date given",
  "source-parts": "Cited here: {parts}.",
  "source-licence": "Licence: {licence}",
  "source-review-by": "Due for review by {date}",
  "suggest-change": "Suggest a change to this page",
  "reviewed-by": "Reviewed by {people}",
  "change-file": "Change its file",
  "updated-history": "History of this page",

  // Skills
  "all-skills": "All skills",
  "skills-intro": "{skills}, each with the roles that require it and the roles where it is useful.",
  "count-skills": { one: "{count} skill", other: "{count} skills" },
  "skill-home": "Official site",
  "skill-required-by": "Roles that require it",
  "skill-useful-for": "Roles where it is useful",
  "skill-required-none": "No role requires it.",
  "skill-alternative-to": "as an alternative to {skills}",
  "skill-also-called": "Also found under",
  "skill-other-kind": "Other",
  "skill-stages": "What each stage means",
  "skill-proficiency": "How well, at which level",
  "skill-proficiency-note": "What roles expect, where they say so. Levels that say nothing of it are left out.",
  "skill-role": "Role",
  "skill-companions": "Skills that go with it",
  "skill-companions-note":
    "Skills that the same roles list, the most telling first: those that stand here more often than elsewhere.",
  "skill-companion-share": "in {shared} of {of}",
  "skill-roles-summary": "required by {core}, useful in {useful}",

  // Search
  search: "Search",
  "filter-level": "Level",
  "filter-growth": "Outlook",
  "growth-growing": "Growing by a tenth or more",
  "growth-steady": "Growing more slowly",
  "growth-shrinking": "Shrinking",

  // Method
  method: "How we know",
  "method-description": "How each figure on this site is made, from what, and what it leaves out.",
  "method-lead":
    "A figure on this site is one of three things: published, estimated, or absent. The page always says which.",
  "method-rule": "Pay at a level",
  "method-rule-intro": "What a level pays is found by the first of these rules that applies:",
  "method-rule-published":
    "The role has a figure of its own for this level, or everybody at the level or its grade has one, with a source that states it. It is shown as published.",
  "method-rule-estimate":
    "The role belongs to an official occupation of the country, and the level stands for two percentiles of pay in it. The range between those two percentiles is shown as an estimate, with the occupation's name.",
  "method-rule-none":
    "Neither is so. The page says that there is no sourced figure. Nothing is interpolated, converted from one currency or period to another, averaged over sites or guessed.",
  "method-ladders": "Which percentiles a level stands for",
  "method-ladders-note":
    "A percentile says how many people in a hundred are paid less: at the 25th percentile, 25 are.",
  "method-ladder-caption": "Levels and percentiles of the ladder “{ladder}”",
  "method-percentiles": "Percentiles",
  "method-example": "Worked through: {level} {role}",
  "method-example-text":
    "{role} belongs to the occupation {occupation}. In {reference} ({area}), its {low} percentile was {lowAmount} and its {high} percentile {highAmount} {per}. The level stands for these two, so the page shows {lowAmount} to {highAmount} as an estimate.",
  "method-example-employment":
    "These figures cover all {employment} people who worked in the occupation, whatever their experience.",
  "method-median": "Median pay in the key facts",
  "method-median-text":
    "The median of the named occupation in the named area and month: half of the people in it are paid less, half more. It covers all levels of experience, employers and places together. Where a role is only one of several in its occupation, the occupation's name stands beside the figure, because the figure is the occupation's and not the role's.",
  "method-leaves-out": "What the pay figures leave out",
  "method-leaves-out-bonus": "Bonuses, overtime, shares and other equity: the wages are gross straight-time pay.",
  "method-leaves-out-self": "People who work for themselves: only wage and salary workers are counted.",
  "method-leaves-out-place":
    "Differences between places and employers: a national figure mixes the dearest city with the cheapest county.",
  "method-leaves-out-time":
    "Change over time: figures of different editions are not set beside each other, because the ways of counting changed between them.",
  "method-experience": "How far percentiles and experience agree",
  "method-experience-text":
    "Two things are known of where a career level lies. The United States' labour department sets the least pay for work visas at four levels, from entry to fully competent; by its own rule they lie near the 17th, 34th, 50th and 67th percentile of an occupation. And in the {survey}, whose answers are self-selected, the median pay of full-stack developers in the United States, relative to the median of all of them, was as follows, and lay near these percentiles of the official occupation.",
  "method-experience-years": "Years of coding",
  "method-experience-answers": "Answers",
  "method-experience-relative": "Pay relative to the median",
  "method-experience-percentile": "Nearest percentile",
  "method-experience-verdict":
    "The ladder's percentiles hold both, level by level. At the top the two lie between the 50th and the 67th: pay rises little after twenty years. So the lead level stands for a wide range, from the 50th to the 90th, which is the least certain estimate on this site.",
  "method-experience-licence": "Survey data: Stack Overflow, under the Open Database License 1.0.",
  "method-outlook": "Job outlook",
  "method-outlook-text":
    "The expected change in the number of people employed in the occupation over the named ten years, and the openings in an average year, which include those left by people who move on or retire. Rounds of projections differ much from each other, so the period always stands beside the figure.",
  "method-education": "Typical entry education",
  "method-education-text":
    "What the publisher says most people need to enter the occupation. It describes the occupation, not a rule: the ways in on each page show the others.",
  "method-hours": "Hours of the roadmaps",
  "method-hours-text":
    "No statistics say how long it takes to learn a step. The hours are the editors’ own estimate for somebody who learns the step anew, as a range from quick to thorough. Nobody measured them, so a sum over steps is rounded to one significant digit. Where a course or another resource states how long it takes, its own hours stand beside it; they take the place of our estimate where the resource is the whole step. A role that people come to with experience has no sum for somebody who starts from nothing: all its ways in lead from other roles, or its lowest level is none that people start at.",
  "method-review": "What it means that a page was read in full",
  "method-review-text":
    "On the day that stands on a page, somebody read the whole of it and mended what did not hold. This was looked at:",
  "method-review-claims":
    "Claims about the world cite a source, or are told as part of the job and not as a fact about all of them.",
  "method-review-job": "Duties, skills and levels are those of this job, and would not fit the one next to it.",
  "method-review-way":
    "Each step of the way in ends in something that can be shown, and certificates are named only where employers ask for them.",
  "method-review-words": "The language is plain, and a newcomer can follow it.",
  "method-review-not": "A program watches whether links still lead somewhere; the reading does not cover that.",
  "method-review-names": "Names stand beside the day where those who read it want to be named.",
  "method-fit": "How well an occupation stands for a role",
  "method-fit-text":
    "Official statistics count occupations, and one occupation often holds several of our roles. The choice of code is a judgement made for this project. Where no code is good enough, no figure is shown.",

  // Sources, about
  "sources-intro": "Every source that a figure or a text on this site rests on, with the pages that use it.",
  "sources-used-by": "Used by",
  "sources-more-roles": {
    one: "{count} more names this source on its own page.",
    other: "{count} more name this source on their own pages.",
  },
  "sources-used-figures": { one: "Figures of {count} occupation", other: "Figures of {count} occupations" },
  "sources-used-by-none": "No page uses it at present.",
  about: "About",
  "about-description": "What this site is, who writes it, and what it does not do.",
  "about-promise":
    "Every figure carries its source, its date and what it means, and nothing is invented. Where no source states a figure, the page says so.",
  "about-method-link": "How each figure is made",
  "about-not":
    "No advertising, no sponsored roles, no accounts, no cookies and no counting of readers. A page asks nothing of any other site. The searches you make are answered in your own browser.",
  "about-who-heading": "Who writes it",
  "about-who":
    "The roles are Markdown files in a repository. Anybody can propose a change: each role's page has a link to its file, and every proposal is checked by a program and read by a person.",
  "about-who-file":
    "The roles are Markdown files, kept by the people who run this site. Anybody can suggest a change: each role's page leads to a form that checks the file as you type, and gives it to you to send to them.",
  "about-data-heading": "The same as data",
  "about-data": "Everything on these pages, for programs and spreadsheets:",
  "about-data-roles": "all roles (JSON)",
  "about-data-salaries": "salaries with their sources (CSV)",
  "about-data-occupations": "official figures (JSON)",
  "about-data-pay": "tables of official pay with their terms (JSON)",
  "about-data-skills": "skills (JSON)",
  "about-data-domains": "domains (JSON)",
  "about-data-sources": "sources (JSON)",
  "about-data-schema": "the shape of a role file (JSON Schema)",
  "about-data-api": "all files, with what is in them and how they may be used",
  "about-licence-heading": "Using the texts",
  "about-licence": "The texts may be used under this licence:",
  "about-licence-figures": "Figures belong to their publishers; each source names its licence.",
  ...API_WORDS,
  ...DOCS_WORDS,
  ...ERRORS_WORDS,
  ...COMPARE_WORDS,
  ...CHANGES_WORDS,
  ...DEVICE_WORDS,
  ...GONE_WORDS,
  ...HOME_WORDS,
  ...LADDER_WORDS,
  ...LANGUAGES_WORDS,
  ...LEVELS_WORDS,
  ...PAY_WORDS,
  ...LISTS_WORDS,
  ...MAP_WORDS,
  ...SALARIES_WORDS,
  ...OCCUPATION_WORDS,
  ...FIT_WORDS,
  ...PLAN_WORDS,
  ...SEARCH_WORDS,
  ...SEARCH_LISTS,
  ...OFFLINE_WORDS,
  ...EDIT_WORDS,
  ...TRAITS_WORDS,
  ...OWN_FIELDS_WORDS,
  ...ABOUT_WORDS,
  ...WITHOUT_PAY_WORDS,
  ...WITHOUT_ROADMAPS_WORDS,
});

export type StringKey = keyof typeof STRINGS;

/** The words in another language. What is missing is said in English. */
export type Translation = Partial<Record<StringKey, Wording>>;
