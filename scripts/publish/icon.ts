import type { Site } from "../schema/site.ts";

/** The site's icon: an open book on its accent colour. */
export function iconSvg({ theme }: Site): string {
  const colour = theme?.light ?? "#0b5d4b";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="${colour}"/>
<path fill="none" stroke="#fff" stroke-width="4" stroke-linejoin="round" stroke-linecap="round" d="M32 20c-5-4-12-5-19-4v29c7-1 14 0 19 4 5-4 12-5 19-4V16c-7-1-14 0-19 4zm0 0v29"/>
</svg>
`;
}
