import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import { markedForeign } from "../../../scripts/site/render/foreign-names.ts";

const marked = (html: string, ...names: string[]) =>
  markedForeign({ translatedFrom: "en", untranslated: new Set(names) } as Partial<Catalog> as Catalog)(html);

describe("names on a translated page that are not translated", () => {
  it.each([
    ["an element that holds nothing else", '<td class="a">Plumber</td>', '<td class="a" lang="en">Plumber</td>'],
    ["a choice", '<option value="1">Plumber</option>', '<option value="1" lang="en">Plumber</option>'],
    ["a drawing", '<svg><text x="1">Plumber</text></svg>', '<svg><text x="1" lang="en">Plumber</text></svg>'],
    ["a heading of the page", "<h1>Plumber</h1>", '<h1 lang="en" dir="auto">Plumber</h1>'],
    ["a name that something follows", "<span>Plumber:</span>", '<span lang="en">Plumber:</span>'],
    [
      "a name beside another element",
      "<li><b>Beruf</b> Plumber</li>",
      '<li><b>Beruf</b> <span lang="en">Plumber</span></li>',
    ],
    ["a name before another element", "<li>Plumber <b>2</b></li>", '<li><span lang="en">Plumber</span> <b>2</b></li>'],
    ["a list of them", "<td>Plumber, Mate &amp; Co</td>", '<td lang="en">Plumber, Mate &amp; Co</td>'],
    ["a name with a comma", "<td>Teachers, Other</td>", '<td lang="en">Teachers, Other</td>'],
    ["a name of signs", "<td>It&#39;s &lt;b&gt;</td>", '<td lang="en">It&#39;s &lt;b&gt;</td>'],
    ["a kind as a heading", "<h2>Tools</h2>", '<h2 lang="en">Tools</h2>'],
  ])("are marked in %s", (_, html, expected) => {
    expect(marked(html, "Plumber", "Mate & Co", "Teachers, Other", "It's <b>", "tools")).toBe(expected);
  });

  it.each([
    ["what is marked", '<a lang="en">Plumber</a>'],
    ["what lies in an element that is", '<div lang="en"><div><b>Plumber</b></div> Plumber</div>'],
    ["what is no text of a page", '<title>Plumber</title><script type="application/ld+json">Plumber</script>'],
    ["attributes", '<input value="Plumber" aria-label="Plumber">'],
    ["a sentence that has the name", "<p>Ein Plumber hilft.</p>"],
    ["a name that goes on", "<p>Plumbers</p>"],
    ["what a list has beside", "<p>Plumber, Maler</p>"],
    ["text in a drawing that has more", "<svg><text><tspan>2</tspan>Plumber</text></svg>"],
  ])("leave alone %s", (_, html) => {
    expect(marked(html, "Plumber")).toBe(html);
  });

  it("are marked behind an element that is in the language of the original", () => {
    expect(marked('<p lang="en"><i>Mate</i></p><p>Plumber</p>', "Plumber", "Mate")).toBe(
      '<p lang="en"><i>Mate</i></p><p lang="en" dir="auto">Plumber</p>',
    );
    expect(marked('<li><i lang="en">Mate</i> Plumber</li>', "Plumber", "Mate")).toBe(
      '<li><i lang="en">Mate</i> <span lang="en">Plumber</span></li>',
    );
  });

  it("are none in the original", () => {
    expect(markedForeign({} as Catalog)("<b>Plumber</b>")).toBe("<b>Plumber</b>");
  });
});
