import { groupBy } from "../../catalog/group-by.ts";
import { parsedUrl } from "../../schema/links.ts";

/** How a host answered. */
export interface HostAnswer {
  status: number;
  /** Where it sends the reader on to, as written. */
  location: string | null;
  /** How many seconds it asks to wait. */
  retryAfter: number | null;
}

/** Asks a host for an address. It rejects with an Error, whose `code` is the system's where there is one. */
export type RequestHost = (url: string, method: "HEAD" | "GET") => Promise<HostAnswer>;

/**
 * What a reader who follows a link finds: the page; nothing for good; or nothing that can be told from here, such
 * as where a host turns programs away.
 */
export interface LinkState {
  state: "alive" | "dead" | "unclear";
  /** How that is known, in a few words. */
  because: string;
}

const GONE = new Set([404, 410]);
const NO_HEAD = new Set([400, 403, 404, 405, 406, 410, 501]);
const MOST_HOPS = 8;
const ATTEMPTS = 3;
const SECOND = 1_000;
const LONGEST_WAIT = 60;

/** Errors that waiting does not fix. */
const FOR_GOOD = new Set(["ENOTFOUND", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID"]);

/** The code of the error that an address is refused with which leads into a private network. */
export const PRIVATE_ADDRESS = "PRIVATE_ADDRESS";

/**
 * Follows one link as a reader would: HEAD first, GET where a host does not like that, three times where the
 * network or the host is at fault.
 *
 * @param wait pauses for so many milliseconds
 */
export async function checkLink(
  url: string,
  ask: RequestHost,
  wait: (time: number) => Promise<void>,
): Promise<LinkState> {
  let state: LinkState = { state: "unclear", because: "not asked" };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { pause, ...found } = await followOnce(url, ask);
    state = found;
    if (pause === null) return state;
    if (attempt < ATTEMPTS) await wait(Math.min(pause * attempt ** 2, LONGEST_WAIT) * SECOND);
  }
  return state;
}

/** What one attempt found; `pause` says after how many seconds another one may find something else. */
async function followOnce(first: string, ask: RequestHost): Promise<LinkState & { pause: number | null }> {
  let url = first;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    let answer: HostAnswer;
    try {
      answer = await ask(url, "HEAD");
      if (NO_HEAD.has(answer.status)) answer = await ask(url, "GET");
    } catch (error) {
      return failure(error);
    }
    const { status, location, retryAfter } = answer;
    if (status >= 300 && status < 400 && location !== null) {
      const next = parsedUrl(location, url);
      if (!next) return { state: "dead", because: "it leads on to no address", pause: null };
      url = next.href;
      if (!/^https?:/.test(url)) return { state: "dead", because: "it leads on to no web page", pause: null };
      continue;
    }
    if (GONE.has(status)) return { state: "dead", because: `the host answers ${status}`, pause: null };
    if (status < 400) return { state: "alive", because: `the host answers ${status}`, pause: null };
    const mayPass = status === 429 || status >= 500;
    return { state: "unclear", because: `the host answers ${status}`, pause: mayPass ? (retryAfter ?? 5) : null };
  }
  return { state: "dead", because: `it leads on more than ${MOST_HOPS} times`, pause: null };
}

function failure(error: unknown): LinkState & { pause: number | null } {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === PRIVATE_ADDRESS) return { state: "dead", because: "it leads into a private network", pause: null };
  if (code === "ENOTFOUND") return { state: "dead", because: "there is no such host", pause: null };
  if (FOR_GOOD.has(code)) return { state: "dead", because: "its certificate is not valid", pause: null };
  return { state: "unclear", because: message.slice(0, 100) || "no answer", pause: 5 };
}

/** How many hosts are asked at once; one host is asked one thing at a time. */
const HOSTS_AT_ONCE = 8;
const PAUSE_BETWEEN = SECOND;

/** Follows many links, politely: one at a time for each host, with a pause after each. */
export async function checkLinks(
  urls: Iterable<string>,
  ask: RequestHost,
  wait: (time: number) => Promise<void>,
): Promise<Map<string, LinkState>> {
  const byHost = groupBy(new Set(urls), (url) => new URL(url).host);
  const states = new Map<string, LinkState>();
  const hosts = [...byHost.values()];
  const work = async () => {
    for (let own = hosts.shift(); own; own = hosts.shift()) {
      for (const [index, url] of own.entries()) {
        if (index > 0) await wait(PAUSE_BETWEEN);
        states.set(url, await checkLink(url, ask, wait));
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return states;
}
