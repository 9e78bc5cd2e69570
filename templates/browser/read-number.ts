/**
 * Reads the numbers of a language as `Intl` writes them, with whatever stands around them: “1.234,50 €”.
 *
 * @returns a function that gives null where a text holds no digit
 */
export function numberReader(language: string): (text: string) => number | null {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  const digits = new Map([...format.format(9_876_543_210)].map((digit, at) => [digit, String(9 - at)]));
  const decimal = format.formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  return (text) => {
    // A currency may have a point in its name, but none between two digits.
    const [number] = /\p{Nd}(?:.*\p{Nd})?/u.exec(text) ?? [];
    if (number === undefined) return null;
    return Number([...number].map((sign) => (sign === decimal ? "." : (digits.get(sign) ?? ""))).join(""));
  };
}
