import { t, translated } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import type { Surroundings } from "./command.ts";

/** Tells a person how far a long command has got. */
export interface Progress {
  /** A new step begins. */
  step(name: string): void;
  /** So many of the pages of the step at hand are done. */
  count: (done: number, all: number) => void;
  /** Removes what was shown. */
  end(): void;
}

/** Says nothing. */
export const silentProgress: Progress = { step: () => {}, count: () => {}, end: () => {} };

const EVERY_MS = 100;
/** Before, an estimate would jump about. */
const SETTLED_MS = 2000;

/**
 * One line that is rewritten in a terminal. Elsewhere, such as in a log, nothing but a line per step.
 *
 * @param stream where it is written
 */
export function progressOn(stream: Surroundings["stderr"]): Progress {
  let name = "";
  let [begun, last] = [0, 0];
  const show = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${printable(text)}`);
  };
  return {
    step(next) {
      name = translated(next);
      begun = Date.now();
      if (stream.isTTY) show(`${name} …`);
      else stream.write(`${name}\n`);
    },
    count(done, all) {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      const left = Math.ceil((((now - begun) / done) * (all - done)) / 1000);
      show(
        now - begun < SETTLED_MS
          ? t`${name} … ${done} of ${all} pages`
          : t`${name} … ${done} of ${all} pages, about ${left} s left`,
      );
    },
    end: () => show(""),
  };
}
