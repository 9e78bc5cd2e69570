import type { LoadResult } from "../catalog/build.ts";
import type { Config } from "../config.ts";
import type { PageOf } from "../diagnostics/report.ts";
import { absoluteUrl, urls } from "../site/urls.ts";

/** Where the site that was read explains problem codes; undefined where nobody says at which address it is published. */
export function explainedAt({ baseUrl }: Pick<Config, "baseUrl">, { readable }: LoadResult): PageOf | undefined {
  const base = baseUrl ?? readable?.site["base-url"];
  return base === undefined ? undefined : (code) => absoluteUrl(base, urls.error(code));
}
