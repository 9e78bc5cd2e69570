import "../components/word-filter/word-filter.ts";
import { byId, make } from "./element.ts";
import { readStored, store } from "./storage-keys.ts";
import { wordsFrom } from "./words.ts";

const status = byId("changes-status", HTMLParagraphElement);
const words = wordsFrom(status);
const changes = [...document.querySelectorAll<HTMLElement>("[data-day]")];
const newestDay = changes[0]?.dataset.day ?? "";

/** The newest day that was seen, and which of its changes were. */
const [seenDay, ...seenThen] = readStored("changes-seen")?.split(" ") ?? [];

if (seenDay !== undefined) {
  const fresh = changes.filter(({ id, dataset: { day = "" } }) =>
    day === seenDay ? !seenThen.includes(id) : day > seenDay,
  );
  for (const change of fresh)
    (change.querySelector("h3") ?? change).append(" ", make("strong", "changes__new", words("changes-new")));
  status.textContent =
    fresh.length === 0 ? words("changes-new-none") : words("changes-new-count", { count: fresh.length });
}
store(
  "changes-seen",
  [newestDay, ...changes.filter(({ dataset }) => dataset.day === newestDay).map(({ id }) => id)].join(" "),
);
