/**
 * Where an amount lies between two others, in percent of the way; in the middle where they are one.
 *
 * @param low what lies at 0
 * @param high what lies at 100
 */
export function percentBetween(low: number, high: number): (amount: number) => number {
  return (amount) => (low === high ? 50 : ((amount - low) / (high - low)) * 100);
}
