import { filledInNewFile, type ProposalLinks } from "../../../scripts/site/repository.ts";
import { byId } from "../element.ts";
import type { BrowserWords } from "../words.ts";

/** The file as it would be sent. */
export interface Sendable {
  /** Its path below the roles folder. */
  name: string;
  /** Whether it takes the place of one that is there. */
  exists: boolean;
  text: string;
  /** Whether the check would refuse it. */
  faulty: boolean;
}

/**
 * Makes the buttons work that propose, copy and download the file.
 *
 * @param settle called before the file is sent, to tell of what was entered in the moment before
 * @returns told of each change of the file
 */
export function sending(
  proposal: ProposalLinks | null,
  words: BrowserWords,
  settle: () => void,
): (file: Sendable) => void {
  const status = byId("edit-send-status", HTMLParagraphElement);
  const shown = byId("edit-file-text", HTMLElement);
  let file: Sendable = { name: "", exists: false, text: "", faulty: true };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(file.text);
      return true;
    } catch {
      byId("edit-file", HTMLDetailsElement).open = true;
      return false;
    }
  };
  document.getElementById("edit-propose")?.addEventListener("click", async () => {
    if (!proposal) return;
    settle();
    const filled = file.exists ? null : filledInNewFile(proposal, file.name, file.text);
    const warning = file.faulty ? ` ${words("edit-propose-problems")}` : "";
    if (filled) {
      window.open(filled, "_blank", "noopener");
      status.textContent = words("edit-propose-filled") + warning;
      return;
    }
    const path = file.name.split("/").map(encodeURIComponent).join("/");
    const page = file.exists ? proposal.edit + path : `${proposal.newFile}?filename=${encodeURIComponent(file.name)}`;
    // Copied before the page opens: a page behind another may not copy.
    const copied = await copy();
    window.open(page, "_blank", "noopener");
    status.textContent = words(copied ? "edit-propose-copied" : "edit-propose-paste") + warning;
  });
  byId("edit-copy", HTMLButtonElement).addEventListener("click", async () => {
    settle();
    status.textContent = words((await copy()) ? "edit-copied" : "edit-copy-failed");
  });
  byId("edit-download", HTMLButtonElement).addEventListener("click", () => {
    settle();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.text], { type: "text/markdown" }));
    link.download = file.name.split("/").at(-1) || "role.md";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  return (changed) => {
    // What was said of a file stays to be read as long as it is that file.
    if (changed.text !== file.text || changed.name !== file.name) status.textContent = "";
    file = changed;
    shown.textContent = changed.text;
  };
}
