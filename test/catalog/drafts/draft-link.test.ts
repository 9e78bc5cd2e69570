import { deflateSync } from "fflate";
import { expect, it } from "vitest";
import { draftFragment, readDraftFragment } from "../../../scripts/catalog/drafts/draft-link.ts";
import { role } from "../../support/roles-folder.ts";

it("a draft comes out of its link as it went in", () => {
  for (const text of [role("", "\n## Was sie tun\n\nSägen – 木工 🙂\n"), "x".repeat(256 * 1024)]) {
    expect(draftFragment(text)).toMatch(/^draft=[\w-]+$/);
    expect(readDraftFragment(draftFragment(text))).toBe(text);
    expect(readDraftFragment(`#${draftFragment(text)}`)).toBe(text);
  }
});

it("a draft larger than a role file may be is no draft, however small its link", () => {
  expect(readDraftFragment(draftFragment("x".repeat(256 * 1024 + 1)))).toBeUndefined();
  const bomb = deflateSync(new Uint8Array(2_000_000), { level: 1 });
  expect(readDraftFragment(`draft=${Buffer.from(bomb).toString("base64url")}`)).toBeUndefined();
});

it.each(["", "#", "#levels", "#draft=", "#draft=!!!", "#draft=AAAA", "#draft=zzzzzzzz"])(
  "%j holds no draft",
  (fragment) => {
    expect(readDraftFragment(fragment)).toBeUndefined();
  },
);
