import { foldName } from "../schema/characters.ts";
import { ID_MAX_LENGTH, isId, slugFrom } from "../schema/common.ts";

/**
 * Gives an id to each name: the one that it has already, else one made from its letters that nobody else has. A name
 * without any letter of the Latin alphabet is known by a number.
 */
export class Ids {
  readonly #byName = new Map<string, string>();
  /** Ids that are there, by their words: a name may have been changed since. */
  readonly #byWords: Map<string, string>;
  readonly #given = new Set<string>();
  readonly #taken: Set<string>;
  readonly #kind: string;
  /** Names that could not have the id that their letters make. */
  readonly renamed: { name: string; id: string }[] = [];

  /**
   * @param kind what an id begins with where the name has no letters for it
   * @param known the ids that are there, each with the names that it goes by
   */
  constructor(kind: string, known: Iterable<readonly [id: string, names: readonly string[]]> = []) {
    this.#kind = kind;
    const entries = [...known];
    this.#taken = new Set(entries.map(([id]) => id));
    this.#byWords = new Map(entries.map(([id]) => [id.replaceAll("-", " "), id]));
    // A name is surer than another's alias.
    for (const isName of [true, false])
      for (const [id, names] of entries)
        for (const name of isName ? names.slice(0, 1) : names.slice(1))
          if (!this.#byName.has(foldName(name))) this.#byName.set(foldName(name), id);
  }

  /** The id of a name. */
  of(name: string): string {
    const folded = foldName(name);
    const known = this.#byName.get(folded) ?? this.#ungiven(this.#byWords.get(wordsIn(folded)));
    if (known !== undefined) {
      this.#byName.set(folded, known);
      this.#given.add(known);
      return known;
    }
    const own = shortened(slugFrom(name), ID_MAX_LENGTH);
    const id = canBeId(own) && !this.#taken.has(own) ? own : this.#numbered(own);
    if (id !== own) this.renamed.push({ name, id });
    this.#taken.add(id);
    this.#given.add(id);
    this.#byName.set(folded, id);
    return id;
  }

  #ungiven(id: string | undefined): string | undefined {
    return id === undefined || this.#given.has(id) ? undefined : id;
  }

  #numbered(own: string): string {
    const begin = own === "" ? this.#kind : shortened(canBeId(own) ? own : `${this.#kind}-${own}`, ID_MAX_LENGTH - 8);
    for (let number = own === "" ? 1 : 2; ; number++)
      if (!this.#taken.has(`${begin}-${number}`)) return `${begin}-${number}`;
  }
}

/** Keys that no YAML file may have. */
const FORBIDDEN = new Set(["constructor", "prototype"]);

const canBeId = (id: string) => isId(id) && !FORBIDDEN.has(id);

/** The words of a name; the signs of C++, C# and R&D belong to them. */
const wordsIn = (folded: string) => folded.replace(/[^\p{L}\p{N}+#&.]+/gu, " ").trim();

function shortened(id: string, most: number): string {
  return id.length <= most ? id : id.slice(0, most).replace(/-[^-]*$/, "");
}
