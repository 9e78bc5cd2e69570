import { type OfflineState, savesData } from "../service-worker/messages.ts";
import { byId, make } from "./element.ts";
import {
  ask,
  canBeStored,
  isOnDisk,
  onState,
  register,
  registration,
  rememberRemoval,
  siteBytes,
} from "./offline/worker.ts";
import { siteRoot } from "./site-root.ts";
import { wordsFrom } from "./words.ts";

const NOTHING: OfflineState = { current: null, ready: null, offered: null, progress: null, failure: null };

const section = byId("offline-installed", HTMLDivElement);
const status = byId("offline-status", HTMLParagraphElement);
const progress = byId("offline-progress", HTMLProgressElement);
const install = byId("offline-install", HTMLButtonElement);
const use = byId("offline-use", HTMLButtonElement);
const remove = byId("offline-remove", HTMLButtonElement);
const words = wordsFrom(section);

const language = document.documentElement.lang;
const megabytes = new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
// Plain "en" would write the month first; the site's own English does not.
const moment = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
  dateStyle: "long",
  timeStyle: "short",
});
const size = (bytes: number) => megabytes.format(bytes / 1e6);

/** What installing would fetch, where it is known. */
let wholeBytes: number | undefined;
let removed = false;

function show(state: OfflineState): void {
  const { current, ready, offered } = state;
  section.dataset.state = state.progress ? "working" : (state.failure ?? (current ? "stored" : "none"));
  status.textContent = sentences(state).join(" ");
  progress.hidden = !state.progress;
  if (state.progress) progress.value = state.progress.done / state.progress.total;
  const bytes = offered?.bytes ?? wholeBytes;
  const kind = current ? "offline-update" : bytes === undefined ? "offline-install" : "offline-install-size";
  install.textContent = words(kind, { size: size(bytes ?? 0) });
  install.hidden = state.progress !== null || (current !== null && !offered);
  use.hidden = !ready;
  remove.hidden = !current;
}

function sentences({ current, ready, offered, progress, failure }: OfflineState): string[] {
  if (progress) return [words("offline-progress", { done: size(progress.done), total: size(progress.total) })];
  const told = failure ? [words(`offline-failed-${failure}`)] : [];
  if (!current) {
    told.push(words(removed ? "offline-removed" : "offline-none"));
    const bytes = offered?.bytes ?? wholeBytes;
    return savesData() && bytes !== undefined ? [...told, words("offline-saving-data", { size: size(bytes) })] : told;
  }
  told.push(
    words("offline-stored", { count: current.files, size: size(current.bytes), date: moment.format(current.stored) }),
  );
  if (ready) told.push(words("offline-update-ready"));
  else if (offered) told.push(words("offline-update-offered", { size: size(offered.bytes) }));
  return told;
}

/** Says in words why there is nothing to be done here. */
function end(key: "offline-unsupported" | "offline-on-disk"): void {
  section.dataset.state = key;
  status.textContent = words(key);
  for (const element of [progress, install, use, remove]) element.hidden = true;
}

/** Does what the reader asked for; a browser that refuses is not an error of the page. */
function orSay(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error: unknown) => {
      // A type error is how browsers say that the worker's code could not be fetched.
      if (error instanceof TypeError) show({ ...NOTHING, failure: "network" });
      else end("offline-unsupported");
    });
}

install.addEventListener(
  "click",
  orSay(async () => {
    removed = false;
    rememberRemoval(false);
    await register();
    await ask("install");
  }),
);
use.addEventListener(
  "click",
  orSay(async () => {
    onState((state) => !state.ready && location.reload());
    await ask("use");
  }),
);
remove.addEventListener(
  "click",
  orSay(async () => {
    removed = true;
    rememberRemoval(true);
    onState(async (state) => {
      if (!state.current) await (await registration())?.unregister();
    });
    await ask("remove");
  }),
);

/**
 * Tells a reader who was led here from a page in a language that is not stored, in that language, and leads to the same
 * page in those that are.
 */
async function tellNotStored(): Promise<void> {
  const asked = new URLSearchParams(location.search).get("asked") ?? "";
  const notices = [...document.querySelectorAll<HTMLElement>("[data-folder]")];
  const folderOf = ({ dataset }: HTMLElement) => dataset.folder ?? "";
  const notice = notices.find((each) => folderOf(each) !== "" && `${asked}/`.startsWith(folderOf(each)));
  if (!notice) return;
  const stored: HTMLElement[] = [];
  for (const each of notices) if (await isStored(new URL(folderOf(each), siteRoot))) stored.push(each);
  if (stored.length === 0 || stored.includes(notice)) return;
  const path = asked.slice(folderOf(notice).length);
  const items = stored.map((each) => {
    const link = make("a", "", each.dataset.name ?? "");
    link.lang = each.lang;
    link.dir = each.dir;
    const root = new URL(folderOf(each), siteRoot);
    // An address may ask for anything: it leads nowhere but to this site.
    const page = new URL(`./${path}`, root);
    link.href = (page.href.startsWith(root.href) ? page : root).href;
    return make("li", "", link);
  });
  notice.querySelector("ul")?.replaceChildren(...items);
  notice.hidden = false;
}

/** Whether the site at a root, as one in another language is, is stored here. */
async function isStored(root: URL): Promise<boolean> {
  if (!canBeStored) return false;
  const record = await caches.match(new URL("offline/record", root));
  return record !== undefined && (await record.json()).current !== null;
}

async function begin(): Promise<void> {
  onState(show);
  if (await registration()) return ask("state");
  wholeBytes = await siteBytes().catch(() => undefined);
  show(NOTHING);
}

void tellNotStored();
section.hidden = false;
if (isOnDisk) end("offline-on-disk");
else if (canBeStored) void orSay(begin)();
else end("offline-unsupported");
