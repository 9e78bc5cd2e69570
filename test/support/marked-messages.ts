import { onTestFinished } from "vitest";
import { type Message, messagesFrom } from "../../scripts/diagnostics/messages.ts";

/** Says everything in these messages until the test ends. */
export function sayIn(byEnglish: Record<string, Message>, language = "de"): void {
  const before = messagesFrom(() => ({ language, byEnglish }));
  onTestFinished(() => void messagesFrom(before));
}

/** Has each message said in English between marks, until the test ends. */
export function sayInMarks(): void {
  sayIn(
    new Proxy({} as Record<string, string>, {
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: "" }),
      get: (_, english) => `⟦${String(english)}⟧`,
    }),
  );
}

/** What of a message is English whatever the language: what stands outside the marks and the backticks. */
export function untranslated(message: string): string {
  let rest = message.replace(/`[^`]*`/g, "");
  for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, "")];
  return rest.replace(/[\s\d.,:;]+/g, "");
}
