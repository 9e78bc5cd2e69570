import { z } from "zod";
import { id, text } from "./common.ts";

/** What one field of a sheet is, for whoever writes a map. */
export interface SheetField {
  /** One line that says what it becomes. */
  does: string;
  /** How a cell is read: one value, names or texts of which there may be several, or Markdown. */
  holds: "value" | "names" | "texts" | "markdown";
  /** Whether it may stand in a column for each level, beside each other. */
  byLevel?: true;
  /** Names of columns that can mean nothing else, in small letters. */
  called?: readonly string[];
}

const value = (does: string, ...called: string[]): SheetField => ({ does, holds: "value", called });
const names = (does: string, ...called: string[]): SheetField => ({ does, holds: "names", called });
const texts = (does: string, ...called: string[]): SheetField => ({ does, holds: "texts", called });
const byLevel = (field: SheetField): SheetField => ({ ...field, byLevel: true });

/** What a column of a sheet can be: the one list, which the map, its guess and its documentation are made from. */
export const SHEET_FIELDS = {
  title: value("the role's title", "title", "role", "role title", "job", "job title", "position", "occupation title"),
  slug: value("the role's address, where it is not to be made from the title", "slug"),
  summary: value(
    "what the job is, in one sentence",
    "summary",
    "role summary",
    "job summary",
    "purpose",
    "job purpose",
  ),
  domain: value("the domain it belongs to, by its name", "domain", "family", "job family", "department", "discipline"),
  aliases: names("other names of the role", "aliases", "alias", "other names", "also known as", "alternative titles"),
  occupation: value("the code of its official occupation", "soc code", "occupation code", "isco code"),
  country: value("the country of that occupation, by two letters"),
  fit: value("how well that occupation stands for it: close, part, residual or weak"),
  "core-skills": names("skills that nobody does the job without", "core skills", "required skills", "essential skills"),
  "useful-skills": names("skills that can come later", "useful skills", "desirable skills", "preferred skills"),
  pros: texts("what people like about the job", "pros"),
  cons: texts("what people dislike about it", "cons"),
  suits: texts("whom it suits", "suits"),
  "not-for": texts("whom it does not suit", "not for"),
  body: { does: "the text of its page, in Markdown", holds: "markdown", called: ["body", "what they do"] },
  ladder: value("the ladder that its levels are on", "ladder", "track", "career track"),
  level: value("the level that the row is about, by its name", "level", "job level", "level name", "career level"),
  "level-title": byLevel(value("the job title at that level", "level title", "title at level")),
  "level-summary": byLevel(value("what changes at that level", "level summary", "level description")),
  grade: byLevel(value("the organisation's grade of that level", "grade", "pay grade", "job grade")),
  after: names("the levels that this level of the ladder follows", "after", "follows"),
  "pay-low": byLevel(value("the lower end of the pay at that level")),
  "pay-median": byLevel(value("the middle of that pay")),
  "pay-high": byLevel(value("the upper end of that pay")),
  "pay-currency": value("the currency of that pay, by its three letters, where the cells do not name it"),
  "pay-period": value("how often it is paid: year, month, week, day or hour"),
  "pay-area": value("the place that it is paid in, where it is not the site's country"),
  "pay-source": value("where the figure comes from: the title or the id of a source"),
  "pay-publisher": value("who publishes that source, where _sources.yaml does not have it"),
  "pay-note": value("what a reader has to know about that pay"),
  topic: value("the topic that a duty belongs to", "topic", "area", "theme", "competency area", "capability area"),
  duty: byLevel(
    texts(
      "what is done at that level",
      "duty",
      "duties",
      "responsibility",
      "responsibilities",
      "criterion",
      "criteria",
    ),
  ),
  example: byLevel(texts("an example of that duty", "example", "examples")),
  skill: value("a skill that the row is about, by its name", "skill", "skill name", "competency", "competence"),
  need: value("whether that skill is core or useful", "need", "core or useful", "essential or desirable"),
  proficiency: byLevel(
    value("how well that skill is needed at that level", "proficiency", "proficiency level", "skill level"),
  ),
  "skill-kind": value("what sort of skill it is", "skill kind", "skill type", "kind of skill", "skill category"),
  "skill-summary": value("what that skill is for", "skill summary", "skill description", "description of skill"),
  "skill-aliases": names("other names of that skill", "skill aliases"),
  "skill-url": value("the home page of that skill", "skill url", "skill link"),
  "skill-text": texts("what that proficiency in that skill means", "skill text", "indicator", "indicators"),
} as const satisfies Record<string, SheetField>;

export type FieldName = keyof typeof SHEET_FIELDS;

export const FIELD_NAMES = Object.keys(SHEET_FIELDS) as FieldName[];

const field = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]);
const column = text(1, 300);

const columns = z.strictObject(
  Object.fromEntries(
    FIELD_NAMES.map((name) => {
      const { does, byLevel }: SheetField = SHEET_FIELDS[name];
      const shape = byLevel ? z.union([column, z.record(text(1, 160), column)]) : column;
      const also = byLevel ? ", or of several: the name of each level with the column that is about it" : "";
      return [name, shape.optional().meta({ description: `The column with ${does}${also}.` })];
    }),
  ) as Record<FieldName, z.ZodOptional<z.ZodUnion<[typeof column, z.ZodRecord<z.ZodString, typeof column>]>>>,
);

const ownField = z.strictObject({
  column: column.meta({ description: "The column of the sheet." }),
  label: text(1, 160).meta({ description: "What readers see beside the value." }),
  type: z.enum(["text", "number", "date", "url", "list"]).meta({ description: "What the cells hold." }),
});

/** A map.yaml: which column of a sheet is what. */
export const importMapSchema = z
  .strictObject({
    sheet: text(1, 200).optional().meta({ description: "The sheet of the workbook. Else its first." }),
    header: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: "The row with the names of the columns. Else the first with two names or more." }),
    columns: columns.meta({ description: "What is in which column, by the columns' names." }),
    constants: z
      .partialRecord(field, z.union([text(1, 4000), z.number().transform(String)]))
      .default({})
      .meta({ description: "What holds for every row that says nothing else.", examples: [{ domain: "Nursing" }] }),
    separator: z
      .union([z.string().min(1).max(10), z.partialRecord(field, z.string().min(1).max(10))])
      .optional()
      .meta({
        description:
          "What stands between several entries of a cell, for all fields or for some. Else a semicolon between names; " +
          "a new line in the cell always parts them.",
        examples: [",", { aliases: "/" }],
      }),
    "fill-down": z
      .array(field)
      .default([])
      .meta({
        description: "Fields whose empty cells mean what the cell above them says, as merged cells do.",
        examples: [["title", "level"]],
      }),
    levels: z
      .array(text(1, 160))
      .optional()
      .meta({ description: "The levels in ascending order, where the rows have them in another." }),
    values: z
      .partialRecord(field, z.record(z.string().min(1).max(300), z.union([text(1, 300), z.number().transform(String)])))
      .default({})
      .meta({
        description: "Other words for what cells say, field by field.",
        examples: [{ need: { Muss: "core", Kann: "useful" } }],
      }),
    dates: z.enum(["day-first", "month-first"]).optional().meta({
      description: "What 12/10/2026 means, where days are written with strokes. Dates with points have the day first.",
    }),
    fields: z
      .record(id("field"), ownField)
      .default({})
      .meta({
        description: "Facts of the site's own, which _site.yaml declares under `fields`.",
        examples: [{ closes: { column: "Closing date", label: "Closing date", type: "date" } }],
      }),
  })
  .meta({ title: "Import map", description: "Which column of a sheet is what." });

export type ImportMap = z.output<typeof importMapSchema>;
