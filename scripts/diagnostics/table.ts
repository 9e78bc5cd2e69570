/** Rows of cells as plain text, the headings first; columns of numbers, with a unit or without, stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? "")) ?? [];
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const isNumber = columns.map(([, ...cells]) =>
    cells.every((cell) => /^[\p{Nd}.,٫٬?%/\s]*(?:\s\p{L}{1,3}\.?)?$/u.test(cell)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    ),
  );
  return lines.map((cells) => cells.join("  ").trimEnd()).join("\n");
}
