import table from "rolebook:words/offline-new-edition,offline-use,offline-new-edition-offered,offline-see";
import { type OfflineRequest, type OfflineState, savesData, unaskedBytes } from "../service-worker/messages.ts";
import { button, make } from "./element.ts";
import {
  ask,
  canBeStored,
  isOnDisk,
  onState,
  register,
  registration,
  siteBytes,
  wasRemoved,
} from "./offline/worker.ts";
import { linkTo } from "./site-root.ts";
import { wordsOf } from "./words.ts";

/** A browser that is busy, or shows another tab, may have no idle moment for as long as that lasts: milliseconds. */
const LONGEST_WAIT = 3000;

/** The edition that this page came from, as far as it is known. */
let own: string | undefined;

/**
 * Keeps the site for reading without a network. A large one, one that the reader removed, and any where the reader
 * saves data only where it is installed already.
 */
async function keep(): Promise<void> {
  if (!(await registration())) {
    if (wasRemoved() || savesData()) return;
    const bytes = await siteBytes();
    if (bytes === undefined || bytes > unaskedBytes()) return;
  }
  await register();
  await ask("check");
}

/** Says that there is a new edition. Nothing changes before the reader wants it. */
function announce({ current, ready, offered }: OfflineState): void {
  own ??= current?.edition;
  const isOld = current?.edition !== own;
  const notice = ready || isOld ? "ready" : offered && current ? "offered" : "none";
  const bar = document.getElementById("edition-notice");
  if (!bar || bar.dataset.shows === notice) return;
  bar.replaceChildren(...NOTICES[notice]());
  bar.dataset.shows = notice;
}

const words = wordsOf(table);

const NOTICES = {
  none: () => [],
  ready: () => [
    make("p", "", words("offline-new-edition")),
    button(words("offline-use"), async () => {
      onState((state) => state.current?.edition !== own && location.reload());
      await ask("use");
    }),
  ],
  offered: () => [make("p", "", words("offline-new-edition-offered"), " ", linkTo("/offline/", words("offline-see")))],
};

if (canBeStored && !isOnDisk) {
  // Only now it is known which edition this page came from: another tab may turn to a newer one at any moment.
  onState(announce);
  navigator.serviceWorker.controller?.postMessage("state" satisfies OfflineRequest);
  // The page itself comes first; that it cannot be kept is told on the page about it.
  const run = () => void keep().catch(() => {});
  const begin = () =>
    "requestIdleCallback" in window ? requestIdleCallback(run, { timeout: LONGEST_WAIT }) : setTimeout(run);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
