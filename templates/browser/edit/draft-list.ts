import { button, make } from "../element.ts";
import { isOwn, keptDrafts } from "./drafts.ts";
import { type Opened, type Opener, openRole, resume } from "./opening.ts";

/**
 * Shows the drafts that are kept here beside the one that is open, each as a button that opens it.
 *
 * @param open told of what was opened, and of the address that opens it again
 */
export function listDrafts(
  element: HTMLElement,
  except: string,
  opener: Opener,
  moment: Intl.DateTimeFormat,
  open: (opened: Opened, address: string) => void,
): void {
  const { site, words } = opener;
  const buttons = keptDrafts().flatMap(([key, draft]) => {
    const own = isOwn(key) ? resume(key, draft, opener) : undefined;
    const role = site.roles.find(({ slug }) => slug === key);
    if (key === except || (!own && !role)) return [];
    const title = String(own?.draft?.fields.title ?? role?.title ?? draft.slug) || words("edit-draft-untitled");
    const date = moment.format(new Date(draft.changed));
    const openDraft = async () => {
      if (own) open(own, location.pathname);
      else open(await openRole(key, opener), `?role=${key}`);
    };
    return [button(words("edit-draft-open", { title, date }), openDraft)];
  });
  element.hidden = buttons.length === 0;
  element.replaceChildren(make("p", "", words("edit-drafts")), ...buttons);
}
