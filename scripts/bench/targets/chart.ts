import { escapeXml } from "../../site/data/sitemap.ts";

/** Some bars that belong together, such as two programs at one size. */
export interface BarGroup {
  label: string;
  bars: { name: string; value: number }[];
}

const [WIDTH, LEFT, RIGHT, TOP, BAR, GAP] = [640, 210, 60, 34, 18, 14];
/** Both are read on a white and on a black ground. */
const [TEXT, COLOURS] = ["#767676", ["#12866d", "#8a6fd1"]];

/**
 * A chart of horizontal bars as an SVG file that stands by itself. The same values give the same bytes.
 *
 * @param title what the bars show, with their unit
 */
export function barChart(title: string, groups: readonly BarGroup[]): string {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)), Number.MIN_VALUE);
  let top = TOP;
  const drawn = groups.map(({ label, bars }) => {
    const first = top;
    const rows = bars.map(({ name, value }, at) => {
      const width = Math.round(((WIDTH - LEFT - RIGHT) * value) / most);
      const y = first + at * BAR;
      const text = y + BAR - 6;
      return `<text x="${LEFT - 8}" y="${text}" text-anchor="end">${escapeXml(`${label}, ${name}`)}</text>
<rect x="${LEFT}" y="${y}" width="${Math.max(1, width)}" height="${BAR - 4}" fill="${COLOURS[at % COLOURS.length]}"/>
<text x="${LEFT + width + 6}" y="${text}">${value.toFixed(0)}</text>`;
    });
    top += bars.length * BAR + GAP;
    return rows.join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="${TEXT}">
<title>${escapeXml(title)}</title>
<text x="0" y="16" font-size="14">${escapeXml(title)}</text>
${drawn.join("\n")}
</svg>
`;
}
