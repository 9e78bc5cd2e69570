import { messageLanguage } from "../catalog/source/read-folder.ts";

/** The language of messages about a roles folder. That a folder cannot be read is said by whoever reads it. */
export function languageFor(folder: string): string {
  try {
    return messageLanguage(folder);
  } catch {
    return "en";
  }
}
