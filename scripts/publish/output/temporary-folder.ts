import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onInterrupt } from "./on-interrupt.ts";

/**
 * Makes a folder for as long as it is used. It is removed also when its use fails or is interrupted.
 *
 * @param name what its name begins with
 */
export async function withTemporaryFolder<Answer>(
  name: string,
  use: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), `rolebook-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  const forget = onInterrupt(remove);
  try {
    return await use(folder);
  } finally {
    remove();
    forget();
  }
}
