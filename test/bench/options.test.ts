import { describe, expect, it } from "vitest";
import { readOptions } from "../../scripts/bench/options.ts";
import { UsageError } from "../../scripts/config.ts";

describe("the options of the bench", () => {
  it("ask for the targets, for some of their sizes, as Markdown and with a chart", () => {
    const words = ["targets", "--sizes", "68,1000", "--markdown", "--chart", "chart.svg"];
    expect(readOptions(words)).toMatchObject({
      job: "targets",
      sizes: [68, 1000],
      markdown: true,
      chart: "chart.svg",
    });
  });

  it("ask for the targets where no word says otherwise", () => {
    expect(readOptions([])).toMatchObject({ job: "targets", sizes: undefined, rounds: undefined, seed: 1 });
    expect(readOptions(["size"]).job).toBe("size");
  });

  it.each([
    [["fast"], "`fast` means nothing here"],
    [["targets", "size"], "`size` means nothing here"],
    [["search", "--chart", "chart.svg"], "`search` takes no --chart"],
    [["size", "--markdown"], "`size` takes no --markdown"],
    [["--sizes", "none"], "--sizes none: write whole numbers from 1"],
  ])("refuse %j", (words, why) => {
    expect(() => readOptions(words)).toThrow(new UsageError(why));
  });
});
