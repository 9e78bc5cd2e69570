import type { LiveWords } from "../../../templates/browser/live-words.ts";
import { t } from "../../diagnostics/messages.ts";

/** What open pages say of the running site, in the language that holds at the moment. */
export const liveWords = (language: string): LiveWords => ({
  language,
  problems: t`The last change has problems. The page shows the state before it.`,
  hide: t`Hide`,
  fixed: t`All is well again.`,
  lacksNothing: t`This role lacks nothing`,
  lacks: t`What this role still lacks: ${"{count}"}`,
  gaps: {
    missing: t`Required and missing`,
    "to-fill-in": t`Still to be filled in`,
    pay: t`Without sourced pay`,
    related: t`Related roles`,
    empty: t`Optional and empty`,
    warning: t`Worth another look`,
  },
});
