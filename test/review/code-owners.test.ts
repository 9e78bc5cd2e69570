import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CODE_OWNERS_FILE, freshCodeOwners } from "../../scripts/cli/code-owners.ts";
import { codeOwners, ownersSchema } from "../../scripts/review/code-owners.ts";
import { catalogOf, role } from "../support/roles-folder.ts";

const owners = ownersSchema.parse({ program: ["@acme/makers"], roles: ["@acme/editors"], domains: { data: ["@ada"] } });

describe("CODEOWNERS", () => {
  it("asks the owners of a role's domain, and of everything else those who keep it", async () => {
    const catalog = await catalogOf({ "data/data-engineer.md": role() });
    expect(codeOwners(catalog, owners).split("\n").slice(1)).toEqual([
      "",
      "* @acme/makers",
      "/roles/ @acme/editors",
      "",
      "# Data",
      "/roles/data/data-engineer.md @ada",
      "",
      "# Engineering",
      "/roles/backend-developer.md @acme/editors",
      "",
    ]);
  });

  it("names nobody for a domain that there is not, and nobody who cannot be", async () => {
    const named = { ...owners, domains: { date: ["@ada"] } };
    await expect(catalogOf().then((catalog) => codeOwners(catalog, named))).rejects.toThrow(/there is no domain date/);
    expect(ownersSchema.safeParse({ ...owners, roles: ["ada"] }).success).toBe(false);
    expect(ownersSchema.safeParse({ ...owners, roles: ["@ada\n* @eve"] }).success).toBe(false);
  });

  // A new role has the editors for owners until somebody runs `npm run reference`: no contributor has to.
  it("of this project says of every role in it what it should", { timeout: 60_000 }, async () => {
    const lines = (text: string) => text.split("\n");
    const pathOf = (line: string) => /^(\/roles\/\S+) /.exec(line)?.[1];
    const written = lines(readFileSync(CODE_OWNERS_FILE, "utf8"));
    const fresh = lines(await freshCodeOwners());
    const [listed, present] = [written, fresh].map((all) => new Set(all.map(pathOf)));
    const known = (line: string, paths: Set<string | undefined> | undefined) => paths?.has(pathOf(line));
    expect(written.filter((line) => known(line, present))).toEqual(fresh.filter((line) => known(line, listed)));
    expect(fresh.filter((line) => !known(line, listed)).length).toBeLessThan(fresh.length / 5);
  });
});
