// What runs before there is anything to run TypeScript with, so it is JavaScript.
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutLocales } from "../leaving-out.js";

/**
 * What the program is told about itself.
 *
 * @typedef {object} Program
 * @property {string} folder where it lies: templates, package.json
 * @property {string} [hash] of its code and its dependencies; what it makes may be kept under that
 */

/** Where bundles are kept, below the folder of the program. */
export const KEPT = "node_modules/.cache/rolebook/program";
/** Where a package has the bundle that it brings along. */
export const PACKED = "bundle";

/** The modules that can be begun with: `api` is what other programs import, the others export `main`. */
const ENTRIES = ["main", "rebuild-process", "api"];
/** What no package has. */
const CODE_OF_COMMANDS = "scripts/cli/main.ts";
/** Rooms of `scripts` that are for work on Rolebook: no package has them, and no command needs them. */
const ROOMS_FOR_WORK = ["bench", "reference", "workflows"];
/** They read files of their own, which lie beside them. */
const UNBUNDLED = ["@11ty/eleventy", "@hpcc-js/wasm-zstd", "@resvg/resvg-wasm", "esbuild", "pagefind"];
/** Some dependencies are CommonJS. */
const COMMONJS = `import { createRequire as __requireFrom } from "node:module";
const require = __requireFrom(import.meta.url);`;
/** How a bundle is written for work on the code, and how in a package, where it is to be small. Functions keep their names in both. */
const READABLE = /** @type {const} */ ({ sourcemap: "linked", sourcesContent: false });
const SMALL = { minify: true, keepNames: true };
/** The hash of every module of a bundle, by its name. Written last: a bundle without it is none yet. */
const CONTENTS = "contents.json";

/** Of SHA-256, in hexadecimal. */
const HASH_DIGITS = 64;
/** So many bundles are kept whatever their age: who leaves a branch soon comes back. */
const MOST_KEPT = 4;
/** Who began with a bundle lately may not have loaded all of it. */
const HOUR_MS = 60 * 60 * 1000;

/**
 * Runs the program.
 *
 * @param {string} folder where the program lies
 * @param {string} entry what to begin with
 */
export async function launch(folder, entry) {
  const { module, program } = await load(folder, entry);
  await module.main(program);
}

/**
 * Loads a module of the program. It is TypeScript in many small files, of which a bundle is made whenever they have
 * changed.
 *
 * @param {string} folder where the program lies
 * @param {string} entry the module's name in `scripts/cli`
 * @returns {Promise<{ module: any, program: Program }>}
 */
export async function load(folder, entry) {
  // A package brings the bundle along, and of the code only what is sent to readers.
  const isPackage = !existsSync(join(folder, CODE_OF_COMMANDS));
  const packed = isPackage ? findBundle(join(folder, PACKED)) : undefined;
  if (isPackage && !packed) throw new Error(`this copy of the program is damaged, please install it anew: ${folder}`);
  const hash = packed ? hashIn(packed) : hashOfProgram(folder);
  const bundle = packed ?? findBundle(join(folder, KEPT), hash) ?? (await makeKept(folder, hash));
  const module = await import(pathToFileURL(join(bundle, `${entry}.js`)).href);
  return { module, program: { folder, hash } };
}

/**
 * Makes the bundle that a package brings along.
 *
 * @param {string} folder where the program lies
 */
export async function packBundle(folder) {
  rmSync(join(folder, PACKED), { recursive: true, force: true });
  writeBundle(await makeBundle(folder, SMALL), join(folder, PACKED), hashOfCode(folder));
}

/**
 * A bundle that has the content it was written with.
 *
 * @param {string} place the folder that bundles lie in
 * @param {string} [hash] of what it was made from, where others may lie there too
 */
function findBundle(place, hash = "") {
  return bundlesIn(place).find((path) => basename(path).startsWith(hash) && isSound(path));
}

/**
 * The hash of what a bundle was made from.
 *
 * @param {string} bundle
 */
const hashIn = (bundle) => basename(bundle).slice(0, HASH_DIGITS);

/** @param {string} place */
function bundlesIn(place) {
  try {
    return readdirSync(place).map((name) => join(place, name));
  } catch {
    return [];
  }
}

/** @param {string} bundle */
function isSound(bundle) {
  try {
    const hashes = Object.entries(JSON.parse(readFileSync(join(bundle, CONTENTS), "utf8")));
    return hashes.length > 0 && hashes.every(([name, hash]) => hashOf([readFileSync(join(bundle, name))]) === hash);
  } catch {
    return false;
  }
}

/**
 * Makes a bundle and keeps it. Where that cannot be, it lasts as long as this process.
 *
 * @param {string} folder
 * @param {string} hash
 */
async function makeKept(folder, hash) {
  const files = await makeBundle(folder);
  const place = join(folder, KEPT);
  try {
    const bundle = writeBundle(files, place, hash);
    removeOld(place);
    return bundle;
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), "rolebook-program-"));
    process.once("exit", () => rmSync(temporary, { recursive: true, force: true }));
    symlinkSync(join(folder, "node_modules"), join(temporary, "node_modules"), "junction");
    return writeBundle(files, temporary, hash);
  }
}

/**
 * @param {string} folder
 * @param {import("esbuild").BuildOptions} form
 * @returns {Promise<Map<string, Uint8Array>>} files by their names
 */
async function makeBundle(folder, form = READABLE) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ENTRIES.map((entry) => `scripts/cli/${entry}.ts`),
    outdir: KEPT,
    tsconfigRaw: {},
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: UNBUNDLED,
    banner: { js: COMMONJS },
    // Words of other scripts as they are, which is a third of their size.
    charset: "utf8",
    plugins: [withoutLocales],
    ...form,
    logLevel: "error",
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/**
 * Each writer has a folder of its own, so that none is in the way of another that starts at the same time.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} place
 * @param {string} hash
 */
function writeBundle(files, place, hash) {
  const bundle = join(place, `${hash}-${randomUUID()}`);
  mkdirSync(bundle, { recursive: true });
  for (const [name, contents] of files) writeFileSync(join(bundle, name), contents);
  const modules = [...files].filter(([name]) => name.endsWith(".js"));
  const hashes = Object.fromEntries(modules.map(([name, contents]) => [name, hashOf([contents])]));
  writeFileSync(join(bundle, CONTENTS), JSON.stringify(hashes));
  return bundle;
}

/** @param {string} place */
function removeOld(place) {
  const bundles = bundlesIn(place).map((path) => ({ path, age: Date.now() - statSync(path).mtimeMs }));
  for (const { path, age } of bundles.sort((one, other) => one.age - other.age).slice(MOST_KEPT))
    if (age > HOUR_MS) rmSync(path, { recursive: true, force: true });
}

/** @param {string} folder */
function hashOfProgram(folder) {
  const installed = readIfThere(join(folder, "node_modules/.package-lock.json")) ?? "";
  return hashOf([hashOfCode(folder), installed]);
}

/** @param {string} folder */
function hashOfCode(folder) {
  const scripts = join(folder, "scripts");
  const names = readdirSync(scripts, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(?:[jt]s|json)$/.test(name) && !ROOMS_FOR_WORK.includes(name.split(sep)[0] ?? ""),
  );
  return hashOf(names.sort().flatMap((name) => [name, readFileSync(join(scripts, name))]));
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** @param {readonly (string | Uint8Array)[]} parts */
function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}
