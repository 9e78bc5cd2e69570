/** The middle one of several times, and the one that only one in twenty is longer than; in milliseconds. */
export interface Times {
  median: number;
  p95: number;
}

export function summaryOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
