import { describe, expect, it } from "vitest";
import { mustGet } from "../../scripts/catalog/catalog.ts";
import { editData } from "../../scripts/catalog/derive/edit/edit-data.ts";
import { shownFields, wordingFor } from "../../scripts/review/history/reading.ts";
import { toldOf } from "../../scripts/review/history/sentences.ts";
import { namesIn } from "../../scripts/review/redline/names.ts";
import { roleRemarks } from "../../scripts/review/redline/role-remarks.ts";
import { openDataFiles } from "../../scripts/site/data/open-data.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { apiPage } from "../../scripts/site/pages/api.ts";
import { methodPage } from "../../scripts/site/pages/method.ts";
import { rolePages } from "../../scripts/site/pages/role.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { rolePage } from "../../scripts/site/role-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { roleMarkdown } from "../../scripts/site/text/role-markdown.ts";
import { remarks } from "../review/two-states.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, type Files, role, told } from "../support/roles-folder.ts";
import { textOf } from "../support/site-files.ts";

const TRAITS = `judged: Two editors read every page, and agreed in nine of ten answers.
on-call:
  name: On call
  question: Nights and weekends on call?
  summary: Being reachable by a rota.
  steps:
    - { id: rare, name: Seldom, summary: The job has no rota. }
    - { id: usual, name: Usual }
noise: { name: Noise, question: How loud is it?, steps: [none, very-loud] }
`;
const judged = (traits = "{ noise: very-loud, on-call: rare }"): Files => ({
  "_traits.yaml": TRAITS,
  "data-engineer.md": role(`traits: ${traits}`),
});

/** The Data Engineer of a small site as readers and programs meet it. */
async function shown(files: Files) {
  const catalog = await catalogOf(files);
  const site = siteContext(catalog, { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24" });
  const renderer = makePageRenderer(site, assetUrls("/nowhere"), TEMPLATES);
  const formats = formatsFor("en", catalog.words);
  const data = new Map(
    [...openDataFiles(site)].map(({ path, content }) => [path.replace("api/v1/", ""), textOf(content ?? "")]),
  );
  const context = {
    words: catalog.words,
    hasPay: catalog.hasPay,
    formats,
    overdue: {},
    address: (path: string) => path,
  };
  return {
    catalog,
    page: renderer.render(rolePages, "data-engineer"),
    method: renderer.render(methodPage, ""),
    api: renderer.render(apiPage, ""),
    data,
    markdown: roleMarkdown(rolePage(catalog, mustGet(catalog.roles, "data-engineer")), "", context),
    speech: { words: catalog.words, formats },
  };
}

describe("the traits of a role", () => {
  it("stand on its page in the order of the vocabulary, with what their steps mean and who judged them", async () => {
    const { page } = await shown(judged());
    expect(page).toMatch(/<h2>What the job is like<\/h2>/);
    expect(
      [...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, name, step]) => `${name}: ${step}`),
    ).toEqual(["On call: Seldom", "Noise: Very loud"]);
    expect(page).toContain("<li>On call: The job has no rota.</li>");
    expect(page).toMatch(/The editors’ judgement: no source states it\. <a href="[^"]*method\/#traits">/);
  });

  it("need no explanation of steps that have none", async () => {
    const { page } = await shown(judged("{ noise: none }"));
    expect(page).toContain("<dt>Noise</dt><dd>None</dd>");
    expect(page).not.toContain("What these words mean");
  });

  it("are explained on the page about the method, question by question, with how they were judged", async () => {
    const { method } = await shown(judged());
    expect(method).toMatch(/<h2 id="traits">What a job is like<\/h2>[\s\S]*Two editors read every page/);
    expect(method).toContain('<h3 id="trait-on-call">On call: Nights and weekends on call?</h3>');
    expect(method).toMatch(/<dt>Seldom<\/dt>\s*<dd>The job has no rota\.<\/dd>/);
  });

  it("stand in its Markdown and in the data files", async () => {
    const { markdown, data } = await shown(judged());
    expect(markdown).toContain(
      "## What the job is like\n\n- On call: Seldom. The job has no rota.\n- Noise: Very loud.\n\nThe editors’ judgement",
    );
    expect(JSON.parse(data.get("roles/data-engineer.json") ?? "")).toMatchObject({
      traits: [
        { id: "on-call", step: "rare" },
        { id: "noise", step: "very-loud" },
      ],
    });
    expect(JSON.parse(data.get("traits.json") ?? "")).toMatchObject({
      traits: [
        { id: "on-call", question: "Nights and weekends on call?", steps: [{ id: "rare", name: "Seldom" }, {}] },
        {
          id: "noise",
          steps: [
            { id: "none", name: "None" },
            { id: "very-loud", name: "Very loud" },
          ],
        },
      ],
    });
    expect(data.has("schema/data/traits.json")).toBe(true);
  });

  it("leave no trace on a site without the file, but an empty list for programs", async () => {
    const { catalog, page, method, api, data, markdown } = await shown({ "data-engineer.md": role() });
    expect(page + method + api + markdown).not.toMatch(/trait|job is like/i);
    expect([...data.keys()].filter((path) => /trait/.test(path))).toEqual([]);
    expect(JSON.parse(data.get("roles/data-engineer.json") ?? "")).toMatchObject({ traits: [] });
    expect(editData(catalog).form.map(({ key }) => key)).not.toContain("traits");
  });

  it("are asked for in the form of a site that has them", async () => {
    const { form, traits } = editData(await catalogOf(judged()));
    expect(form.find(({ key }) => key === "traits")?.value).toEqual({
      kind: "table",
      keys: "trait",
      value: { kind: "reference", to: "trait step" },
    });
    expect(traits.map(([id]) => id)).toEqual(["on-call", "noise"]);
  });

  it("are told of when they change, to reviewers and to readers", async () => {
    const [before, after] = [judged(), judged("{ noise: very-loud, on-call: usual }")];
    expect((await remarks(after, before)).join("\n")).toMatch(/^- trait “on-call”: .*rare.*usual/m);
    const [base, head] = [await shown(before), await shown(after)];
    const [remark] = roleRemarks(base.catalog, head.catalog, false, {
      names: namesIn(base.catalog, head.catalog),
      fieldsOf: (each, catalog) => shownFields(each, catalog, head.speech),
      wording: wordingFor(head.speech),
    });
    expect(remark?.changes.flatMap((change) => toldOf(change, head.speech)).map(({ sentence }) => sentence)).toEqual([
      "What the job is like: “On call: Seldom” became “On call: Usual”",
    ]);
  });

  it("have a problem with a trait or a step that there is not, and the nearest is proposed", async () => {
    expect(await told(judged("{ on-cal: rare, noise: very-laud }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:11-6:17",
      "`on-cal` is no trait.",
      "Did you mean `on-call`? The traits are `on-call` and `noise`.",
      "error[unknown-id] roles/data-engineer.md 6:32-6:41",
      "`very-laud` is no trait step.",
      "Did you mean `very-loud`? The trait steps are `none` and `very-loud`.",
    ]);
  });

  it("have a problem on a site that has no such file", async () => {
    expect((await told({ "data-engineer.md": role("traits: { noise: none }") })).slice(1)).toEqual([
      "`noise` is no trait.",
      "Use an id of _traits.yaml, or add the trait there first.",
    ]);
  });
});

describe("_traits.yaml", () => {
  it.each([
    [
      "one step",
      "steps: [none, very-loud]",
      "steps: [none]",
      "too-few",
      "`noise.steps` has 1 entry, but needs at least 2.",
    ],
    [
      "a step twice",
      "[none, very-loud]",
      "[none, none]",
      "duplicate-id",
      "The step `none` stands twice in the trait `noise`.",
    ],
    ["a step that is no id", "very-loud", "Very loud", "bad-id", "`noise.steps[2]` is `Very loud`"],
    ["a step without a name", "very-loud", "{ id: loud }", "missing-field", "`name` is missing in `noise.steps[2]`."],
    [
      "a trait without a question",
      "question: How loud is it?, ",
      "",
      "missing-field",
      "`question` is missing in `noise`.",
    ],
    ["a key that is no id", "noise:", "Noise Level:", "bad-id", "`Noise Level`"],
  ])("has a problem with %s", async (_, from, to, code, says) => {
    const problems = await told({ "_traits.yaml": TRAITS.replace(from, to) });
    expect(problems[0]).toMatch(new RegExp(`^error\\[${code}\\] roles/_traits\\.yaml 9:`));
    expect(problems[1]).toContain(says);
  });

  it("is spoken of to reviewers when a trait changes, with the roles that have it", async () => {
    const changed = { ...judged(), "_traits.yaml": TRAITS.replace("How loud is it?", "Is it loud?") };
    expect((await remarks(changed, judged())).join("\n")).toMatch(
      /^- trait Noise \(noise\) – 1 role: “Data Engineer”\n- question: /m,
    );
  });
});
