import { describe, expect, it } from "vitest";
import { mainWords, sharedWords } from "../../../scripts/bench/targets/same-words.ts";

describe("the words of a page", () => {
  it("are those of its main part, as readers see them", () => {
    const html = `<header>Menu</header><main id="content"><h1>R&amp;D&#x2013;Engineer</h1>
      <script type="module">let hidden = 1;</script><p title="unseen">C&#43;&#43; &amp; it&#39;s 10&nbsp;%</p></main><p>Below</p>`;
    expect(mainWords(html)).toEqual(["r", "d", "engineer", "c", "it", "s", "10"]);
  });

  it("are none where there is no main part", () => {
    expect(mainWords("<p>Words</p>")).toEqual([]);
  });
});

describe("the share of words", () => {
  it("counts a word as often as it stands on both", () => {
    expect(sharedWords(["a", "a", "b", "c"], ["a", "c", "c", "d"])).toBe(0.5);
  });

  it("is all of them in another order, and does not fall for words that only the other has", () => {
    expect(sharedWords(["a", "b"], ["b", "x", "a", "y"])).toBe(1);
    expect(sharedWords(["a"], [])).toBe(0);
    expect(sharedWords([], ["a"])).toBe(1);
  });
});
