import { describe, expect, it } from "vitest";
import { keptFrom } from "../../templates/browser/progress-data.ts";

describe("the roles that a reader kept", () => {
  it("are read as they were written, each once", () => {
    expect(keptFrom('["qa-engineer","data-engineer","qa-engineer"]')).toEqual(["qa-engineer", "data-engineer"]);
  });

  it("are none where something else stands", () => {
    for (const text of ["", "{}", "null", "<b>", '{"length":1,"0":"qa-engineer"}']) expect(keptFrom(text)).toEqual([]);
    expect(keptFrom('["qa-engineer","../x",7,null,"__proto__"]')).toEqual(["qa-engineer"]);
  });

  it("are no more than a list can show", () => {
    const slugs = Array.from({ length: 150 }, (_, at) => `role-${at}`);
    expect(keptFrom(JSON.stringify(slugs))).toEqual(slugs.slice(0, 100));
  });
});
