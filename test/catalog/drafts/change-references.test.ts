import { describe, expect, it } from "vitest";
import {
  fieldsChanged,
  linksRenamed,
  removalRecorded,
  withFormerSlugs,
  withoutRole,
  withRoleRenamed,
} from "../../../scripts/catalog/drafts/change-references.ts";
import { type Splice, spliced } from "../../../scripts/diagnostics/edits.ts";
import { role } from "../../support/roles-folder.ts";

/** What stands between the fields that every role needs and the end of the front matter. */
const fieldsOf = (text: string) => text.split("\n").slice(5, text.split("\n").indexOf("---", 1)).join("\n");

const changed = (text: string, splices: Splice[]) => spliced(text, splices);

describe("renaming a role in the file of another", () => {
  const renamed = (text: string) =>
    changed(text, [
      ...fieldsChanged(text, (fields) => withRoleRenamed(fields, "qa", "tester")),
      ...linksRenamed(text, "qa", "tester"),
    ]);

  it("changes the ids that name it, and neither quotes nor comments nor ids of other kinds", () => {
    const before = role(`skills: { core: [qa, sql, git] }
routes:
  - { kind: lateral, from: [ 'qa', "qa-lead" ], text: From qa. } # from qa
related:
  - role: qa   # the nearest
    why: Both test, as qa does.`);
    expect(fieldsOf(renamed(before))).toBe(`skills: { core: [qa, sql, git] }
routes:
  - { kind: lateral, from: [ 'tester', "qa-lead" ], text: From qa. } # from qa
related:
  - role: tester   # the nearest
    why: Both test, as qa does.`);
  });

  it("changes links in the text that lead to its page, and no others", () => {
    const body =
      "See [qa](/roles/qa/#pay), [lead](/roles/qa-lead/), [their](https://x.org/roles/qa/), [1].\n\n[1]: /roles/qa/\n";
    expect(renamed(role("", body)).split("---\n")[2]).toBe(
      "See [qa](/roles/tester/#pay), [lead](/roles/qa-lead/), [their](https://x.org/roles/qa/), [1].\n\n[1]: /roles/tester/\n",
    );
  });
});

describe("recording an old address", () => {
  const recorded = (more: string, given: string[], taken?: string) => {
    const text = role(more, "\nThe text.\n");
    return fieldsOf(
      changed(
        text,
        fieldsChanged(text, (fields) => withFormerSlugs(fields, given, taken)),
      ),
    );
  };

  it.each([
    ["where there is none yet", "pros: [A, B, C] # few", "pros: [A, B, C] # few\nmoved-from: [old]"],
    ["at the end of a list in brackets", "moved-from: [ older ] # kept", "moved-from: [ older, old ] # kept"],
    [
      "at the end of a list in lines",
      "moved-from:\n  - older # kept\nreviewers: [me]",
      "moved-from:\n  - older # kept\n  - old\nreviewers: [me]",
    ],
    ["in an empty list", "moved-from: []", "moved-from: [old]"],
    ["behind an empty key", "moved-from:", "moved-from: [old]"],
  ])("%s", (_, before, after) => {
    expect(recorded(before, ["old"])).toBe(after);
  });

  it("takes out the address that is a page again", () => {
    expect(recorded("moved-from: [older, new]", ["old"], "new")).toBe("moved-from: [older, old]");
    expect(recorded("moved-from:\n  - older\n  - new\nreviewers: [me]", ["old"], "new")).toBe(
      "moved-from:\n  - older\n  - old\nreviewers: [me]",
    );
  });
});

describe("removing a role from the file of another", () => {
  const dropped = (more: string) => {
    const text = role(more);
    return fieldsOf(
      changed(
        text,
        fieldsChanged(text, (fields) => withoutRole(fields, "qa")),
      ),
    );
  };
  const OTHER = "{ role: other, why: Another. }";

  it.each([
    [
      "an entry of a list",
      `related:\n  - ${OTHER} # one\n  - { role: qa, why: Gone. }\npros: [A]`,
      `related:\n  - ${OTHER} # one\npros: [A]`,
    ],
    ["an entry over several lines", `related:\n  - role: qa\n    why: Gone.\n  - ${OTHER}`, `related:\n  - ${OTHER}`],
    ["an entry in brackets", `related: [{ role: qa, why: Gone. }, ${OTHER}]`, `related: [${OTHER}]`],
    ["the last entry in brackets", `related: [${OTHER}, { role: qa, why: Gone. }]`, `related: [${OTHER}]`],
    ["a section with no other entry", "related:\n  - { role: qa, why: Gone. }\npros: [A]", "pros: [A]"],
    [
      "one of the roles that people come from",
      "routes:\n  - { kind: lateral, from: [a, qa, b], text: T }",
      "routes:\n  - { kind: lateral, from: [a, b], text: T }",
    ],
    [
      "the only role that they come from",
      "routes:\n  - { kind: lateral, from: [qa], text: T }",
      "routes:\n  - { kind: lateral, text: T }",
    ],
    [
      "that key at the beginning of an entry",
      "routes:\n  - from: [qa]\n    kind: lateral\n    text: T",
      "routes:\n  - kind: lateral\n    text: T",
    ],
  ])("drops %s", (_, before, after) => {
    expect(dropped(before)).toBe(after);
  });

  it("tells of links in the text, which only a person can take out", () => {
    expect(linksRenamed(role("", "See [qa](/roles/qa/)."), "qa", "qa")).toHaveLength(1);
    expect(linksRenamed(role("", "See qa."), "qa", "qa")).toEqual([]);
  });
});

describe("recording in _site.yaml that a role was removed", () => {
  it.each([
    ["title: T\n", 'title: T\nremoved:\n  old: "Gone: now."\n'],
    ["title: T # name", 'title: T # name\nremoved:\n  old: "Gone: now."\n'],
    [
      "removed: # why\n    x: Because.\ntitle: T\n",
      'removed: # why\n    old: "Gone: now."\n    x: Because.\ntitle: T\n',
    ],
    ["removed: { x: Because. }\ntitle: T\n", 'removed: { old: "Gone: now.", x: Because. }\ntitle: T\n'],
  ])("keeps what stands there: %j", (before, after) => {
    expect(changed(before, removalRecorded(before, ["old"], "Gone: now."))).toBe(after);
  });
});
