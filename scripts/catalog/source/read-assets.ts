import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import { t } from "../../diagnostics/messages.ts";
import { onLine, type Problem, problemIn } from "../../diagnostics/problem.ts";
import { type AssetEnding, assetEnding, isImageName } from "../../schema/assets.ts";
import type { Asset } from "../catalog.ts";
import { faultsOfStyleSheet } from "../checks/style-sheet.ts";
import { faultsOfSvg } from "../checks/svg.ts";
import { aboutFile, decodeUtf8 } from "./file-rules.ts";
import { type Disk, type FoundFile, readBytes } from "./read-folder.ts";

const MIB = 1024 * 1024;

/** The largest size of a file of each kind, in bytes: what one page of a phone should not have to wait for. */
const MOST_BYTES: Record<AssetEnding, number> = {
  svg: 256 * 1024,
  css: 256 * 1024,
  woff2: MIB,
  png: MIB,
  jpg: MIB,
  jpeg: MIB,
  webp: MIB,
  avif: MIB,
};

/** The files of `_assets/`, as far as they are what they should be. */
export interface ReadAssets {
  assets: Map<string, Asset>;
  problems: Problem[];
  /** Those that are text, by the files' names in messages. */
  texts: Map<string, string>;
}

/**
 * Reads the files in `_assets/` and looks them over: an image must be one, and nothing may run or ask another host.
 *
 * @param found the files, by their names in the folder
 */
export function readAssets(found: ReadonlyMap<string, FoundFile>, disk?: Disk): ReadAssets {
  const read: ReadAssets = { assets: new Map(), problems: [], texts: new Map() };
  for (const [name, file] of found) {
    const ending = assetEnding(name);
    if (!ending) continue;
    const got = readBytes(file, disk, MOST_BYTES[ending]);
    if ("problem" in got) {
      read.problems.push(got.problem);
      continue;
    }
    if (got.bytes.length === 0) {
      const hint = t`Put the file there again, or remove it.`;
      read.problems.push(aboutFile(file, "empty-file", t`${file.name} is empty.`, hint));
      continue;
    }
    const faults = ending === "svg" || ending === "css" ? textFaults(file, got.bytes, ending, found, read) : [];
    const size = isImageName(name) ? sizeOf(got.bytes) : undefined;
    if (!isWhatItSays(ending, got.bytes, size?.type))
      faults.push(
        aboutFile(
          file,
          "broken-asset",
          size?.type
            ? t`${file.name} is no ${ending.toUpperCase()} file but one of the kind ${size.type.toUpperCase()}.`
            : t`${file.name} is no ${ending.toUpperCase()} file.`,
          t`Export it again in that format, or give it the ending of what it is.`,
        ),
      );
    read.problems.push(...faults);
    if (faults.length > 0) continue;
    const { width, height } = size ?? {};
    const content = Buffer.from(got.bytes).toString("base64");
    const version = createHash("sha256").update(content).digest("hex").slice(0, 8);
    read.assets.set(name, { name, content, version, ...(width && height ? { width, height } : {}) });
  }
  return read;
}

/** Whether a file is of the kind that its name says; one that is text has been read as that. */
function isWhatItSays(ending: AssetEnding, bytes: Uint8Array, type: string | undefined): boolean {
  if (ending === "svg" || ending === "css") return true;
  if (ending === "woff2") return Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "wOF2";
  return type === (ending === "jpeg" ? "jpg" : ending);
}

/** What is wrong in a file that is text; its text is kept for the report. */
function textFaults(
  file: FoundFile,
  bytes: Uint8Array,
  ending: "svg" | "css",
  found: ReadonlyMap<string, FoundFile>,
  read: ReadAssets,
): Problem[] {
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return [decoded.problem];
  const { text } = decoded;
  read.texts.set(file.name, text);
  const faults = ending === "svg" ? faultsOfSvg(text) : faultsOfStyleSheet(text, (name) => found.has(name));
  return faults.map(({ line, column, length, code, message, hint }) =>
    problemIn(file.name, code, onLine(line, column, length), message, hint),
  );
}

function sizeOf(bytes: Uint8Array): { width?: number; height?: number; type?: string } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
