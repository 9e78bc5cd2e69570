import { slugFrom } from "../schema/common.ts";
import { domainName, domainOf, type GeneratedSite, roleName, skillCount, skillName } from "./names.ts";
import { type Random, randomFrom, seedFor } from "./random.ts";
import { LEVELS, OCCUPATIONS, SOURCES, STAGES, TRAIT_STEPS, TRAITS } from "./vocabulary-texts.ts";
import { capital, paragraph, sentence, word } from "./wording.ts";

const lines = (count: number, line: () => string, indent = "  ") =>
  Array.from({ length: count }, () => `${indent}- ${line()}\n`).join("");

/** The text of the file of the role with a number from 0. */
export function roleText(index: number, site: GeneratedSite): string {
  const random = randomFrom(seedFor(site.seed, index));
  const { title, aliases } = roleName(index);
  const skills = skillsOf(random, index, site);
  const others = random
    .distinct(7, site.roles)
    .filter((other) => other !== index)
    .map((other) => roleName(other).slug);
  const cited = random.distinct(6, SOURCES.length).map((source) => SOURCES[source] as string);
  const related = others.slice(0, 5);
  const pay = ownPay(random, cited[0]);
  return `---
title: ${title}
summary: ${sentence(random, 80, 180)}
domain: ${slugFrom(domainName(domainOf(index, site.roles)))}
aliases: [${aliases.join(", ")}]
occupations: { US: { code: ${random.pick(OCCUPATIONS)}, fit: ${random.pick(["close", "part", "part", "residual", "weak"])} } }
skills:
  core:
    - { any: [${skills.slice(0, 3).join(", ")}] }
${skills
  .slice(3, 9)
  .map((skill) => `    - ${skill}\n`)
  .join("")}  useful: [${skills.slice(9).join(", ")}]
levels:
${LEVELS.map((level, step) => levelText(random, level, skills, pay(step))).join("")}certifications:
${[0, 1].map(() => certificateText(random)).join("")}roadmap:
${Array.from({ length: 7 }, (_, step) => stepText(random, step, skills)).join("")}routes:
  - { kind: degree, text: "${sentence(random, 80, 200)}" }
  - { kind: self-taught, text: "${sentence(random, 80, 200)}" }
  - { kind: bootcamp, text: "${sentence(random, 80, 200)}" }
${others.length > 0 ? `  - { kind: lateral, from: [${others.slice(0, 3).join(", ")}], text: "${sentence(random, 80, 200)}" }\n` : ""}pros:
${lines(5, () => sentence(random, 60, 130))}cons:
${lines(5, () => sentence(random, 60, 130))}traits: { ${TRAITS.map((id) => `${id}: ${random.pick(TRAIT_STEPS)}`).join(", ")} }
suits:
${lines(3, () => sentence(random, 50, 110))}not-for:
${lines(3, () => sentence(random, 50, 110))}${related.length > 0 ? "related:\n" : ""}${related
  .map((slug) => `  - { role: ${slug}, why: "${sentence(random, 60, 130)}" }\n`)
  .join("")}sources: [${cited.join(", ")}]
reviewed: 2026-11-${String(random.integer(1, 28)).padStart(2, "0")}
reviewers: [octocat]
---

${body(random, skills, others, cited)}`;
}

/** Ten to fifteen skills: three in turn, so that each is used somewhere, the rest with favourites. */
function skillsOf(random: Random, index: number, { roles }: GeneratedSite): string[] {
  const count = skillCount(roles);
  const chosen = new Set([0, 1, 2].map((offset) => (3 * index + offset) % count));
  const wanted = random.integer(10, 15);
  while (chosen.size < wanted) chosen.add(Math.floor(random.number() ** 2 * count));
  return [...chosen].reverse().map((skill) => skillName(skill).id);
}

/** One role in ten has figures of its own, which rise from level to level; the others leave them to the occupation. */
function ownPay(random: Random, source: string | undefined): (step: number) => string {
  const first = random.integer(40, 90) * 1000;
  if (random.number() > 0.1) return () => "";
  return (step) => {
    const low = first + step * 20_000;
    return `    salary: { low: ${low}, median: ${low + 9000}, high: ${low + 20_000}, area: US, currency: USD, period: year, source: ${source} }\n`;
  };
}

function levelText(random: Random, level: string, skills: readonly string[], salary: string): string {
  const stages = random
    .distinct(5, skills.length)
    .map((skill) => `${skills[skill]}: ${random.pick(STAGES)}`)
    .join(", ");
  return `  ${level}:
    summary: ${sentence(random, 80, 150)}
    duties:
${lines(4, () => sentence(random, 50, 110), "      ")}    skills: { ${stages} }
${salary}`;
}

function certificateText(random: Random): string {
  return `  - { name: ${capital(word(random))} ${word(random)}, issuer: ${capital(word(random))} ${word(random)}, url: "https://example.org/${word(random)}/", when: "${sentence(random, 60, 130)}" }\n`;
}

function stepText(random: Random, step: number, skills: readonly string[]): string {
  const learn = random.distinct(2, skills.length).map((skill) => skills[skill]);
  const low = random.integer(2, 16) * 5;
  const resource = () =>
    `{ title: ${capital(word(random))} ${word(random)}, url: "https://example.org/${word(random)}/", kind: docs, free: true }`;
  return `  - id: step-${step + 1}
    title: ${sentence(random, 30, 70)}
    learn: [${learn.join(", ")}]
    effort: { low: ${low}, high: ${2 * low} }
    done: You can ${sentence(random, 80, 150).toLowerCase()}
${step > 0 ? `    after: [step-${random.integer(1, step)}]\n` : ""}    resources:
${lines(3, resource, "      ")}`;
}

function body(random: Random, skills: readonly string[], others: readonly string[], cited: readonly string[]): string {
  const roleLink = (index: number) => (others[index] ? ` See [another role](/roles/${others[index]}/).` : "");
  const paragraphs = (count: number) => Array.from({ length: count }, () => `${paragraph(random, 4)}\n`).join("\n");
  return `## What they do

${paragraphs(2)}
${paragraph(random, 3)} [@${cited[1]}]${roleLink(0)}

- ${sentence(random, 40, 90)}
- **${capital(word(random))}**: ${sentence(random, 40, 90)}
- [A skill](/skills/${skills[0]}/): ${sentence(random, 40, 90)}

${paragraphs(1)}
## Breaking in

${paragraphs(1)}
${paragraph(random, 3)} [@${cited[2]}]${roleLink(1)}

${paragraphs(1)}
## ${capital(word(random))} and ${word(random)}

${paragraphs(1)}
### ${capital(word(random))}

${paragraph(random, 4)} [@${cited[3]}]
`;
}
