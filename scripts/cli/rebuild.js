// What `rebuilding.ts` starts.
import { join } from "node:path";
import { launch } from "./launch.js";

await launch(join(import.meta.dirname, "../.."), "rebuild-process");
