import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

describe("the service worker with all that it imports", () => {
  it("is under 900 lines of our own and 14 kB, so that it is read in one sitting", async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ["templates/service-worker/service-worker.ts"],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
    });
    const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
    const lines = own.map((path) => readFileSync(path, "utf8").split("\n").length - 1);
    expect(own.length).toBeGreaterThan(5);
    expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThan(900);
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThan(14_000);
  });
});
