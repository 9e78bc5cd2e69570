import { describe, expect, it } from "vitest";
import { excerptOf, wantedWords } from "../../templates/browser/search/excerpt.ts";

const excerpt = (text: string, ...query: string[]) => excerptOf(text.split(" "), wantedWords(query));
const text = (pieces: ReturnType<typeof excerpt>) => pieces.map((piece) => piece.text).join("");
const marked = (pieces: ReturnType<typeof excerpt>) =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.text);

const filler = (count: number, word = "lorem") => Array.from({ length: count }, (_, at) => `${word}${at}`).join(" ");

describe("an excerpt", () => {
  it("marks the words in whatever form they stand, with what clings to them", () => {
    const pieces = excerpt("Testers test, while testing (tested) Tests; a contest is none.", "test");
    expect(marked(pieces)).toEqual(["Testers", "test,", "testing", "(tested)", "Tests;"]);
  });

  it("marks words that begin with a longer word of the query, and not with a short one", () => {
    expect(marked(excerpt("Kubernetes kubelet", "kube"))).toEqual(["Kubernetes", "kubelet"]);
    expect(marked(excerpt("go gone Golang", "go"))).toEqual(["go"]);
  });

  it("marks words with signs and accents", () => {
    expect(marked(excerpt("C# is not C++ nor C, résumé", "c#"))).toEqual(["C#"]);
    expect(marked(excerpt("Her résumé.", "resume"))).toEqual(["résumé."]);
  });

  it("is the whole of a short text", () => {
    expect(text(excerpt("They keep servers up.", "servers"))).toBe("They keep servers up.");
  });

  it("is cut at words around the first hit, and says where it was cut", () => {
    const cut = text(excerpt(`${filler(60)} needle ${filler(60, "ipsum")}`, "needle"));
    expect(cut).toMatch(/^… (?:(?:lorem|ipsum)\d+ )+needle (?:ipsum\d+ )+…$/);
    expect(cut.split(" ").length).toBeLessThanOrEqual(30);
  });

  it("is the stretch with the most different words of the query", () => {
    const cut = text(excerpt(`pager pager pager ${filler(60)} pager outage ${filler(40, "ipsum")}`, "pager", "outage"));
    expect(cut).toContain("pager outage");
  });

  it("is the beginning where no word stands in it", () => {
    const cut = excerpt(filler(60), "needle");
    expect(marked(cut)).toEqual([]);
    expect(text(cut)).toMatch(/^lorem0 lorem1 .* …$/);
  });

  it("holds markup as text, in one piece with the word that it is written into", () => {
    expect(excerpt("see <b>needle</b> here", "needle")).toEqual([
      { text: "see", marked: false },
      { text: " ", marked: false },
      { text: "<b>needle</b>", marked: true },
      { text: " ", marked: false },
      { text: "here", marked: false },
    ]);
  });

  it("is empty for an empty text", () => {
    expect(text(excerpt("", "needle"))).toBe("");
  });
});
