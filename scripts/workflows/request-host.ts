import { type LookupAddress, lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { type HostAnswer, PRIVATE_ADDRESS, type RequestHost } from "../review/links/check-links.ts";

const TIMEOUT = 20_000;

/** Networks that no public page lies in. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, "ipv4");

/** What lies in here is routed on the internet; of it, two networks carry IPv4 addresses or are for examples. */
const PUBLIC_IPV6 = new BlockList();
PUBLIC_IPV6.addSubnet("2000::", 3, "ipv6");
const NOT_PUBLIC_IPV6 = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  NOT_PUBLIC_IPV6.addSubnet(network, prefix, "ipv6");

/** Whether an IP address lies on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, "ipv4");
  if (family === 6) return PUBLIC_IPV6.check(address, "ipv6") && !NOT_PUBLIC_IPV6.check(address, "ipv6");
  return false;
}

/**
 * Looks a name up and refuses what is not public. The connection uses the very addresses that were looked at, so
 * that a name cannot be answered differently the second time.
 */
const publicLookup: LookupFunction = (name, options, callback) => {
  lookup(name, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
    const [first] = addresses;
    if (error || !first) callback(error ?? new Error(`${name} has no address`), "", 0);
    else if (!addresses.every(({ address }) => isPublicAddress(address))) callback(privateAddress(name), "", 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function privateAddress(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${name} is no public address`), { code: PRIVATE_ADDRESS });
}

/** Asks a host over the network. Of an answer only its head is read. */
export const requestHost: RequestHost = (url, method) =>
  new Promise<HostAnswer>((resolve, reject) => {
    const { protocol, hostname, port } = new URL(url);
    const name = hostname.replace(/^\[|\]$/g, "");
    // A number needs no lookup, so it is looked at here.
    if ((isIP(name) && !isPublicAddress(name)) || !["", "80", "443"].includes(port)) {
      reject(privateAddress(name));
      return;
    }
    const send = protocol === "http:" ? requestHttp : requestHttps;
    const request = send(url, {
      method,
      lookup: publicLookup,
      timeout: TIMEOUT,
      agent: false,
      headers: {
        accept: "text/html,*/*;q=0.8",
        "user-agent": "Mozilla/5.0 (compatible; Rolebook link check)",
      },
    });
    const deadline = setTimeout(() => request.destroy(new Error("no answer in time")), TIMEOUT);
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("response", (response) => {
      const seconds = Number(response.headers["retry-after"]);
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location ?? null,
        retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
      });
      response.destroy();
    });
    request.on("error", reject);
    request.on("close", () => clearTimeout(deadline));
    request.end();
  });
