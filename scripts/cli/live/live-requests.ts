import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { t } from "../../diagnostics/messages.ts";

/** Why a request gets no answer. */
export interface Refusal {
  status: 400 | 403 | 405;
  reason: string;
}

/** What the address `localhost` stands for: what only this computer can reach. */
export const LOOPBACK = ["127.0.0.1", "::1"] as const;

/** Names that nobody else can let lead to this computer. */
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["localhost", ...LOOPBACK]);

/**
 * Whether a request comes from somewhere that may read drafts; undefined where it does. Another site may let a name of
 * its own lead to this computer, or let its pages ask for ours.
 *
 * @param host the name or address that the server was asked to listen at, if it was
 */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  host?: string,
): Refusal | undefined {
  if (method !== "GET" && method !== "HEAD") return { status: 405, reason: t`Only GET and HEAD are answered here.` };
  if (!isOwnHost(headers.host, host))
    return {
      status: 403,
      reason: t`This name is none of this server's. Use the address that the program printed when it began.`,
    };
  if (isForeign(headers)) return { status: 403, reason: t`Pages of other sites get no answer here.` };
  return undefined;
}

function isOwnHost(header: string | undefined, host: string | undefined): boolean {
  const [, name = ""] = /^(\[[^[\]]*\]|[^:[\]]*)(?::\d{1,5})?$/.exec(header?.toLowerCase() ?? "") ?? [];
  const bare = withoutBrackets(name);
  if (LOOPBACK_NAMES.has(bare)) return true;
  // An address cannot be made to lead elsewhere, as a name can.
  return host !== undefined && !isLoopback(host) && (isIP(bare) !== 0 || bare === host.toLowerCase());
}

/** Whether a page of another site asks. A link that a person follows is no such request. */
function isForeign({ origin, host, ...headers }: IncomingMessage["headers"]): boolean {
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase())) return true;
  const from = headers["sec-fetch-site"];
  if (from === undefined || from === "same-origin" || from === "none") return false;
  return headers["sec-fetch-mode"] !== "navigate" || headers["sec-fetch-dest"] !== "document";
}

/** Whether only this computer reaches a name or an address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host.toLowerCase()) || (isIP(host) === 4 && host.startsWith("127."));
}

/** An IPv6 address as everything but an address of a page writes it. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

/**
 * The path that is asked for, below the root of the site, and the rest behind it; undefined for what no browser asks
 * for: another server's address, a way out of the folder, or what cannot be decoded.
 *
 * @param base the path of the site on its host, with a slash at both ends
 */
export function targetOf(url: string, base: string): { path: string; query: string } | undefined {
  const [, whole, query = ""] = /^(\/[^?#]*)(?:\?(.*))?$/.exec(url) ?? [];
  if (whole === undefined) return undefined;
  const path = whole.startsWith(base) ? whole.slice(base.length - 1) : whole;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const leadsAstray = /[\\\p{Cc}]|\/\/|\/\.{1,2}(?:\/|$)/u.test(decoded);
  return leadsAstray ? undefined : { path, query };
}
