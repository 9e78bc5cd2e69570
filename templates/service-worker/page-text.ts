/** Elements that end a sentence where none has ended. */
const BLOCK_END = /<\/(?:p|li|h[1-6]|d[td]|t[dh]|caption|figcaption)>/g;
const ENTITIES: Record<string, string> = { "&#39;": "'", "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The text of a page, about as the search's index has it: from the part that is indexed on, without tags, in one
 * line, as it is written in JSON; nothing where no part is. What differs costs a pack some bytes, and nothing else.
 */
export function pageText(html: Uint8Array): Uint8Array<ArrayBuffer> {
  const page = decoder.decode(html);
  const begin = page.indexOf("data-pagefind-body>");
  if (begin === -1) return encoder.encode("");
  const text = page
    .slice(begin)
    .replace(BLOCK_END, ". ")
    .replace(/<[^>]*>/g, "")
    .replace(/([.!?:])\s*\. /g, "$1 ")
    .replace(/\s+/g, " ")
    .replace(/&(?:#39|quot|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
  return encoder.encode(JSON.stringify(text));
}
