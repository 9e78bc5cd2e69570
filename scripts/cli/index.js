// What `import … from "rolebook"` gives. The program is loaded when a function is called for the first time.
import { join } from "node:path";
import { load } from "./launch.js";

/**
 * What they take and give.
 *
 * @typedef {import("./api-types.ts").Catalog} Catalog
 * @typedef {import("./api-types.ts").Role} Role
 * @typedef {import("./api-types.ts").Problem} Problem
 * @typedef {import("./api-types.ts").LoadResult} LoadResult
 * @typedef {import("./api-types.ts").LoadOptions} LoadOptions
 * @typedef {import("./api-types.ts").BuildOptions} BuildOptions
 */

/** @returns {Promise<import("./api-types.ts").Api>} */
async function api() {
  const { module, program } = await load(join(import.meta.dirname, "../.."), "api");
  return module.api(program);
}

/** @type {import("./api-types.ts").Api["loadCatalog"]} */
export const loadCatalog = async (options) => (await api()).loadCatalog(options);

/** @type {import("./api-types.ts").Api["buildSite"]} */
export const buildSite = async (options) => (await api()).buildSite(options);
