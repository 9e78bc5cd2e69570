import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import type { Config } from "../config.ts";
import { outputFile, urls } from "../site/urls.ts";
import { diskPage } from "./disk-pages.ts";
import { diskScripts, handingOver } from "./disk-scripts.ts";
import { siteFiles } from "./site-files.ts";

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
 * @returns the size of the zip in bytes
 */
export async function writeOfflineZip(config: Config, baseUrl: string | undefined, out: string): Promise<number> {
  const target = join(out, outputFile(urls.offlineZip));
  await mkdir(dirname(target), { recursive: true });
  const paths = (await siteFiles(out)).filter((path) => !LEFT_OUT.test(path));
  const scripts = await diskScripts(config, out);
  const held = new Set([...paths, ...scripts.keys()]);
  const copy = { baseUrl, holds: (path: string) => held.has(path) && !DATA.test(path) };
  const archive = archiveAt(target);
  try {
    for (const path of paths) {
      const content = await readFile(join(out, path));
      if (DATA.test(path)) archive.add(`${path}.js`, Buffer.from(handingOver(path, content)));
      else if (path.endsWith(".html")) archive.add(path, Buffer.from(diskPage(content.toString("utf8"), path, copy)));
      else if (path.endsWith(".css"))
        archive.add(path, Buffer.from(await withFonts(content.toString("utf8"), out, path)));
      else archive.add(path, content);
    }
    for (const [path, script] of scripts) archive.add(path, Buffer.from(script));
  } finally {
    archive.end();
  }
  return (await stat(target)).size;
}

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
