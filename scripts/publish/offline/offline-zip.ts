import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import type { Config } from "../../config.ts";
import { outputFile, urls } from "../../site/urls.ts";
import type { Bundles } from "../assets/browser-bundles.ts";
import { inOrder } from "../output/in-order.ts";
import { siteFiles } from "../output/site-files.ts";
import { diskPage } from "./disk-pages.ts";
import { diskScripts, handingOver } from "./disk-scripts.ts";

/** The one folder in the zip. */
const FOLDER = "rolebook";

/** What code asks for: handed over by scripts. */
const DATA =
  /^(?:pagefind\/.*\.(?:json|pf_\w+|pagefind)|search\/.*\.(?:json|txt)|(?:plan|compare\/data)\/.*\.json|edit\/(?:catalog\.json|sources\/.*\.md))$/;
/** What has another form in the copy, or no use. */
const LEFT_OUT = /^(?:assets\/.*\.(?:js|woff2)|pagefind\/.*\.js|.*\.webmanifest)$/;

/**
 * Writes `/offline/rolebook.zip`: the site, made over for a folder on disk, where pages are opened with a double
 * click. The same site gives the same bytes.
 *
 * @param out the folder with the finished site
 * @param pageCode from `pageScripts`
 * @returns the size of the zip in bytes
 */
export async function writeOfflineZip(
  config: Config,
  baseUrl: string | undefined,
  out: string,
  pageCode: Bundles,
): Promise<number> {
  const target = join(out, outputFile(urls.offlineZip));
  await mkdir(dirname(target), { recursive: true });
  const paths = (await siteFiles(out)).filter((path) => !LEFT_OUT.test(path));
  const scripts = await diskScripts(config, out, pageCode);
  const held = new Set([...paths, ...scripts.keys()]);
  const copy = { baseUrl, holds: (path: string) => held.has(path) && !DATA.test(path) };
  const fileAt = async (path: string): Promise<[path: string, content: Uint8Array]> => {
    const script = scripts.get(path);
    if (script !== undefined) return [path, Buffer.from(script)];
    const content = await readFile(join(out, path));
    if (DATA.test(path)) return [`${path}.js`, Buffer.from(handingOver(path, content))];
    if (path.endsWith(".html")) return [path, Buffer.from(diskPage(content.toString("utf8"), path, copy))];
    if (path.endsWith(".css")) return [path, Buffer.from(await withFonts(content.toString("utf8"), out, path))];
    return [path, content];
  };
  const archive = archiveAt(target);
  try {
    const packed = async (path: string) => packedEntry(...(await fileAt(path)));
    for await (const entry of inOrder([...paths, ...scripts.keys()], AT_ONCE, packed)) archive.add(entry);
  } finally {
    archive.end();
  }
  return (await stat(target)).size;
}

/** So many files are packed at a time, by zlib's threads. */
const AT_ONCE = 8;

/** A style sheet with its fonts in it: Firefox gives a page on disk no other file as a font. */
async function withFonts(css: string, out: string, path: string): Promise<string> {
  let embedded = css;
  for (const [whole, name = ""] of css.matchAll(/url\("?([^"()]+\.woff2)"?\)/g)) {
    const font = await readFile(join(out, dirname(path), name));
    embedded = embedded.replaceAll(whole, `url(data:font/woff2;base64,${font.toString("base64")})`);
  }
  return embedded;
}

/** The earliest date that a zip can hold, in whatever time zone: no file has one that would mean something. */
const NO_DATE = new Date(1980, 0, 1);

/** The number of the method in a zip. */
const DEFLATE = 8;

/** A file of the zip and its packed content. */
interface PackedEntry {
  entry: ZipInputFile;
  packed: Uint8Array<ArrayBuffer>;
}

const deflate = promisify(deflateRaw);

async function packedEntry(path: string, content: Uint8Array): Promise<PackedEntry> {
  const entry = {
    filename: `${FOLDER}/${path}`,
    mtime: NO_DATE,
    size: content.length,
    crc: crc32(content),
    compression: DEFLATE,
  } as ZipInputFile;
  // Node's own compression is several times as fast as that of the library, which the zip's form comes from.
  return { entry, packed: await deflate(content, { level: 6 }) };
}

function archiveAt(target: string) {
  const file = openSync(target, "w");
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    if (!error) writeSync(file, bytes);
  });
  return {
    add({ entry, packed }: PackedEntry) {
      zip.add(entry);
      entry.ondata?.(null, packed, true);
      if (failure) throw failure;
    },
    end() {
      zip.end();
      closeSync(file);
    },
  };
}
