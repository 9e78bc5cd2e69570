/** A role in the address of a comparison, with the level that is asked for. */
export interface Picked {
  slug: string;
  level: string | null;
}

/** More roles than this do not fit beside each other. */
export const MOST_ROLES = 4;

const PARAMETER = "roles";

/** Reads the roles from the parameters of an address: each once, at most four. */
export function picksFrom(parameters: URLSearchParams): Picked[] {
  const picks = new Map<string, Picked>();
  for (const part of (parameters.get(PARAMETER) ?? "").split(",")) {
    const [slug = "", level = ""] = part.trim().toLowerCase().split(":");
    if (slug !== "" && !picks.has(slug)) picks.set(slug, { slug, level: level === "" ? null : level });
  }
  return [...picks.values()].slice(0, MOST_ROLES);
}

/** The address of a comparison, relative to the page: `?roles=backend-developer:senior,data-engineer`. */
export function addressOf(picks: readonly Picked[]): string {
  if (picks.length === 0) return "";
  const parts = picks.map(
    ({ slug, level }) => encodeURIComponent(slug) + (level ? `:${encodeURIComponent(level)}` : ""),
  );
  return `?${PARAMETER}=${parts.join(",")}`;
}
