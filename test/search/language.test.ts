import { describe, expect, it } from "vitest";
import { readLanguage } from "../../templates/browser/search/language.ts";

const GERMAN = readLanguage({
  stopWords: "wie werde ich für",
  synonyms: "Tischler Schreiner, Größe Mass, R&D Forschung",
  makers: "Schreiner Fachkraft",
  payWords: "Gehalt Löhne",
  inWords: "in bei",
  jobWords: "fahrer",
  wishes: "ohne stress, von zu hause",
  notWords: "ohne",
  likeWords: "-",
  orWords: "-",
  joinsWords: true,
  saysJobFirst: false,
});

describe("the word lists of a site", () => {
  it("are read as queries are: without capitals and accents", () => {
    expect(["wie", "fur", "tischler"].map(GERMAN.isStopWord)).toEqual([true, true, false]);
    expect(GERMAN.representative("mass")).toBe("grosse");
    expect(GERMAN.representative("forschung")).toBe("r&d");
  });

  it("give the first of a group of synonyms for each of them, in the plural too, and any other word for itself", () => {
    expect(["tischler", "schreiner", "schreiners", "schmied"].map(GERMAN.representative)).toEqual([
      "tischler",
      "tischler",
      "tischler",
      "schmied",
    ]);
  });

  it("count the synonyms of a maker as makers", () => {
    expect(["tischler", "fachkraft", "mass"].map(GERMAN.isMaker)).toEqual([true, true, false]);
  });

  it("ask for pay, or for a place, and say nothing about which job is meant where they ask for pay", () => {
    expect(["gehalt", "lohne", "bei"].map(GERMAN.isPayWord)).toEqual([true, true, false]);
    expect(["gehalt", "lohne", "bei"].map(GERMAN.isStopWord)).toEqual([true, true, false]);
    expect(["gehalt", "bei"].map(GERMAN.isInWord)).toEqual([false, true]);
  });

  it("may be emptied but for a word", () => {
    const none = readLanguage({
      stopWords: "-",
      synonyms: "-",
      makers: "-",
      payWords: "-",
      inWords: "-",
      jobWords: "-",
      wishes: "-",
      notWords: "ohne",
      likeWords: "-",
      orWords: "-",
      joinsWords: false,
      saysJobFirst: false,
    });
    expect([none.isStopWord("the"), none.representative("dev"), none.isMaker("dev")]).toEqual([false, "dev", false]);
  });
});
