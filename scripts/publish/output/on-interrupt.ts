const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const tidying = new Set<() => void>();

/**
 * Has something done at once when the program is interrupted, which then ends as it would have ended without it.
 * As long as there is something to be done, no code is interrupted in the middle: signals wait for its end.
 *
 * @returns forgets it again
 */
export function onInterrupt(tidy: () => void): () => void {
  if (tidying.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  tidying.add(tidy);
  return () => {
    tidying.delete(tidy);
    if (tidying.size === 0) for (const signal of SIGNALS) process.off(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  for (const tidy of [...tidying].reverse()) {
    try {
      tidy();
    } catch {
      // One that fails keeps no other from being done.
    }
  }
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
