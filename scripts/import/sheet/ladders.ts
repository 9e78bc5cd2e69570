import type { Catalog } from "../../catalog/catalog.ts";
import { t } from "../../diagnostics/messages.ts";
import { isId } from "../../schema/common.ts";
import { Ids } from "../ids.ts";
import type { ImportFault, Origins } from "../imported.ts";
import { type LevelDraft, levelFields, newLevel } from "./drafts.ts";
import { inAscendingOrder } from "./level-order.ts";

interface LadderDraft {
  /** The ids of its levels, by their names. */
  ids: Ids;
  /** What is true of each level whatever the role, by its id. */
  levels: Map<string, { name: string; own: LevelDraft }>;
}

/** The ladders that rows put together. */
export class LadderDrafts {
  readonly #known: Pick<Catalog, "ladders"> | undefined;
  readonly #origins: Origins;
  readonly #ladders = new Map<string, LadderDraft>();
  /** What ladders are called that the sheet names otherwise than by an id. */
  readonly #names = new Map<string, string>();
  /** The names of the levels that a level follows, and where that is said; levels may come in any order. */
  readonly #following: { ladder: string; level: string; names: string[]; place: string }[] = [];

  constructor(known: Pick<Catalog, "ladders"> | undefined, origins: Origins) {
    this.#known = known;
    this.#origins = origins;
  }

  /** The id of a ladder; the default one's where the name is empty. */
  idOf(name: string): string {
    const id = name === "" ? "default" : new Ids("ladder").of(name);
    this.#ladder(id);
    if (!isId(name) && name !== "") this.#names.set(id, name);
    return id;
  }

  levelOf(ladder: string, name: string, place: string): string {
    const { ids, levels } = this.#ladder(ladder);
    const id = ids.of(name);
    if (!levels.has(id)) levels.set(id, { name, own: newLevel() });
    this.#origins.note("ladders", [ladder, id], place);
    return id;
  }

  /** What is true of a level whatever the role. */
  ownOf(ladder: string, level: string): LevelDraft {
    return this.#ladder(ladder).levels.get(level)?.own ?? newLevel();
  }

  /** Notes that a level follows others, by their names. */
  follow(ladder: string, level: string, names: string[], place: string): void {
    this.#following.push({ ladder, level, names, place });
  }

  /** Lets levels follow those that were noted, and says what is wrong with that. */
  link(): ImportFault[] {
    return this.#following.flatMap(({ ladder, level, names, place }) => {
      const { ids, levels } = this.#ladder(ladder);
      const isThere = (id: string) =>
        levels.has(id) || this.#known?.ladders.get(ladder)?.some((each) => each.id === id) === true;
      const missing = names.find((name) => !isThere(ids.of(name)));
      if (missing !== undefined) {
        const message = t`It follows “${missing}”, and no row is about a level of that name.`;
        return [{ place, message, hint: t`Write the name as the column of \`level\` has it.` }];
      }
      const own = this.ownOf(ladder, level);
      const after = names.map((name) => ids.of(name));
      const path = [ladder, level, "after"];
      const before = this.#origins.of("ladders", path) ?? t`a row above`;
      const differs = own.after !== undefined && JSON.stringify(own.after) !== JSON.stringify(after);
      own.after = after;
      this.#origins.note("ladders", path, place);
      if (!differs) return [];
      const message = t`The level follows others here than in ${before}.`;
      return [{ place, message, hint: t`Write the same in both, or leave one empty.` }];
    });
  }

  /** The ladders as they are written, their levels in ascending order. */
  entries(listed: readonly string[] | undefined): [string, unknown][] {
    const ladders = [...this.#ladders].flatMap(([name, { levels }]): [string, unknown][] => {
      const drafts = [...levels].map(([id, { name, own }]) => ({ id, name, ...levelFields(own) }));
      return drafts.length === 0 ? [] : [[name, inAscendingOrder(drafts, listed)]];
    });
    const names = [...this.#names].filter(([id]) => ladders.some(([ladder]) => ladder === id));
    return names.length === 0 ? ladders : [["names", Object.fromEntries(names)], ...ladders];
  }

  #ladder(id: string): LadderDraft {
    const there = this.#known?.ladders.get(id) ?? [];
    const ladder = this.#ladders.get(id) ?? {
      ids: new Ids(
        "level",
        there.map(({ id, name }) => [id, [name]] as const),
      ),
      levels: new Map(),
    };
    this.#ladders.set(id, ladder);
    return ladder;
  }
}
