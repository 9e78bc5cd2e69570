/** From so many entries on, a list is folded, and words can narrow it. */
const LONG = 20;

export const isLongList = (entries: number): boolean => entries >= LONG;
