import { z } from "zod";
import { LONG, prose, text } from "./common.ts";

/** A criterion may be as long as a paragraph. */
const dutyText = prose(1, LONG);

const withExamples = z.strictObject({
  text: dutyText.meta({ description: "The duty itself." }),
  examples: z.array(dutyText).min(1).optional().meta({ description: "What shows that it is done." }),
});

const duty = z.union([dutyText, withExamples]);

/** A duty as it is written: a text, or one with examples. */
export type Duty = z.output<typeof duty>;

/** Duties as they are written: a list, or lists by topic. */
export type Duties = readonly Duty[] | Readonly<Record<string, readonly Duty[]>>;

/**
 * Duties of a level: a list, or a list for each topic.
 *
 * @param says whose duties they are, without a full stop
 */
export function duties(says: string) {
  const list = z.array(duty.meta({ description: `${says}.` })).min(1);
  return z
    .union([
      list,
      z
        .record(text(1, 160), list)
        .refine((topics) => Object.keys(topics).length > 0, { params: { rule: "not-empty" } }),
    ])
    .meta({
      description: `${says}: a list, or a list for each topic. An entry is a text, or \`text\` with a list of \`examples\`.`,
      examples: [["Dress wounds after minor operations"], { Care: ["Dress wounds"], Team: ["Hand over"] }],
    });
}
