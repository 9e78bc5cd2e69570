import { stringify } from "yaml";
import type { Files } from "../support/roles-folder.ts";

/** Texts that are fine as words and harmful as anything else: each is shown as it stands. */
export const HOSTILE_TEXTS: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</title><h1>Big</h1>",
  "</main></body></html><p>After</p>",
  '"><svg onload=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onfocus="alert(1)" autofocus="',
  "' onmouseover='alert(1)",
  '" style="position:fixed',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be shown, not filled in
  "`${alert(1)}`",
  "<img src=//evil.example/x>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<style>@import '//evil.example/x.css'</style>",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title='</noscript><img src=x>'>",
  "<math><mtext><style><img src=x onerror=alert(1)>",
  "<!--<script>",
  "--><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)",
  "&quot; onclick=&quot;alert(1)",
  "{{ 7 * 7 }}",
  "{{ process.env.ROLEBOOK_TEST_SECRET }}",
  "{{ constructor.constructor('return process')() }}",
  "{% include '/etc/passwd' %}",
  "{% endraw %}{{ page | dump }}{% raw %}",
  "{# hidden #}",
  "<%= process.env.ROLEBOOK_TEST_SECRET %>",
  "{count} {low} {title}",
  "$& $1 $` $'",
  "[link](javascript:alert(1))",
  "![image](//evil.example/x.png)",
  "javascript:alert(1)",
  "../../../etc/passwd",
  "constructor",
  "__proto__",
];

/** The most levels that a ladder may have. */
const MOST_LEVELS = 30;

/**
 * The same site twice, but for its words: what a hostile site adds to a tame one shows in the difference. No two are the
 * same in either, as pages say once what two roles have in common.
 */
export const TAME_TEXTS: readonly string[] = HOSTILE_TEXTS.map((_, index) => `Plain words, ${index}`);

/** A site in which every text that can be written is one of `texts`, and which is otherwise the same for all of them. */
export function siteOf(texts: readonly string[]): Files {
  const [first = ""] = texts;
  const numbered = <Value>(make: (text: string, name: string) => Value) =>
    Object.fromEntries(texts.map((text, index) => [`x-${index}`, make(text, `${index}: ${text}`)]));
  const sentence = (text: string) => `${text} is what this sentence of forty characters is about.`;
  const vocabularies: Record<string, object> = {
    _site: { title: first, tagline: first, licence: first, repository: "https://example.org/repository" },
    _domains: numbered((text, name) => ({ name, summary: sentence(text) })),
    _skills: numbered((text, name) => ({ name, kind: "thing", aliases: [`${name}!`], summary: sentence(text) })),
    _sources: numbered((text, name) => ({ title: name, publisher: name, licence: text, note: sentence(text) })),
    _occupations: {
      US: {
        classification: first,
        codes: numbered((text, name) => ({
          title: name,
          outlook: { from: 2025, to: 2035, growth: 1, source: "x-0" },
          entry: { education: sentence(text), source: "x-0" },
        })),
      },
    },
    _pay: {
      wages: {
        file: "wages.csv",
        country: "US",
        kind: "percentiles",
        currency: "USD",
        period: "year",
        reference: "2025",
        measure: sentence(first),
        source: "x-0",
      },
    },
    _traits: {
      judged: sentence(first),
      ...numbered((text, name) => ({
        name,
        question: text,
        summary: sentence(text),
        steps: ["never", { id: "often", name, summary: sentence(text) }],
      })),
    },
    _ladders: {
      proficiency: [{ id: "some", name: first, summary: sentence(first) }],
      default: texts.slice(0, MOST_LEVELS).map((text, index) => ({
        id: `x-${index}`,
        name: `${index}: ${text}`,
        summary: sentence(text),
        duties: [text],
        percentiles: [10, 25],
      })),
    },
  };
  const roles = texts.map((text, index) => [`x-${index}.md`, roleOf(text, index, texts.length, sentence)] as const);
  const yaml = Object.entries(vocabularies).map(([name, value]) => [`${name}.yaml`, write(value)] as const);
  const rows = texts.map((text, index) => `x-${index},1,2,3,${JSON.stringify(text).replaceAll('\\"', '""')}\n`);
  const table = `code,p10,p25,p50,note\n${rows.join("")}`;
  return { "backend-developer.md": null, "_pay/wages.csv": table, ...Object.fromEntries([...yaml, ...roles]) };
}

/** YAML without anchors, which roles may not use. */
function write(value: object): string {
  return stringify(value, { aliasDuplicateObjects: false });
}

function roleOf(text: string, index: number, count: number, sentence: (text: string) => string): string {
  const own = `x-${index}`;
  const next = `x-${(index + 1) % count}`;
  const url = "https://example.org/";
  const step = {
    title: `${index}: ${text}`,
    learn: [own],
    done: sentence(text),
    resources: [{ title: `${index}: ${text}`, url, kind: "docs", free: true }],
  };
  const lines = [1, 2, 3].map((line) => `${line} ${text}`);
  const front = {
    title: `${index}: ${text}`,
    summary: sentence(text),
    domain: own,
    aliases: [`${text} ${index}`],
    occupations: { US: { code: own, fit: "part", why: sentence(text) } },
    skills: { core: [own, next, { any: [own, next] }], useful: [`x-${(index + 2) % count}`] },
    levels: {
      [`x-${index % MOST_LEVELS}`]: {
        title: `${index}: ${text}`,
        summary: sentence(text),
        duties: lines,
        skills: { [own]: "some" },
      },
    },
    roadmap: [step, step, step],
    routes: [{ kind: "other", text: sentence(text) }],
    pros: lines,
    cons: lines,
    traits: { [own]: "often", [next]: "never" },
    suits: lines,
    "not-for": lines,
    related: [{ role: next, why: sentence(text) }],
    sources: [own],
    reviewed: "2026-11-20",
  };
  return `---\n${write(front)}---\n\n## What they do\n\n\`\`\`\n${text}\n\`\`\`\n\nThey cite [@${own}].\n`;
}
