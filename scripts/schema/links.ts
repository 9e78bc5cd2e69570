import { invisibleIn, mixedWordIn } from "./characters.ts";

/** What stands in no address: space, quotes, brackets and backslashes, which programs read in different ways. */
const IN_NO_ADDRESS = /[\s"'<>\\^`{|}]/;

/** A host as it is shown to a reader: words of letters and digits joined by full stops, and a port. */
const HOST = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.?(?::\d{1,5})?$/u;

function isHost(host: string, url: URL): boolean {
  if (!HOST.test(host) || mixedWordIn(host) || host !== host.normalize("NFKC")) return false;
  // Numbers such as 0x7f.1 are rewritten by whoever reads them, so that nobody sees where they lead.
  const [name = ""] = host.toLowerCase().split(":");
  return /[^\p{ASCII}]/u.test(name) || name === url.hostname;
}

/**
 * An address in its parts; undefined where it is none. `URL.canParse` of Node 20 takes letters such as ü for errors
 * once it has been called some thousands of times.
 */
export function parsedUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** An address in its parts, where it has a scheme and a host that can be meant and no user name. */
function webAddress(value: string, schemes: RegExp): URL | undefined {
  const url = IN_NO_ADDRESS.test(value) || invisibleIn(value) ? undefined : parsedUrl(value);
  const [, scheme = "", host = ""] = /^([a-z]+):\/\/([^/?#]*)/.exec(value) ?? [];
  return url && schemes.test(scheme) && isHost(host, url) ? url : undefined;
}

/** Whether a path has no empty parts, none that lead upwards, and no slashes in other writing. */
function isPlainPath(path: string): boolean {
  const parts = path.replace(/^\/|\/$/g, "").split("/");
  return path === "/" || parts.every((part) => isPathPart(part));
}

function isPathPart(part: string): boolean {
  try {
    const name = decodeURIComponent(part);
    return !/^\.{0,2}$/.test(name) && !/[/\\\p{Cc}]/u.test(name);
  } catch {
    return false;
  }
}

/** Whether `value` is a full https address without a user name or password. */
export function isHttpsUrl(value: string): boolean {
  return webAddress(value, /^https$/) !== undefined;
}

/** Whether `value` is an http(s) address without query and fragment: somewhere that a site can be published. */
export function isBaseUrl(value: string): boolean {
  const url = webAddress(value, /^https?$/);
  if (!url || /[?#]/.test(value)) return false;
  // What the address is read as has lost what leads upwards.
  return isPlainPath(value.replace(/^[a-z]+:\/\/[^/]*/, "") || "/");
}

/**
 * Whether a link in a text may lead there: https, a mail address, a place on the same page, or a page of this site by
 * its path with one leading slash.
 */
export function isAllowedLink(href: string): boolean {
  if (invisibleIn(href)) return false;
  if (href.startsWith("#")) return /^#[\p{L}\p{M}\p{N}_.-]+$/u.test(decoded(href));
  if (href.startsWith("/")) return !IN_NO_ADDRESS.test(href) && isPlainPath(href.replace(/[?#].*$/, ""));
  const [, host] = /^mailto:[\p{L}\p{N}.!#$&*+/=_~-]+@([^@]+)$/u.exec(href) ?? [];
  if (host !== undefined) return isHttpsUrl(`https://${host}`) && HOST.test(host) && !host.includes(":");
  return isHttpsUrl(href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
