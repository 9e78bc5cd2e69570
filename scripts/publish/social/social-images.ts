import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Cache } from "../../cached.ts";
import type { Site } from "../../schema/site.ts";
import type { DrawnImage, SocialCard } from "../../site/data/social-cards.ts";
import { iconColour } from "../../site/data/web-manifest.ts";
import { outputFile } from "../../site/urls.ts";
import { drawPng } from "../assets/icon.ts";
import { CARD_WIDTH, cardSvg } from "./card.ts";
import { loadTypesetter, type Typesetter } from "./typeset.ts";

/**
 * Writes social images one after another, drawn once between runs.
 *
 * @param out the folder of the site that is being built
 */
export async function writeSocialImages(
  images: Iterable<DrawnImage>,
  site: Site,
  out: string,
  cache: Cache | undefined,
): Promise<void> {
  let typesetter: Typesetter | undefined;
  for (const { url, card } of images) {
    // A site without an address of its own has no images, and needs no typeface for them.
    typesetter ??= await loadTypesetter();
    const type = typesetter;
    const target = join(out, outputFile(url));
    mkdirSync(dirname(target), { recursive: true });
    const legible = lettersOf(card).every((text) => type.has(text)) ? card : { ...card, kicker: "", title: card.site };
    writeFileSync(target, await drawPng(cardSvg(legible, iconColour(site), type), CARD_WIDTH, cache));
  }
}

const lettersOf = ({ kicker, title, lines, note }: SocialCard) => [kicker, title, ...lines, note];
