// What npm runs before it packs.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packBundle } from "./launch.js";

await packBundle(join(import.meta.dirname, "../.."));
// The types of what the package exports, as they stand in the code: `npm run lint` has checked them.
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const project = join(import.meta.dirname, "exports.tsconfig.json");
execFileSync(process.execPath, [compiler, "-p", project], { stdio: "inherit" });
