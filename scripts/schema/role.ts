import { z } from "zod";
import { day, httpsUrl, id, LONG, line, NAMES, prose, text } from "./common.ts";
import { duties } from "./duties.ts";
import { country, salaries } from "./pay.ts";

/** One skill, or alternatives of which one is enough. */
export const skillEntry = z.union([id("skill"), z.strictObject({ any: z.array(id("skill")).min(2) })]).meta({
  description: "A skill's id, or `any` with a list of alternatives of which one is enough.",
  examples: ["sql", { any: ["python", "java"] }],
});

export type SkillEntry = z.output<typeof skillEntry>;

/** How well an official occupation stands for the role. */
export const OCCUPATION_FITS = ["close", "part", "residual", "weak"] as const;

export const occupation = z.strictObject({
  code: text(1, 20).meta({
    description: "The code of the occupation, under its country in _occupations.yaml.",
    examples: ["15-1252"],
    [NAMES]: "occupation",
  }),
  fit: z.enum(OCCUPATION_FITS).meta({
    description:
      "`close`: the occupation is the role; `part`: the role is one of several in it; `residual`: an " +
      "“all other” group; `weak`: no good code, so no figure is shown.",
  }),
  why: text(1, LONG).optional().meta({ description: "Why this occupation, in one sentence for readers." }),
});

export const level = z.strictObject({
  title: text(1, 160).optional().meta({ description: "The job title at this level. Else made from level and role." }),
  summary: prose(1, LONG).optional().meta({ description: "What changes at this level, in one sentence." }),
  duties: duties("What is done at this level in this role").optional(),
  skills: z
    .record(id("skill"), id("proficiency"))
    .optional()
    .meta({ description: "The proficiency that this level needs: skill id, then proficiency id." }),
  grade: text(1, 160).optional().meta({ description: "The organisation's grade of this level, if not the ladder's." }),
  salary: salaries.optional().meta({ description: "A figure for this level with its source, if there is one." }),
});

export type RoleLevel = z.output<typeof level>;

const hours = z.number().positive().max(10_000);

/** A span of working time, in hours. */
const span = (low: string, high: string) =>
  z
    .strictObject({ low: hours.meta({ description: low }), high: hours.meta({ description: high }) })
    .refine((hours) => hours.low <= hours.high, { path: ["high"], params: { rule: "rising", above: "low" } });

export const effort = span("Hours it takes somebody quick.", "Hours it takes somebody thorough.");

/** The hours that a resource states of itself, as a span: one number is both its ends. */
const statedHours = z
  .union([hours, span("The fewest hours that it states.", "The most hours that it states.")])
  .transform((hours) => (typeof hours === "number" ? { low: hours, high: hours } : hours));

const resource = z.strictObject({
  title: text(1, 300),
  url: httpsUrl,
  kind: text(1, 80).meta({ description: "What it is, in a word.", examples: ["docs", "course", "book"] }),
  free: z.boolean().meta({ description: "`true` if it can be used whole without paying." }),
  hours: statedHours.optional().meta({
    description:
      "The hours that it takes by its own account, such as `15` or `{ low: 20, high: 30 }`: only what its publisher " +
      "states. They stand beside it, and are those of a step without `effort`, where those of several resources are " +
      "added up.",
  }),
});

export const step = z.strictObject({
  id: id("step")
    .optional()
    .meta({
      description:
        "Needed to be named in another step's `after`. It also keeps the ticks of readers when the title is changed: " +
        "a step without an id is known by its title.",
    }),
  title: prose(1, 300).meta({ description: "What one does in this step." }),
  learn: z.array(skillEntry).optional().meta({ description: "The skills that this step teaches." }),
  effort: effort.optional().meta({ description: "The time it takes, in hours, as an honest range." }),
  done: prose(1, LONG).optional().meta({ description: "The evidence that the step is done: “You can …”." }),
  after: z.array(id("step")).optional().meta({ description: "Steps that come before this one." }),
  resources: z.array(resource).optional().meta({ description: "Where to learn it." }),
});

export type RoadmapStep = z.output<typeof step>;

/** The kinds of way into a role. */
export const ROUTE_KINDS = [
  "degree",
  "apprenticeship",
  "bootcamp",
  "self-taught",
  "lateral",
  "military",
  "other",
] as const;

export const route = z.strictObject({
  kind: z.enum(ROUTE_KINDS),
  from: z.array(id("role")).optional().meta({ description: "Roles that people come from." }),
  text: prose(1, LONG).meta({ description: "How this way works for this role." }),
});

export const certification = z.strictObject({
  name: text(1, 300).meta({ description: "What it is called." }),
  issuer: text(1, 300).meta({ description: "Who awards it." }),
  url: httpsUrl.meta({ description: "Its page at the issuer." }),
  when: prose(1, LONG).meta({ description: "Who asks for it, and who does not need it, in one sentence." }),
});

const lines = (description: string) => z.array(line).min(1).optional().meta({ description });

/** The front matter of a role file: the one definition of a role's shape. */
export const roleSchema = z
  .strictObject({
    title: text(1, 160).meta({ description: "The role's name.", examples: ["Backend Developer"] }),
    summary: prose(1, 600).meta({ description: "What the job is, in one plain sentence." }),
    domain: id("domain").meta({ description: "The domain it belongs to: an id of _domains.yaml." }),
    aliases: z.array(text(1, 160)).default([]).meta({ description: "Other names that people type for it." }),
    occupations: z
      .record(country.meta({ [NAMES]: "country" }), occupation)
      .refine((occupations) => Object.keys(occupations).length > 0, { params: { rule: "not-empty" } })
      .optional()
      .meta({ description: "The official occupations that its figures come from, by country." }),
    skills: z
      .strictObject({
        core: z.array(skillEntry).min(1).meta({ description: "What nobody does the job without." }),
        useful: z.array(skillEntry).default([]).meta({ description: "What helps, but can come later." }),
      })
      .optional()
      .meta({ description: "The skills the role needs: ids of _skills.yaml." }),
    ladder: id("ladder")
      .default("default")
      .meta({ description: "The ladder in _ladders.yaml that `levels` refers to." }),
    levels: z
      .record(id("level"), level)
      .refine((levels) => Object.keys(levels).length > 0, { params: { rule: "not-empty" } })
      .optional()
      .meta({ description: "The levels of the role, by their ids in the ladder." }),
    certifications: z
      .array(certification)
      .min(1)
      .optional()
      .meta({ description: "Certificates that some employers ask for." }),
    roadmap: z.array(step).min(1).optional().meta({ description: "The steps to learn the role, in order." }),
    routes: z.array(route).min(1).optional().meta({ description: "The ways into the role." }),
    pros: lines("What people like about the job."),
    cons: lines("What people dislike about it."),
    traits: z
      .record(id("trait"), id("trait step"))
      .refine((traits) => Object.keys(traits).length > 0, { params: { rule: "not-empty" } })
      .optional()
      .meta({ description: "What the job is like, by the editors' judgement: ids of _traits.yaml, each with a step." }),
    suits: z.array(line).min(1).optional().meta({ description: "Whom it suits." }),
    "not-for": z.array(line).min(1).optional().meta({ description: "Whom it does not suit." }),
    related: z
      .array(z.strictObject({ role: id("role"), why: prose(1, LONG) }))
      .min(1)
      .optional()
      .meta({ description: "Roles next to this one, each with the reason in one sentence." }),
    sources: z.array(id("source")).min(1).optional().meta({
      description:
        "The sources: ids of _sources.yaml. The text cites one as `[@id]`, or a place in it as `[@id, section 4]`.",
    }),
    reviewed: day.meta({ description: "The day somebody last checked the whole page." }),
    reviewers: z
      .array(
        z.string().refine((name) => /^[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38}$/.test(name), {
          params: { rule: "handle" },
        }),
      )
      .optional()
      .meta({ description: "The GitHub names of those who checked it." }),
    imported: z
      .strictObject({
        on: day.meta({ description: "The day of the import." }),
        from: text(1, 160)
          .optional()
          .meta({ description: "What it was imported from.", examples: ["O*NET 29.3"] }),
      })
      .optional()
      .meta({
        description:
          "That an import wrote the file: `rolebook import` sets it. Until `reviewed` is a later day, the page says that nobody has read it since. Take it out once somebody has.",
      }),
    "moved-from": z.array(id("role")).optional().meta({ description: "Old slugs that lead here." }),
  })
  .meta({ title: "Role", description: "The front matter of a role file." });

/** A role's front matter after validation, with defaults filled in. */
export type RoleFields = z.output<typeof roleSchema>;

/** What no site can ask for: what every role has, and what only leads to it. */
const NEVER_ASKED = ["title", "summary", "domain", "ladder", "reviewed", "imported", "moved-from"] as const;

export type RequirableSection = Exclude<keyof RoleFields, (typeof NEVER_ASKED)[number]> | "body";

/** The sections of a role's page by their anchors, in the order that they have unless a site has another. */
export const PAGE_SECTIONS = [
  "body",
  "skills",
  "levels",
  "pay",
  "certifications",
  "roadmap",
  "routes",
  "pros-and-cons",
  "traits",
  "related",
  "sources",
] as const;

export type PageSection = (typeof PAGE_SECTIONS)[number];

/** The sections that a site may list under `required` in _site.yaml: every optional key, and the body. */
export const REQUIRABLE_SECTIONS = [...Object.keys(roleSchema.shape), "body"].filter(
  (key): key is RequirableSection => !(NEVER_ASKED as readonly string[]).includes(key),
);
