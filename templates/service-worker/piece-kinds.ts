/** Files are cut into pieces of markup and of text by turns. */
export type PieceKind = typeof MARKUP | typeof TEXT;
export const MARKUP = 0;
export const TEXT = 1;

export const otherKind = (kind: PieceKind): PieceKind => (kind === MARKUP ? TEXT : MARKUP);

/** How sure of the next piece one can be: a number of so many bits. */
export const SURE_BITS = 4;
export const MOST_SURE = (1 << SURE_BITS) - 1;
