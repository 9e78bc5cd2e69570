import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from "culori";
import { figure, t } from "../../diagnostics/messages.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { ACCENT_ON, type Site } from "../../schema/site.ts";
import type { Vocabularies } from "../catalog.ts";
import { ASSETS_FOLDER } from "../source/file-rules.ts";
import type { ProblemAt } from "./problem-at.ts";

/** What text has to have against what it stands on: WCAG 2.2, success criterion 1.4.3, level AA. */
const LEAST_CONTRAST = 4.5;

/**
 * What is wrong with the look that a site's settings give it: a colour that cannot be read, a file that is not there.
 *
 * @param found the names of the files in `_assets/`, those that cannot be used too
 */
export function checkLook(
  { site }: Pick<Vocabularies, "site">,
  found: ReadonlyMap<string, unknown>,
  file: string,
  problemAt: ProblemAt,
): Problem[] {
  return [...faintAccents(site, file, problemAt), ...missingFiles(site, found, file, problemAt)];
}

function faintAccents({ theme = {} }: Site, file: string, problemAt: ProblemAt): Problem[] {
  return (["light", "dark"] as const).flatMap((mode) => {
    const colour = theme[mode];
    if (colour === undefined) return [];
    const contrast = wcagContrast(colour, ACCENT_ON[mode]);
    if (contrast >= LEAST_CONTRAST) return [];
    const instead = nearestReadable(colour, ACCENT_ON[mode]);
    const [has, needs] = [ratio(contrast), ratio(LEAST_CONTRAST)];
    const message =
      mode === "light"
        ? t`\`${colour}\` has a contrast of ${has} to 1 on the background of the light theme, where text needs ${needs} to 1.`
        : t`\`${colour}\` has a contrast of ${has} to 1 on the background of the dark theme, where text needs ${needs} to 1.`;
    const hint = t`The nearest colour that can be read there is \`"${instead}"\`.`;
    return problemAt(file, "low-contrast", ["theme", mode], message, hint, { instead: `"${instead}"` });
  });
}

const ratio = (contrast: number) => figure(contrast, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const toOklch = converter("oklch");

/** The colour of the same hue that can be read on a background and differs least in lightness. */
export function nearestReadable(colour: string, background: string): string {
  const { l, ...hue } = toOklch(colour) as Oklch;
  const at = (lightness: number) => formatHex(clampChroma({ ...hue, l: lightness }, "oklch"));
  for (let step = 0; step <= STEPS; step++) {
    const found = [l - step / STEPS, l + step / STEPS]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map(at)
      .find((each) => wcagContrast(each, background) >= LEAST_CONTRAST);
    if (found !== undefined) return found;
  }
  return wcagContrast("#000000", background) > wcagContrast("#ffffff", background) ? "#000000" : "#ffffff";
}

const STEPS = 500;

function missingFiles(site: Site, found: ReadonlyMap<string, unknown>, file: string, problemAt: ProblemAt): Problem[] {
  return (["logo", "icon", "stylesheet"] as const).flatMap((key) => {
    const name = site[key];
    if (name === undefined || found.has(name)) return [];
    const at: Path = [key];
    const hint = `${didYouMean(name, [...found.keys()])}${t`Put the file into \`${ASSETS_FOLDER}/\`, or remove \`${key}\`.`}`;
    return problemAt(file, "missing-file", at, t`There is no file \`${name}\` in \`${ASSETS_FOLDER}/\`.`, hint);
  });
}
