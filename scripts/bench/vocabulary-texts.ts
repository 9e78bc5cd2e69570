import { TABLES_FOLDER, VOCABULARY_FILES } from "../catalog/source/read-folder.ts";
import { slugFrom } from "../schema/common.ts";
import { domainCount, domainName, type GeneratedSite, skillCount, skillName } from "./names.ts";
import { type Random, randomFrom, seedFor } from "./random.ts";
import { sentence } from "./wording.ts";

export const LEVELS = ["junior", "mid", "senior", "lead"] as const;
export const STAGES = ["awareness", "working", "practitioner", "expert"] as const;
export const OCCUPATIONS = Array.from({ length: 60 }, (_, index) => `15-${1200 + index}`);
export const TRAITS = Array.from({ length: 8 }, (_, index) => `trait-${index + 1}`);
export const TRAIT_STEPS = ["little", "some", "much"] as const;
export const SOURCES = Array.from({ length: 60 }, (_, index) => `source-${index + 1}`);

const PERCENTILES: Record<(typeof LEVELS)[number], string> = {
  junior: "[10, 25]",
  mid: "[25, 50]",
  senior: "[50, 75]",
  lead: "[75, 90]",
};

/** The text of each vocabulary file and table, by its path. */
export function vocabularyTexts(site: GeneratedSite): Record<string, string> {
  // Below every role's number, so that no role has the same random numbers.
  const random = randomFrom(seedFor(site.seed, -1));
  return {
    [VOCABULARY_FILES.site]: SITE,
    [VOCABULARY_FILES.domains]: domains(random, site),
    [VOCABULARY_FILES.skills]: skills(random, site),
    [VOCABULARY_FILES.ladders]: ladders(random),
    ...occupations(random),
    [VOCABULARY_FILES.sources]: sources(random),
    [VOCABULARY_FILES.traits]: traits(random),
  };
}

const SITE = `title: Benchmark
tagline: Roles that nobody has, to see how long they take
base-url: https://rolebook.example/
repository: https://git.example/rolebook
required: [skills, levels, roadmap, pros, cons, sources, body]
`;

const block = (count: number, entry: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => entry(i)).join("");

function domains(random: Random, { roles }: GeneratedSite): string {
  return block(domainCount(roles), (index) => {
    const name = domainName(index);
    return `${slugFrom(name)}:\n  name: ${name}\n  summary: ${sentence(random, 60, 140)}\n`;
  });
}

function skills(random: Random, { roles }: GeneratedSite): string {
  return block(skillCount(roles), (index) => {
    const { id, name, kind, aliases } = skillName(index);
    return `${id}:
  name: ${name}
  kind: ${kind}
  aliases: [${aliases.join(", ")}]
  summary: ${sentence(random, 50, 120)}
  url: https://example.org/${id}/
`;
  });
}

function ladders(random: Random): string {
  const stages = STAGES.map((id) => `  - { id: ${id}, name: ${id}, summary: "${sentence(random, 60, 120)}" }\n`);
  const levels = LEVELS.map((id) => {
    const duties = block(4, () => `      - ${sentence(random, 50, 90)}\n`);
    const summary = sentence(random, 60, 120);
    return `  - id: ${id}\n    name: ${id}\n    summary: ${summary}\n    duties:\n${duties}    percentiles: ${PERCENTILES[id]}\n`;
  });
  return `proficiency:\n${stages.join("")}default:\n${levels.join("")}`;
}

/** The occupations of one country, and the table of their pay. */
function occupations(random: Random): Record<string, string> {
  const source = random.pick(SOURCES);
  const codes = OCCUPATIONS.map((code) => {
    const median = random.integer(50, 180) * 1000;
    const [p10, p25, p75, p90] = [0.6, 0.8, 1.25, 1.6].map((share) => Math.round(median * share));
    return {
      row: `${code},${p10},${p25},${median},${p75},${p90},${median},${random.integer(2, 900) * 1000}\n`,
      entry: `    ${code}:
      title: ${sentence(random, 20, 50).slice(0, -1)}
      outlook: { from: 2025, to: 2035, growth: ${random.integer(-80, 300) / 10}, openings: ${random.integer(1, 90) * 100}, source: ${source} }
      entry: { education: Bachelor's degree, source: ${source} }
`,
    };
  });
  const entries = codes.map(({ entry }) => entry).join("");
  return {
    [VOCABULARY_FILES.occupations]: `US:\n  classification: SOC 2018\n  codes:\n${entries}`,
    [VOCABULARY_FILES.pay]: `wages:
  file: wages.csv
  country: US
  kind: percentiles
  currency: USD
  period: year
  reference: 2025-05
  measure: ${sentence(random, 60, 120)}
  source: ${source}
`,
    [`${TABLES_FOLDER}/wages.csv`]: `code,p10,p25,p50,p75,p90,mean,jobs\n${codes.map(({ row }) => row).join("")}`,
  };
}

function traits(random: Random): string {
  return TRAITS.map((id) => {
    const steps = TRAIT_STEPS.map(
      (step) => `    - { id: ${step}, name: ${step}, summary: "${sentence(random, 60, 140)}" }\n`,
    );
    return `${id}:\n  name: ${id}\n  question: ${sentence(random, 30, 60)}\n  summary: ${sentence(random, 80, 200)}\n  steps:\n${steps.join("")}`;
  }).join("");
}

function sources(random: Random): string {
  return SOURCES.map(
    (id) => `${id}:
  title: ${sentence(random, 30, 70).slice(0, -1)}
  publisher: ${sentence(random, 15, 40).slice(0, -1)}
  url: https://example.org/${id}/
  published: 2025-${String(random.integer(1, 12)).padStart(2, "0")}
  licence: CC BY 4.0
  note: ${sentence(random, 80, 200)}
`,
  ).join("");
}
