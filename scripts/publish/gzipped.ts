import { gzipSync } from "node:zlib";

/** The gzip of some content, the same on every system. */
export function gzipped(content: Uint8Array): Buffer {
  const zip = gzipSync(content, { level: 9 });
  // Which system it was packed on is no part of the content.
  zip[9] = 0xff;
  return zip;
}
