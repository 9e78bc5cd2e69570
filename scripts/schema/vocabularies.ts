import { z } from "zod";
import { amount, day, httpsUrl, id, isId, line, oneOrMore, partialDate, payUnit, text } from "./common.ts";

const domain = z
  .strictObject({
    name: text(2, 60).meta({ description: "The name that readers see." }),
    summary: text(10, 300).optional().meta({ description: "What belongs to it, in one plain sentence." }),
  })
  .meta({ title: "Domain" });

const skill = z
  .strictObject({
    name: text(1, 60).meta({ description: "The name that readers see." }),
    kind: text(2, 40)
      .optional()
      .meta({ description: "What sort of skill it is, in a word or two.", examples: ["language"] }),
    aliases: z.array(text(1, 60)).max(30).default([]).meta({ description: "Other names that people type for it." }),
    summary: text(10, 300).optional().meta({ description: "What it is for, in one plain sentence." }),
    url: httpsUrl.optional().meta({ description: "Its official home page." }),
  })
  .meta({ title: "Skill" });

const percentile = z.number().min(0).max(100);

const ladderLevel = z
  .strictObject({
    id: id("level"),
    name: text(1, 60).meta({ description: "The name that readers see." }),
    summary: text(10, 400).optional().meta({ description: "What is true of everybody at this level." }),
    duties: z.array(line).max(20).default([]).meta({ description: "What everybody at this level does, in any role." }),
    percentiles: z
      .tuple([percentile, percentile])
      .refine(([low, high]) => low < high, { params: { rule: "percentile-pair" } })
      .optional()
      .meta({ description: "The two wage percentiles between which an estimate for this level lies." }),
  })
  .meta({ title: "Level" });

const proficiencyStage = z
  .strictObject({
    id: id("proficiency"),
    name: text(1, 60),
    summary: text(10, 400).optional().meta({ description: "What somebody at this stage can do unaided." }),
  })
  .meta({ title: "Proficiency" });

/** The percentiles of pay that an occupation may give, in rising order. */
export const PERCENTILE_KEYS = ["p10", "p25", "p50", "p75", "p90"] as const;

export type PercentileKey = (typeof PERCENTILE_KEYS)[number];

const wages = z
  .strictObject({
    ...payUnit,
    reference: partialDate.meta({ description: "The month or year that the figures are about." }),
    p10: amount.optional(),
    p25: amount.optional(),
    p50: amount.optional().meta({ description: "The median: half are paid less, half more." }),
    p75: amount.optional(),
    p90: amount.optional(),
    mean: amount.optional(),
    employment: z.int().min(0).optional().meta({ description: "How many people work in the occupation." }),
    source: id("source"),
  })
  .superRefine((record, context) => {
    let below: PercentileKey | undefined;
    for (const key of PERCENTILE_KEYS) {
      const value = record[key];
      if (value === undefined) continue;
      if (below !== undefined && value < (record[below] ?? 0)) {
        context.addIssue({ code: "custom", path: [key], params: { rule: "rising", above: below }, input: value });
      }
      below = key;
    }
  })
  .meta({ title: "Wages" });

export type Wages = z.output<typeof wages>;

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
    education: text(2, 120).meta({ description: "The education that people typically enter with, as published." }),
    source: id("source"),
  })
  .meta({ title: "Entry" });

const occupation = z
  .strictObject({
    title: text(2, 160).meta({ description: "The publisher's name of the occupation." }),
    wages: oneOrMore(wages).optional().meta({ description: "Official pay, one record or one per area." }),
    outlook: outlook.optional().meta({ description: "Official projection of employment." }),
    entry: entry.optional().meta({ description: "How people typically enter." }),
  })
  .meta({ title: "Occupation" });

const source = z
  .strictObject({
    title: text(2, 200),
    publisher: text(2, 160),
    url: httpsUrl.optional(),
    published: partialDate.optional().meta({ description: "When it was published, as exactly as it is known." }),
    licence: text(2, 160).optional().meta({ description: "The terms under which it may be used." }),
    note: text(3, 600).optional().meta({ description: "What the figures mean, or what the source is good for." }),
    "review-by": day.optional().meta({ description: "The day after which its figures may be out of date." }),
  })
  .meta({ title: "Source" });

/** _domains.yaml */
export const domainsSchema = z.record(id("domain"), domain);
/** _skills.yaml */
export const skillsSchema = z.record(id("skill"), skill);
/** _occupations.yaml; the keys are the publisher's codes. */
export const occupationsSchema = z.record(
  z.string().refine((code) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(code), { params: { rule: "occupation-code" } }),
  occupation,
);
/** _sources.yaml */
export const sourcesSchema = z.record(id("source"), source);
/** _ladders.yaml: `proficiency` is the scale of proficiency, every other key a ladder, lowest level first. */
export const laddersSchema = z
  .object({ proficiency: z.array(proficiencyStage).min(1).max(20).optional() })
  .catchall(z.array(ladderLevel).min(1).max(30))
  .superRefine((ladders, context) => {
    for (const name of Object.keys(ladders)) {
      if (!isId(name)) context.addIssue({ code: "custom", path: [name], params: { rule: "key-id" }, input: name });
    }
  });

export type Domain = z.output<typeof domain>;
export type Skill = z.output<typeof skill>;
export type LadderLevel = z.output<typeof ladderLevel>;
export type ProficiencyStage = z.output<typeof proficiencyStage>;
export type Outlook = z.output<typeof outlook>;
export type Occupation = z.output<typeof occupation>;
export type Source = z.output<typeof source>;
