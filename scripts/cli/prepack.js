// What npm runs before it packs.
import { join } from "node:path";
import { packBundle } from "./launch.js";

await packBundle(join(import.meta.dirname, "../.."));
