import { createHash } from "node:crypto";

/** The SHA-256 of some content. */
export function sha256(content: Uint8Array | string): Buffer {
  return createHash("sha256").update(content).digest();
}
