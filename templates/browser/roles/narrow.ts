/** A role of the list, as far as it is narrowed and ordered by. */
export interface ListedRole {
  /** What it has of each filter, as `filter.value`. */
  has: ReadonlySet<string>;
  /** The median in the country that was chosen; null where none is comparable. */
  pay: number | null;
  /** Other amounts by the filters that ask for at least so much. */
  figures: ReadonlyMap<string, number>;
  growth: number | null;
}

/** Chosen values by filter: a role has to have one of each. Of an amount it is the least. */
export type Choice = ReadonlyMap<string, readonly string[]>;

/** The filter that is an amount. */
export const PAY = "pay";

function hasValue({ has, pay, figures }: ListedRole, filter: string, value: string): boolean {
  const figure = filter === PAY ? pay : figures.get(filter);
  return figure == null ? has.has(`${filter}.${value}`) : figure >= Number(value);
}

/** Whether a role has what was chosen, but for a filter that is left out. */
export function fits(role: ListedRole, choice: Choice, except?: string): boolean {
  return [...choice].every(
    ([filter, values]) =>
      filter === except || values.length === 0 || values.some((value) => hasValue(role, filter, value)),
  );
}

/** How many roles a value would give: as if nothing else were chosen of its filter. */
export function countWith(roles: readonly ListedRole[], choice: Choice, filter: string, value: string): number {
  return roles.filter((role) => hasValue(role, filter, value) && fits(role, choice, filter)).length;
}

/** Highest first, those without the figure last; otherwise as they were. */
export function ordered<Role extends ListedRole>(roles: readonly Role[], by: "pay" | "growth"): Role[] {
  const figure = (role: Role) => role[by] ?? Number.NEGATIVE_INFINITY;
  return [...roles].sort((a, b) => (figure(a) === figure(b) ? 0 : figure(b) - figure(a)));
}
