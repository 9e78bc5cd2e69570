import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import type { Config } from "../../config.ts";
import { outputFile, urls } from "../../site/urls.ts";
import type { Bundles } from "../assets/browser-bundles.ts";
import { siteFiles } from "../output/site-files.ts";
import { diskPage } from "./disk-pages.ts";
import { diskScripts, handingOver } from "./disk-scripts.ts";

/** The one folder in the zip. */
const FOLDER = "rolebook";

/** What code asks for: handed over by scripts. */
const DATA =
  /^(?:pagefind\/.*\.(?:json|pf_\w+|pagefind)|search\/.*\.(?:json|txt)|(?:plan|compare\/data|fit|map|pay)\/.*\.json|edit\/(?:catalog\.json|sources\/.*\.md))$/;
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
  mkdirSync(dirname(target), { recursive: true });
  const paths = siteFiles(out).filter((path) => !LEFT_OUT.test(path));
  const scripts = await diskScripts(config, out, pageCode);
  const held = new Set([...paths, ...scripts.keys()]);
  const copy = { baseUrl, holds: (path: string) => held.has(path) && !DATA.test(path) };
  const fileAt = (path: string): [path: string, content: Uint8Array] => {
    const script = scripts.get(path);
    if (script !== undefined) return [path, Buffer.from(script)];
    const content = readFileSync(join(out, path));
    if (DATA.test(path)) return [`${path}.js`, Buffer.from(handingOver(path, content))];
    if (path.endsWith(".html")) return [path, Buffer.from(diskPage(content.toString("utf8"), path, copy))];
    if (path.endsWith(".css")) return [path, Buffer.from(withFonts(content.toString("utf8"), out, path))];
    return [path, content];
  };
  const archive = archiveAt(target);
  try {
    for (const path of [...paths, ...scripts.keys()]) archive.add(...fileAt(path));
  } finally {
    archive.end();
  }
  return statSync(target).size;
}

/** A style sheet with its fonts in it: Firefox gives a page on disk no other file as a font. */
function withFonts(css: string, out: string, path: string): string {
  let embedded = css;
  for (const [whole, name = ""] of css.matchAll(/url\("?([^"()]+\.woff2)"?\)/g)) {
    const font = readFileSync(join(out, dirname(path), name));
    embedded = embedded.replaceAll(whole, `url(data:font/woff2;base64,${font.toString("base64")})`);
  }
  return embedded;
}

/** The earliest date that a zip can hold, in whatever time zone: no file has one that would mean something. */
const NO_DATE = new Date(1980, 0, 1);

/** The number of the method in a zip. */
const DEFLATE = 8;

function archiveAt(target: string) {
  const file = openSync(target, "w");
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    if (!error) writeSync(file, bytes);
  });
  return {
    add(path: string, content: Uint8Array) {
      const entry = {
        filename: `${FOLDER}/${path}`,
        mtime: NO_DATE,
        size: content.length,
        crc: crc32(content),
        compression: DEFLATE,
      } as ZipInputFile;
      zip.add(entry);
      // Node's own compression is several times as fast as that of the library, which the zip's form comes from.
      entry.ondata?.(null, deflateRawSync(content, { level: 6 }), true);
      if (failure) throw failure;
    },
    end() {
      zip.end();
      closeSync(file);
    },
  };
}
