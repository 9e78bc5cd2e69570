import { applyDisplay } from "./display.ts";
import { button, byId, make } from "./element.ts";
import { canBeStored, isOnDisk, registration, rememberRemoval } from "./offline/worker.ts";
import { siteRoot } from "./site-root.ts";
import { mayKeepApart, readStored, STORED, type Stored, store } from "./storage-keys.ts";
import { wordsFrom } from "./words.ts";

const section = byId("privacy-kept", HTMLDivElement);
const status = byId("privacy-status", HTMLParagraphElement);
const list = byId("privacy-list", HTMLDivElement);
const all = byId("privacy-delete-all", HTMLButtonElement);
const words = wordsFrom(section);
const size = new Intl.NumberFormat(document.documentElement.lang, {
  style: "unit",
  unit: "kilobyte",
  maximumFractionDigits: 1,
});

/** Something that is kept, what it is in words, its size in bytes, and how it is deleted. */
interface Kept {
  name: string;
  bytes: number;
  remove(): Promise<void> | void;
}

async function everythingKept(): Promise<Kept[]> {
  const texts = STORED.flatMap((name: Stored) => {
    const text = readStored(name);
    if (text === undefined) return [];
    return [{ name: words(`stored-${name}`), bytes: new Blob([text]).size, remove: () => void store(name, undefined) }];
  });
  const caches = await ownCaches();
  if (caches.length === 0) return texts;
  return [...texts, { name: words("stored-pages"), bytes: await bytesIn(caches), remove: removePages }];
}

/** The caches of this site, and of no other on its host. */
async function ownCaches(): Promise<string[]> {
  if (!canBeStored || isOnDisk) return [];
  return (await caches.keys()).filter((name) => name.startsWith(`rolebook ${siteRoot.pathname} `));
}

async function bytesIn(names: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return bytes;
}

/** Without the note, the next page would store the site again. */
async function removePages(): Promise<void> {
  rememberRemoval(true);
  await (await registration())?.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
}

async function show(): Promise<void> {
  const kept = await everythingKept();
  all.hidden = kept.length === 0;
  list.replaceChildren(kept.length === 0 ? make("p", "", words("privacy-none")) : table(kept));
}

function table(kept: readonly Kept[]): HTMLElement {
  const rows = kept.map((each) => {
    const forget = button(words("privacy-delete"), () => remove([each], words("privacy-deleted", { name: each.name })));
    forget.append(make("span", "visually-hidden", `: ${each.name}`));
    const name = make("th", "", each.name);
    name.scope = "row";
    return make("tr", "", name, make("td", "number", size.format(each.bytes / 1000)), make("td", "", forget));
  });
  const heads = [words("privacy-what"), words("privacy-size")].map((text, at) => {
    const head = make("th", at === 1 ? "number" : "", text);
    head.scope = "col";
    return head;
  });
  return make("table", "", make("thead", "", make("tr", "", ...heads, make("td", ""))), make("tbody", "", ...rows));
}

async function remove(kept: readonly Kept[], said: string): Promise<void> {
  for (const each of kept) await each.remove();
  applyDisplay();
  await show();
  status.textContent = said;
  section.focus();
}

all.addEventListener("click", async () => {
  const kept = await everythingKept();
  await remove([...kept, { name: "", bytes: 0, remove: () => rememberRemoval(true) }], words("privacy-deleted-all"));
});

byId("privacy-apart", HTMLParagraphElement).hidden = !mayKeepApart;
void show().finally(() => {
  section.hidden = false;
});
