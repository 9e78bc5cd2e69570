import type { Document } from "yaml";
import { t } from "../../diagnostics/messages.ts";
import type { KeysAt } from "../yaml/candidate-fixes.ts";
import { allAtOnce, besides, composed, type FoundFaults, parse, parseFaults, tokensOf } from "../yaml/faults.ts";
import type { FixedText, YamlFault } from "../yaml/fixed-text.ts";
import { forbiddenParts } from "../yaml/forbidden.ts";
import { misreadParts } from "../yaml/misread-yaml.ts";

/** A YAML text as far as it can be read. */
export interface YamlReading {
  /** What keeps it from being read as it stands, by its places in the text as it was written. */
  faults: YamlFault[];
  /** The text with its faults fixed in thought; nothing where one is left of which no fix is known. */
  read: { text: FixedText; document: Document.Parsed; warnings: YamlFault[] } | undefined;
}

/** A file of the largest size, as dense as a person would write it, has fewer. */
const MOST_SIGNS = 150_000;

/**
 * Reads a YAML text, and past its faults: what cannot be parsed hides what role files may not use, and that in turn
 * hides what was swallowed.
 *
 * @param keysAt tells a key without its colon from any other word
 */
export function readYaml(yaml: FixedText, keysAt: KeysAt): YamlReading {
  const tokens = tokensOf(yaml.text, MOST_SIGNS);
  const { signs } = tokens;
  if (signs > MOST_SIGNS) return { faults: [tooManySigns(signs, yaml)], read: undefined };
  const faults: YamlFault[] = [];
  let text = yaml;
  let document = composed(tokens, text.text);
  const readPast = (found: FoundFaults) => {
    faults.push(...besides(faults, found.faults, yaml.written));
    if (!found.fixed) return false;
    text = found.fixed;
    document = found.read ?? parse(text.text);
    return document.errors.length === 0;
  };
  const unread = { faults, read: undefined };
  if (document.errors.length > 0 && !readPast(parseFaults(text, document, signs, keysAt))) return unread;
  const forbidden = forbiddenParts(document, text.text);
  if (forbidden.length > 0) {
    if (!readPast(allAtOnce(text, forbidden)) || forbiddenParts(document, text.text).length > 0) return unread;
  }
  let misread = misreadParts(document, text.text);
  if (misread.errors.length > 0) {
    if (!readPast(allAtOnce(text, misread.errors)) || forbiddenParts(document, text.text).length > 0) return unread;
    misread = misreadParts(document, text.text);
  }
  return { faults, read: { text, document, warnings: misread.warnings } };
}

function tooManySigns(signs: number, { asWritten }: FixedText): YamlFault {
  return {
    code: "too-large",
    at: asWritten({ from: 0, to: 1 }),
    message: t`The YAML has ${signs} words and signs.`,
    hint: t`It may have at most ${MOST_SIGNS}.`,
  };
}
