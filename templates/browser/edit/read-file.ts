import { decodeUtf8, MAX_FILE_BYTES } from "../../../scripts/catalog/source/file-rules.ts";
import type { BrowserWords } from "../words.ts";

/** The text of a file of this device, or why there is none. */
export type FileText =
  | { text: string; note?: string }
  /** `guess`: how it reads in an old encoding, if somebody says that it is written in that. */
  | { problem: string; guess?: { text: string; line: string; note: string } };

const UTF_16: readonly [first: number, second: number, encoding: string][] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** Reads a file of this device. In which encoding it is written is never guessed in silence. */
export async function readFileText(file: File, words: BrowserWords): Promise<FileText> {
  const { name } = file;
  if (file.size > MAX_FILE_BYTES) {
    const [size, most] = [file.size, MAX_FILE_BYTES].map((bytes) => Math.ceil(bytes / 1024)) as [number, number];
    return { problem: words("edit-too-large", { file: name, size, most }) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide) {
    const text = new TextDecoder(wide[2]).decode(bytes);
    return { text, note: words("edit-recoded", { file: name, encoding: "UTF-16" }) };
  }
  if (bytes.includes(0)) return { problem: words("edit-no-text", { file: name }) };
  const decoded = decodeUtf8({ name }, bytes);
  if ("text" in decoded) return decoded;
  const text = new TextDecoder("windows-1252").decode(bytes);
  const { line } = decoded.problem;
  return {
    problem: words("edit-not-utf8", { file: name, line }),
    guess: {
      text,
      line: (text.split(/\r\n?|\n/)[line - 1] ?? "").trim().slice(0, 120),
      note: words("edit-recoded", { file: name, encoding: "Windows-1252" }),
    },
  };
}
