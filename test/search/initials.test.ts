import { describe, expect, it } from "vitest";
import { initialsOf } from "../../templates/browser/search/initials.ts";

const initials = initialsOf(
  ["Data Engineer"],
  [
    "DevSecOps Engineer",
    "Detection Engineer",
    "Front-End Developer",
    "Forensic Examiner",
    "Front-End Engineer",
    "Head of Design",
    "Data Science Lead",
  ],
  ["Infrastructure as Code", "Vendor risk management"],
);

describe("the letters that names are shortened to", () => {
  it("are those of the words that a role's name begins with", () => {
    expect(initials.get("ds")).toBe("data science");
    expect(initials.get("dsl")).toBe("data science lead");
  });

  it("stand for the words that most names begin with", () => {
    expect(initials.get("fe")).toBe("front end");
  });

  it("stand for a title sooner than for other names", () => {
    expect(initials.get("de")).toBe("data engineer");
  });

  it("are those of a skill's whole name only", () => {
    expect(initials.get("iac")).toBe("infrastructure as code");
    expect(initials.get("vrm")).toBe("vendor risk management");
    expect(initials.has("vr")).toBe(false);
  });

  it("are not made with small words, nor from the middle of a name", () => {
    expect(initials.has("hod")).toBe(false);
    expect(initials.has("ed")).toBe(false);
  });
});
