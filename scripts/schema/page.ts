import { z } from "zod";
import { prose, text } from "./common.ts";

/** The front matter of a file in `_pages/`: a page of the site's own. */
export const pageSchema = z
  .strictObject({
    title: text(1, 160).meta({ description: "The page's title.", examples: ["How to apply"] }),
    summary: prose(1, 600).optional().meta({ description: "What the page says, in one plain sentence." }),
    menu: z
      .enum(["header", "footer", "none"])
      .default("footer")
      .meta({ description: "Where every page has a link to it." }),
  })
  .meta({ title: "Page", description: "The front matter of a page of the site's own." });

/** A page's front matter after validation, with defaults filled in. */
export type PageFields = z.output<typeof pageSchema>;
