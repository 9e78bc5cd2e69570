import { type Message, messagesFrom } from "../../scripts/diagnostics/messages.ts";

/** Does something with messages of a language in which each is the English one between marks. */
export async function withMarkedMessages<Result>(run: () => Promise<Result>): Promise<Result> {
  const byEnglish = new Proxy({} as Record<string, Message>, {
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: "" }),
    get: (_, english) => `⟦${String(english)}⟧`,
  });
  const before = messagesFrom(() => ({ language: "de", byEnglish }));
  try {
    return await run();
  } finally {
    messagesFrom(before);
  }
}

/** What of a text is the same whatever the language: what stands outside the marks and the backticks. */
export function unmarked(text: string): string {
  let rest = text.replace(/`[^`]*`/g, "");
  for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, "")];
  return rest;
}
