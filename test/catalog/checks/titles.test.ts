import { describe, expect, it } from "vitest";
import { role, told } from "../../support/roles-folder.ts";

const problemsOf = (titles: string, more = "") =>
  told({ "_titles.yaml": titles, "data-engineer.md": role(more), "nurse.md": role("aliases: [Carer]", "", "Nurse") });

describe("the names of jobs in other languages", () => {
  it("may be given for any language and role", async () => {
    const titles =
      "es:\n  nurse: [Enfermera, Enfermero]\npt-BR:\n  nurse: [Enfermeira]\nde:\n  data-engineer: [Dateningenieur]\n";
    expect(await problemsOf(titles)).toEqual([]);
  });

  it.each([
    [
      "es:\n  nurze: [Enfermera]\n",
      "error[unknown-id] roles/_titles.yaml 2:3",
      "`nurze` is no role.",
      "Did you mean `nurse`?",
    ],
    [
      "spanish:\n  nurse: [Enfermera]\n",
      "error[bad-format] roles/_titles.yaml 1:1",
      "`spanish` is not the tag of a language.",
      "Write a tag such as",
    ],
    ["es:\n  nurse: []\n", "error[too-few] roles/_titles.yaml 2:3", "`es.nurse`", ""],
    [
      "es:\n  nurse: ['?!']\n",
      "error[bad-format] roles/_titles.yaml 2:11",
      "holds no word that could be searched for",
      "",
    ],
    [
      "es:\n  nurse: [Backend Developer]\n",
      "error[alias-taken] roles/_titles.yaml 2:11",
      "is already the title of roles/backend-developer.md",
      "Who searches for it finds that role",
    ],
    [
      "es:\n  data-engineer: [carer]\n",
      "error[alias-taken] roles/_titles.yaml 2:19",
      "is already an alias of roles/nurse.md",
      "",
    ],
    [
      "es:\n  nurse: [Enfermera]\n  data-engineer: [enfermera]\n",
      "warning[alias-taken] roles/_titles.yaml 3:19",
      "stands under `nurse` in the same language",
      "",
    ],
    [
      "en:\n  nurse: [Ward Nurse]\n",
      "warning[bad-value] roles/_titles.yaml 1:1",
      "`en` is the language of this site.",
      "under `aliases`",
    ],
  ])("%j: %s", async (titles, place, message, hint) => {
    const [where, what, cure, ...others] = await problemsOf(titles);
    expect(others).toEqual([]);
    expect([where, what, cure]).toEqual([
      expect.stringContaining(place),
      expect.stringContaining(message),
      expect.stringContaining(hint),
    ]);
  });

  it("may be the same in two languages, and mean two roles there", async () => {
    expect(await problemsOf("es:\n  nurse: [Asistente]\npt:\n  data-engineer: [Asistente]\n")).toEqual([]);
  });
});
