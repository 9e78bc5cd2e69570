/** The day where the reader is, as YYYY-MM-DD. */
export function readersDay(): string {
  // Swedish writes a date as files do.
  return new Date().toLocaleDateString("sv-SE");
}
