/** What roles have of one fact, in their order: a cell for each, or one for all where they have the same. */
export type Row<Value> = Cell<Value>[];

export interface Cell<Value> {
  /** Whose it is, by the role's place; null where all have it. */
  at: number | null;
  value: Value | null;
}

/**
 * Sets what roles have side by side.
 *
 * @param told what of a value tells it from others
 * @returns null where no role has any: then it is no row
 */
export function rowOf<Value>(
  values: readonly (Value | null)[],
  told: (value: Value) => unknown = (value) => value,
): Row<Value> | null {
  const [first = null] = values;
  if (values.every((value) => value === null)) return null;
  if (shared(values, (value) => value && told(value)) !== null) return [{ at: null, value: first }];
  return values.map((value, at) => ({ at, value }));
}

/** The first of some values where all are the same; else null. */
export function shared<Value>(values: readonly Value[], told: (value: Value) => unknown = (value) => value) {
  const [first] = values;
  return first !== undefined && new Set(values.map((value) => JSON.stringify(told(value)))).size === 1 ? first : null;
}
