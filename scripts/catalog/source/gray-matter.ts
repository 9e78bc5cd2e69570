import matter from "gray-matter";
import type { Cut } from "./front-matter.ts";

/**
 * Cuts a role file with gray-matter. The YAML is handed on as it stands: positions for the diagnostics come
 * from a parser that keeps them. Explicit options also switch off the cache, which would answer a second
 * reading with an empty result.
 */
export const cutWithGrayMatter: Cut = (text) => {
  let yaml = "";
  const { content } = matter(text, {
    language: "yaml",
    delimiters: "---",
    engines: {
      yaml: {
        parse: (source: string) => {
          yaml = source;
          return {};
        },
        stringify: refuseToStringify,
      },
      json: { parse: refuseLanguage, stringify: refuseToStringify },
      javascript: { parse: refuseLanguage, stringify: refuseToStringify },
    },
  });
  return { yaml, body: content };
};

function refuseLanguage(): never {
  throw new Error("front matter is YAML only");
}

function refuseToStringify(): never {
  throw new Error("role files are never written by gray-matter");
}
