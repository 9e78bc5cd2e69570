import { z } from "zod";
import { PAY_PERIODS, TABLE_KINDS } from "./pay.ts";
import { PERCENTILE_KEYS } from "./percentiles.ts";

/** The version of the shape of the data files. A change that breaks a reader of them makes a new one. */
export const DATA_VERSION = 1;

/** What the shapes of data files are made of, each with what it says. */
export const text = (description: string) => z.string().meta({ description });
export const texts = (description: string) => z.array(z.string()).meta({ description });
export const choices = (description: string) => z.array(z.array(z.string()).min(1)).meta({ description });
export const path = (page: string) => text(`The path of the ${page}'s page on this site's host.`);
const sourceId = text("The id of the source, in sources.json.");

const pay = {
  area: text("The place that the figures are about: a two-letter country code, or a name in words."),
  currency: text("The three-letter code of the currency."),
  period: z.enum(PAY_PERIODS).meta({ description: "How often the amounts are paid." }),
};

const salary = z
  .object({
    low: z.number().meta({ description: "The lower end of the range, in units of the currency." }),
    median: z.number().nullable().meta({ description: "The middle of the range; null where the source gives none." }),
    high: z.number().meta({ description: "The upper end of the range." }),
    ...pay,
    basis: z.enum(["published", "estimate"]).meta({
      description:
        "`published`: the source states it for this level. `estimate`: it lies between two percentiles of an " +
        "occupation, which cover all levels of experience.",
    }),
    source: sourceId,
    percentiles: z
      .tuple([z.number(), z.number()])
      .nullable()
      .meta({ description: "The two percentiles of an estimate; null for a published figure." }),
    occupation: z
      .string()
      .nullable()
      .meta({ description: "The code of the occupation of an estimate; null for a published figure." }),
  })
  .meta({ title: "Salary" });

const dutyDetails = z.array(
  z.object({
    topic: z.string().nullable().meta({ description: "The topic that it belongs to; null where there are none." }),
    text: text("The duty itself."),
    examples: texts("What shows that it is done."),
  }),
);

export const levelData = z.object({
  id: text("The id of the level in its ladder."),
  name: text("The name of the level."),
  follows: texts("The ids of the role's levels that this one follows: two levels that follow one are a fork."),
  title: text("The job title at this level."),
  summary: z.string().nullable().meta({ description: "What changes at this level; null where nobody wrote it." }),
  duties: texts("What is done at this level in this role."),
  dutyDetails: dutyDetails.optional().meta({
    description:
      "The same duties in the same order, each with its topic and its examples; only where the level has topics or examples.",
  }),
  sharedDuties: texts("What everybody at this level does, in any role."),
  sharedDutyDetails: dutyDetails.optional().meta({ description: "The details of these, in the same form." }),
  skills: z.record(z.string(), z.string()).meta({ description: "Proficiency by skill, as ids." }),
  salary: salary.nullable().meta({ description: "What the level is paid; null where no source states it." }),
  salaries: z.array(salary).optional().meta({ description: "The same for further areas." }),
});

const resource = z.object({
  title: z.string(),
  url: z.string(),
  kind: text("What it is, in a word."),
  free: z.boolean().meta({ description: "Whether it can be used whole without paying." }),
  hours: z
    .object({ low: z.number(), high: z.number() })
    .optional()
    .meta({ description: "The hours that it takes by its publisher's own account; missing where none is known." }),
});

export const stepData = z.object({
  id: z.string().nullable(),
  title: text("What one does in this step."),
  learn: choices("The skills that it teaches: each entry is a list of alternatives."),
  effort: z
    .object({
      low: z.number(),
      high: z.number(),
      basis: z.enum(["editors' estimate", "stated by the resource"]).meta({
        description:
          "How the hours are known. `editors' estimate`: no source states them. `stated by the resource`: they are what " +
          "the resources under `by` state of themselves, added up.",
      }),
      by: z.array(z.string()).optional().meta({ description: "The titles of these resources." }),
    })
    .nullable()
    .meta({ description: "Hours, as a range." }),
  done: z.string().nullable().meta({ description: "The evidence that the step is done." }),
  after: texts("The ids of steps that come before."),
  resources: z.array(resource),
});

export type LevelData = z.output<typeof levelData>;
export type StepData = z.output<typeof stepData>;

const skill = z.object({
  id: z.string(),
  url: path("skill"),
  name: z.string(),
  kind: z.string().optional().meta({ description: "What sort of skill it is." }),
  aliases: texts("Other names of the skill."),
  summary: z.string().optional().meta({ description: "What it is for." }),
  levels: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .meta({ description: "What somebody can do with it, by the stage of proficiency." }),
  homepage: z.string().nullable().meta({ description: "Its official home page." }),
});

const domain = z.object({ id: z.string(), url: path("domain"), name: z.string(), summary: z.string().optional() });

const trait = z.object({
  id: z.string(),
  name: z.string(),
  question: text("What readers ask of a job."),
  summary: z.string().optional().meta({ description: "What is meant by it, and what is not." }),
  steps: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        summary: z.string().optional().meta({ description: "What is true of a role at this step." }),
      }),
    )
    .meta({ description: "The answers, in ascending order." }),
});

/** The columns of `ladders/<name>.csv`, with what stands in each. */
export const LADDER_COLUMNS = {
  ladder: "The id of the ladder.",
  level: "The id of the level. Its lines stand together, and a level of which nothing is said has one.",
  level_name: "The name of the level.",
  follows: "The names of the levels that it follows, separated by `; `.",
  grade: "The organisation's grade of the level.",
  topic: "The topic of a duty, where the level has topics.",
  duty: "A duty that everybody at the level has.",
  examples: "What shows that it is done, an example a line.",
  skill: "The id of a skill that roles ask for at the level, in skills.json: on lines of their own.",
  proficiency: "The id of the stage that they ask for.",
  roles: "How many roles of the ladder do so.",
} as const;

/** What a table says of all its figures. */
const edition = {
  reference: text("The day, month or year that the figures are about."),
  status: text("`final`, `provisional` or `superseded`."),
  measure: text("Whose pay this is, what is in it and what is not."),
  source: sourceId,
};

const figures = {
  ...Object.fromEntries(
    [...PERCENTILE_KEYS, "mean", "low", "high"].map((key) => [
      key,
      z
        .number()
        .optional()
        .meta({ description: key === "p50" ? "The median." : "As the publisher prints it." }),
    ]),
  ),
  jobs: z.number().optional().meta({ description: "How many people or jobs the figures are about." }),
  note: z.string().optional().meta({ description: "What the publisher says of the figures, such as their precision." }),
};

const wages = z.object({ table: text("The id of the table, in pay.json."), ...pay, ...edition, ...figures });

const occupation = z.object({
  country: text("The country, by its two letters."),
  code: text("The publisher's code of the occupation."),
  classification: text("The classification that the code is from."),
  title: text("The publisher's name of the occupation."),
  wages: z.array(wages).meta({ description: "Official pay in the whole country, one record for each table." }),
  outlook: z
    .object({
      from: z.int(),
      to: z.int(),
      growth: z.number().meta({ description: "The change in employment over the period, in percent." }),
      openings: z.int().optional().meta({ description: "Openings in an average year of the period." }),
      source: sourceId,
    })
    .optional(),
  entry: z.object({ education: text("What people typically enter with."), source: sourceId }).optional(),
});

const payTable = {
  id: text("The id of the table."),
  country: text("The country, by its two letters."),
  kind: z.enum(TABLE_KINDS).meta({
    description:
      "`percentiles`: what people in an occupation earn. `floors`: legal minimum pay at the publisher's own levels, by " +
      "place. `prices`: price levels of places. `filings`: which occupation employers gave to a job title.",
  }),
  classification: z.string().optional().meta({ description: "The classification that its codes are from." }),
  currency: pay.currency.optional(),
  period: pay.period.optional(),
  ...edition,
  levels: z.record(z.string(), z.string()).optional().meta({ description: "The publisher's own levels, by number." }),
};

const tableData = z.object({
  ...payTable,
  licence: z.string().optional().meta({ description: "The terms under which its figures may be used." }),
  attribution: z.string().optional().meta({ description: "The wording in which the publisher wants to be named." }),
  published: z.string().optional().meta({ description: "When the figures were published." }),
  rows: z
    .array(
      z.object({
        code: z.string().optional().meta({ description: "The code of the occupation." }),
        ...figures,
        title: z.string().optional().meta({ description: "A job title, where filings are counted." }),
        filings: z.number().optional().meta({
          description: "How many filings name the title; with a code, how many of them gave it that code.",
        }),
      }),
    )
    .meta({ description: "The rows about the whole country; those of places are in the files of the occupations." }),
});

const occupationData = occupation.omit({ wages: true }).extend({
  url: path("occupation"),
  roles: z
    .array(
      z.object({
        slug: text("The role's id."),
        fit: z.enum(["close", "part", "residual"]).meta({
          description: "Whether the occupation is the role, holds it among others, or is a group of all others.",
        }),
        why: z.string().nullable().meta({ description: "Why this occupation; null where nobody wrote it." }),
      }),
    )
    .meta({ description: "The roles of this site that the occupation stands for." }),
  tables: z
    .array(
      z.object({
        ...payTable,
        rows: z.array(
          z.object({
            place: z.string().optional().meta({ description: "The id of the place; the whole country without one." }),
            level: z.string().optional().meta({ description: "The publisher's own level." }),
            ...figures,
          }),
        ),
      }),
    )
    .meta({ description: "Every table that holds the occupation, with all its rows about it." }),
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      region: z.string().optional(),
      latitude: z.number().optional().meta({ description: "In degrees." }),
      longitude: z.number().optional(),
      prices: z
        .object({ index: z.number(), table: text("The id of the table, in pay.json.") })
        .optional()
        .meta({
          description: "The price level of the place, that of the country being 100. No amount has it applied.",
        }),
    }),
  ),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().optional(),
  published: z.string().optional().meta({ description: "When it was published, as exactly as it is known." }),
  licence: z.string().optional().meta({ description: "The terms under which it may be used." }),
  attribution: z.string().optional().meta({ description: "The wording in which the publisher wants to be named." }),
  note: z.string().optional().meta({ description: "What its figures mean." }),
  "review-by": z.string().optional().meta({ description: "The day after which its figures may be out of date." }),
});

const terms = {
  licence: z.string().optional().meta({ description: "The licence of the site's own texts." }),
  attribution: text(
    "Whom to name: the title of this site, and the publishers of whose data it is made in their wording. Figures belong to their sources.",
  ),
};
const listFile = <Name extends string, Entry extends z.ZodType>(name: Name, entry: Entry) =>
  z.object({
    version: z.literal(DATA_VERSION).meta({ description: "The version of this shape." }),
    ...terms,
    ...({ [name]: z.array(entry) } as Record<Name, z.ZodArray<Entry>>),
  });

/**
 * The shape of each data file, by its name below `/api/v1/`.
 *
 * @param role the shape of a role
 */
export const dataShapes = (role: z.ZodObject) => ({
  "roles.json": listFile("roles", role),
  "roles/<slug>.json": role.extend(terms),
  "skills.json": listFile("skills", skill),
  "domains.json": listFile("domains", domain),
  "traits.json": listFile("traits", trait),
  "occupations.json": listFile("occupations", occupation),
  "occupations/<id>.json": occupationData.extend(terms).meta({ title: "Occupation" }),
  "pay.json": listFile("tables", tableData),
  "sources.json": listFile("sources", source),
});

export type DataFile = keyof ReturnType<typeof dataShapes>;

/** The name of the JSON Schema of a data file, below `/api/v1/`. */
export const dataSchemaName = (file: DataFile) => `schema/data/${file.replace(/s\/<\w+>/, "")}`;

/** The columns of salaries.csv, and what stands in each. */
export const SALARY_COLUMNS = {
  role: "The role's id.",
  title: "The role's name.",
  domain: "The id of its domain.",
  level: "The name of the level.",
  level_title: "The job title at the level.",
  low: "The lower end of the range, in units of the currency.",
  median: "The middle of the range; empty where the source gives none.",
  high: "The upper end of the range.",
  currency: "The three-letter code of the currency.",
  period: "How often the amounts are paid: year, month, week, day or hour.",
  area: "The place that the figures are about.",
  basis:
    "`published` where the source states it for the level. `estimate` where it is derived: as a rule it lies between two percentiles of an occupation, which cover all levels of experience, so it is no record of the level.",
  low_percentile: "The percentile of the occupation that an estimate begins at.",
  high_percentile: "The percentile that it ends at.",
  occupation: "The code of the official occupation whose percentiles an estimate is made of.",
  reference: "The month or year that an estimate's figures are about.",
  source: "The id of the source.",
  source_title: "The title of the source.",
  source_url: "The address of the source.",
  source_published: "When the source was published.",
  source_licence: "The terms under which the figures may be used.",
  occupation_title:
    "The name of that occupation. Roles of one occupation have the same estimates: the figures are the occupation's.",
  note: "What is to be known of a figure that the role states itself.",
  country: "The country of the place, by its two letters, where it is known.",
  place: "The place within a country that the figure is about; empty where it is the whole country.",
  measure: "Whose pay an estimate is made of, what is in it and what is not.",
} as const;

/** The columns of an occupation's table of figures, and what stands in each. */
export const OCCUPATION_COLUMNS = {
  table: "The id of the table, in pay.json, which says whose pay it is.",
  kind: "`percentiles`: what people in the occupation earn. `floors`: legal minimum pay.",
  reference: "The day, month or year that the figures are about.",
  status: "`final`, `provisional` or `superseded`.",
  place: "The id of the place; empty where it is the whole country.",
  place_name: "The name of the place.",
  region: "The part of the country that the place lies in.",
  level: "The publisher's own level.",
  ...(Object.fromEntries(PERCENTILE_KEYS.map((key) => [key, `Percentile ${key.slice(1)} of pay.`])) as Record<
    (typeof PERCENTILE_KEYS)[number],
    string
  >),
  mean: "The mean.",
  low: "The lower end in the publisher's words; of a legal minimum, the minimum.",
  high: "The upper end in the publisher's words.",
  currency: "The three-letter code of the currency.",
  period: "How often the amounts are paid: year, month, week, day or hour.",
  jobs: "How many people or jobs the figures are about.",
  note: "What the publisher says of the figures, such as their precision.",
  source: "The id of the source.",
  source_licence: "The terms under which the figures may be used.",
  source_attribution: "The wording in which the publisher wants to be named.",
} as const;
