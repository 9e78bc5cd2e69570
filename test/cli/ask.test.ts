import { describe, expect, it } from "vitest";
import { isYes } from "../../scripts/cli/new/ask.ts";
import { inLanguage } from "../../scripts/diagnostics/language.ts";

describe("an answer that means yes", () => {
  it.each([
    ["en", ["y", "yes", "YES"], ["", "n", "no", "ja", "yesterday"]],
    ["de-AT", ["ja", "J", "yes", "y"], ["nein", "n", "", "oui"]],
    ["fr", ["oui", "o", "Oui", "y"], ["non", "n"]],
    ["es", ["sí", "si", "s", "SÍ", "yes"], ["no", "n"]],
    ["ar", ["نعم", "ن", "yes"], ["لا", "ل"]],
    ["fi", ["y"], ["kyllä"]],
  ])("is one in English or in %s", async (language, yes, no) => {
    await inLanguage(language, async () => {
      expect(yes.filter((answer) => !isYes(answer))).toEqual([]);
      expect(no.filter(isYes)).toEqual([]);
    });
  });
});
