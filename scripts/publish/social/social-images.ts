import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Site } from "../../schema/site.ts";
import { outputFile } from "../../site/urls.ts";
import { iconColour } from "../../site/web-manifest.ts";
import { drawPng } from "../icon.ts";
import { CARD_WIDTH, cardSvg, type SocialCard } from "./card.ts";
import { loadTypesetter } from "./typeset.ts";

/** A social image by its address, which holds a hash of what it says. */
export interface SocialImage {
  url: string;
  card: SocialCard;
}

/**
 * Writes social images one after another. One that the site had before is not drawn again: its address would be
 * another one if it said anything else.
 *
 * @param out the folder of the site that is being built
 * @param before the folder of the site as it was, which need not exist
 * @returns how many had to be drawn
 */
export async function writeSocialImages(
  images: Iterable<SocialImage>,
  site: Site,
  out: string,
  before: string,
): Promise<number> {
  let drawn = 0;
  const type = await loadTypesetter();
  for (const { url, card } of images) {
    const [target, old] = [join(out, outputFile(url)), join(before, outputFile(url))];
    await mkdir(dirname(target), { recursive: true });
    if (existsSync(old)) {
      await copyFile(old, target);
      continue;
    }
    const legible = lettersOf(card).every((text) => type.has(text)) ? card : { ...card, kicker: "", title: card.site };
    await writeFile(target, await drawPng(cardSvg(legible, { accent: iconColour(site) }, type), CARD_WIDTH));
    drawn++;
  }
  return drawn;
}

const lettersOf = ({ kicker, title, lines, note }: SocialCard) => [kicker, title, ...lines, note];
