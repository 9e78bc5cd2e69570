/* Only `npm start` serves this: it reloads the page after a change, shows what is wrong in a role file, and what the
 * role on the page still lacks. */

import type { RoleGap } from "../../scripts/catalog/derive/edit/role-gaps.ts";
import { button, make } from "./element.ts";
import type { LiveWords } from "./live-words.ts";

interface Live {
  edition: number;
  problems: string;
}

const PREFIX = "/__rolebook/";
let words: LiveWords;
let edition: number | undefined;
let overlay: HTMLElement | undefined;
/** Set while a tab is loaded again because its problems are fixed. */
const FIXED_KEY = "rolebook live mended";
const FIXED_MS = 5000;

function show(problems: string): void {
  overlay?.remove();
  overlay = undefined;
  // A page that shows nothing else has them on it.
  if (problems === "" || document.body.hasAttribute("data-waiting")) return;
  const title = make("h2", "", words.problems);
  const report = make("pre", "", problems);
  report.tabIndex = 0;
  const close = button(words.hide, () => show(""), "");
  overlay = make("section", "rolebook-live", title, close, report);
  overlay.setAttribute("role", "alert");
  overlay.lang = words.language;
  document.body.append(overlay);
}

/** Says for a while that there are no problems any more. */
function showFixed(): void {
  if (sessionStorage.getItem(FIXED_KEY) === null) return;
  sessionStorage.removeItem(FIXED_KEY);
  const notice = make("section", "rolebook-mended", words.fixed);
  notice.lang = words.language;
  notice.setAttribute("role", "status");
  document.body.append(notice);
  setTimeout(() => notice.remove(), FIXED_MS);
}

/** Whether the panel is open, for as long as the tab is. */
const OPEN_KEY = "rolebook live panel";
let panel: HTMLDetailsElement | undefined;

function showGaps(gaps: readonly RoleGap[] | null): void {
  panel?.remove();
  panel = undefined;
  if (gaps === null) return;
  const kinds = Object.entries(words.gaps).map(([kind, name]) => ({
    name,
    of: gaps.filter((gap) => gap.kind === kind),
  }));
  const groups = kinds
    .filter(({ of }) => of.length > 0)
    .flatMap(({ name, of }) => [make("h2", "", `${name} (${of.length})`), make("ul", "", ...of.map(itemOf))]);
  panel = make("details", "rolebook-gaps", make("summary", "", summaryOf(gaps.length)), ...groups);
  panel.lang = words.language;
  panel.open = sessionStorage.getItem(OPEN_KEY) === "open";
  panel.addEventListener("toggle", ({ target }) => {
    sessionStorage.setItem(OPEN_KEY, (target as HTMLDetailsElement).open ? "open" : "closed");
  });
  document.body.append(panel);
}

function summaryOf(count: number): string {
  return count === 0 ? words.lacksNothing : words.lacks.replace("{count}", String(count));
}

function itemOf({ text, file, line }: RoleGap): HTMLLIElement {
  return make("li", "", `${text} `, make("code", "", line === null ? file : `${file}:${line}`));
}

async function updateGaps(): Promise<void> {
  const response = await fetch(`${PREFIX}gaps?page=${encodeURIComponent(location.pathname)}`);
  showGaps((await response.json()) as RoleGap[] | null);
}

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = `${PREFIX}live.css`;
document.head.append(style);

async function listen(): Promise<void> {
  words = await (await fetch(`${PREFIX}words.json`)).json();
  const events = new EventSource(`${PREFIX}events`);
  events.addEventListener("message", (event) => {
    const live = JSON.parse(event.data) as Live;
    if (edition !== undefined && live.edition !== edition) {
      if (live.problems === "" && (overlay || document.querySelector("[data-waiting] pre")))
        sessionStorage.setItem(FIXED_KEY, "mended");
      // A browser goes back to where the page was scrolled to.
      location.reload();
      return;
    }
    edition = live.edition;
    show(live.problems);
    if (live.problems === "") showFixed();
    // Without the server there is nothing new to say.
    updateGaps().catch(() => showGaps(null));
  });
}

listen();
