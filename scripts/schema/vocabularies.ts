import { z } from "zod";
import { day, httpsUrl, id, isId, isLanguageTag, LONG, partialDate, prose, text } from "./common.ts";
import { duties } from "./duties.ts";
import { country, occupationCode, salaries } from "./pay.ts";

export const domain = z
  .strictObject({
    name: text(1, 160).meta({ description: "The name that readers see." }),
    summary: text(1, LONG).optional().meta({ description: "What belongs to it, in one plain sentence." }),
  })
  .meta({ title: "Domain" });

export const skill = z
  .strictObject({
    name: text(1, 160).meta({ description: "The name that readers see." }),
    kind: text(1, 80)
      .optional()
      .meta({ description: "What sort of skill it is, in a word or two.", examples: ["language"] }),
    aliases: z.array(text(1, 160)).default([]).meta({ description: "Other names that people type for it." }),
    summary: text(1, LONG).optional().meta({ description: "What it is for, in one plain sentence." }),
    url: httpsUrl.optional().meta({ description: "Its official home page." }),
    levels: z
      .record(id("proficiency"), z.array(prose(1, LONG)).min(1))
      .optional()
      .meta({
        description: "What somebody can do with it at a stage of proficiency, by the stage's id.",
        examples: [
          { working: ["You can write a query over three tables, and check its result against a count of rows."] },
        ],
      }),
  })
  .meta({ title: "Skill" });

/** The levels that a ladder may have: the page of a ladder shows each by a rule of its style sheet. */
export const MOST_LEVELS = 40;

const percentile = z.number().min(0).max(100);

export const ladderLevel = z
  .strictObject({
    id: id("level"),
    name: text(1, 160).meta({ description: "The name that readers see." }),
    summary: text(1, LONG).optional().meta({ description: "What is true of everybody at this level." }),
    after: z
      .array(id("level"))
      .optional()
      .meta({
        description:
          "The levels of this ladder that this one follows. Without it, a level follows the one above it in the list; " +
          "two levels may follow one, which is a fork, and `[]` begins anew.",
        examples: [["mid"]],
      }),
    duties: duties("What everybody at this level does, in any role").optional(),
    percentiles: z
      .tuple([percentile, percentile])
      .refine(([low, high]) => low < high, { params: { rule: "percentile-pair" } })
      .optional()
      .meta({ description: "The two wage percentiles between which an estimate for this level lies." }),
    "official-level": z.int().min(1).max(99).optional().meta({
      description:
        "The publisher's own level that stands for this one, by its number in a table of legal minimum pay. People start at the level that has 1.",
    }),
    grade: text(1, 160).optional().meta({ description: "The organisation's grade." }),
    salary: salaries
      .optional()
      .meta({ description: "What everybody at this level or grade is paid, with its source." }),
  })
  .meta({ title: "Level" });

export const proficiencyStage = z
  .strictObject({
    id: id("proficiency"),
    name: text(1, 160),
    summary: text(1, LONG).optional().meta({ description: "What somebody at this stage can do unaided." }),
  })
  .meta({ title: "Proficiency" });

const outlook = z
  .strictObject({
    from: z.int().min(1900).max(2200),
    to: z.int().min(1900).max(2200),
    growth: z.number().min(-100).max(1000).meta({ description: "Change in employment over the period, in percent." }),
    openings: z.int().min(0).optional().meta({ description: "Openings in an average year of the period." }),
    source: id("source"),
  })
  .refine((period) => period.from < period.to, { path: ["to"], params: { rule: "rising", above: "from" } })
  .meta({ title: "Outlook" });

const entry = z
  .strictObject({
    education: text(1, 300).meta({ description: "The education that people typically enter with, as published." }),
    source: id("source"),
  })
  .meta({ title: "Entry" });

/** Holland's six interests, in the order in which they are named. */
export const INTERESTS = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"] as const;

const interest = z.number().min(1).max(7);

const interests = z
  .strictObject({
    realistic: interest,
    investigative: interest,
    artistic: interest,
    social: interest,
    enterprising: interest,
    conventional: interest,
    source: id("source"),
  })
  .meta({
    title: "Interests",
    description: "How far each of Holland's interests belongs to the occupation, from 1 to 7, as published.",
  });

const occupation = z
  .strictObject({
    title: text(1, 300).meta({ description: "The publisher's name of the occupation." }),
    outlook: outlook.optional().meta({ description: "Official projection of employment." }),
    entry: entry.optional().meta({ description: "How people typically enter." }),
    interests: interests.optional(),
  })
  .meta({ title: "Occupation" });

const source = z
  .strictObject({
    title: text(1, 300),
    publisher: text(1, 300),
    url: httpsUrl.optional(),
    published: partialDate.optional().meta({ description: "When it was published, as exactly as it is known." }),
    licence: text(1, 300).optional().meta({ description: "The terms under which it may be used." }),
    attribution: text(1, LONG)
      .optional()
      .meta({ description: "The wording in which the publisher wants to be named." }),
    note: text(1, LONG).optional().meta({ description: "What the figures mean, or what the source is good for." }),
    "review-by": day.optional().meta({ description: "The day after which its figures may be out of date." }),
  })
  .meta({ title: "Source" });

/** What a step is called that is written as an id alone: "not-often" is "Not often". */
function nameOfStep(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ");
}

const traitStep = z.union([
  id("trait step").transform((id): TraitStep => ({ id, name: nameOfStep(id) })),
  z.strictObject({
    id: id("trait step"),
    name: text(1, 60),
    summary: text(3, 400).optional().meta({ description: "What is true of a role at this step." }),
  }),
]);

/** One trait of _traits.yaml. */
export const traitSchema = z
  .strictObject({
    name: text(1, 60).meta({ description: "The name that readers see." }),
    question: text(3, 160).meta({ description: "What readers ask of a job." }),
    summary: text(10, 600).optional().meta({ description: "What is meant by it, and what is not." }),
    steps: z
      .array(traitStep)
      .min(2)
      .max(9)
      .meta({
        description:
          "The answers, in ascending order: each an id, or a record of `id`, `name` and `summary`, which says what is true of a role at this step.",
        examples: [["rare", "sometimes", "usual"], [{ id: "rare", name: "Rare", summary: "The job has no rota." }]],
      }),
    words: z
      .array(text(2, 40))
      .max(30)
      .optional()
      .meta({
        description:
          "What readers say for it beside its name: who searches for “without customers” is shown roles at the first step.",
        examples: [["customers", "meetings"]],
      }),
    "asked-by": z
      .array(text(2, 40))
      .max(30)
      .optional()
      .meta({
        description: "What readers say who search for roles at the last step.",
        examples: [["entry level", "first job"]],
      }),
    "avoided-by": z
      .array(text(2, 40))
      .max(30)
      .optional()
      .meta({
        description: "What readers say who search for roles at the first step.",
        examples: [["alone", "introvert"]],
      }),
  })
  .meta({ title: "Trait" });

/** _domains.yaml */
export const domainsSchema = z.record(id("domain"), domain);
/** _skills.yaml */
export const skillsSchema = z.record(id("skill"), skill);
/** _occupations.yaml: by country, and in it by the publisher's code. */
export const occupationsSchema = z.record(
  country,
  z
    .strictObject({
      classification: text(2, 80).meta({ description: "The classification that the codes are from." }),
      codes: z.record(occupationCode, occupation),
    })
    .meta({ title: "Occupations of a country" }),
);
/** _sources.yaml */
export const sourcesSchema = z.record(id("source"), source);
/** _traits.yaml: `judged` says how roles were judged, every other key is a trait. */
export const traitsSchema = z
  .object({
    judged: text(10, 1000)
      .optional()
      .meta({ description: "How roles were judged, and how far those who judged them agreed: for the method page." }),
  })
  .catchall(traitSchema)
  .superRefine(keysAreIds);
/** _titles.yaml: by language tag and by a role's slug, what the job is called there. */
export const titlesSchema = z.record(
  z
    .string()
    .refine(isLanguageTag, { params: { rule: "language" } })
    .meta({ description: "A language tag.", examples: ["de", "pt-BR"] }),
  z.record(
    id("role"),
    z
      .array(text(2, 80))
      .min(1)
      .max(30)
      .meta({
        description:
          "What the job is called in that language, where that is not what the role itself is called. The search finds the role by it.",
        examples: [["Softwareentwickler", "Softwareentwicklerin"]],
      }),
  ),
);
/**
 * _ladders.yaml: `proficiency` is the scale of proficiency, `names` says what ladders are called, every other key is a
 * ladder, lowest level first.
 */
export const laddersSchema = z
  .object({
    proficiency: z.array(proficiencyStage).min(1).optional(),
    names: z
      .record(id("ladder"), text(1, 160))
      .optional()
      .meta({
        description: "What readers call a ladder, by its id. Else its id, in words.",
        examples: [{ "care-staff": "Care staff, by day and by night" }],
      }),
  })
  .catchall(z.array(ladderLevel).min(1).max(MOST_LEVELS))
  .superRefine(keysAreIds);

/** Where some keys have a meaning of their own, the others are looked at one by one. */
export function keysAreIds(entries: object, context: z.RefinementCtx): void {
  for (const name of Object.keys(entries))
    if (!isId(name)) context.addIssue({ code: "custom", path: [name], params: { rule: "key-id" }, input: name });
}

export interface TraitStep {
  id: string;
  name: string;
  summary?: string | undefined;
}
export type Trait = z.output<typeof traitSchema>;
export type Domain = z.output<typeof domain>;
export type Skill = z.output<typeof skill>;
export type LadderLevel = z.output<typeof ladderLevel>;
export type ProficiencyStage = z.output<typeof proficiencyStage>;
export type Outlook = z.output<typeof outlook>;
export type OccupationFields = z.output<typeof occupation>;
export type Source = z.output<typeof source>;
