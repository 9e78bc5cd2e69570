import { keySkills, nearestRoles } from "../../../scripts/catalog/derive/plan/nearest.ts";
import type { Choice, Known } from "../../../scripts/catalog/derive/plan/skill-gap.ts";
import {
  directHop,
  type Hop,
  type Start,
  type Way,
  waysThroughOthers,
} from "../../../scripts/catalog/derive/plan/ways.ts";
import { button, make } from "../element.ts";
import { linkTo } from "../site-root.ts";
import { type PlanWording, section } from "./wording.ts";

/** Ways through other roles, each step with the skills that it adds and the reasons for it. */
export function waysView(wording: PlanWording, start: Start, to: number): Node[] {
  const { words, catalog } = wording;
  const ways = waysThroughOthers(catalog.graph, start, to);
  if (ways.length === 0) return [];
  const direct = directHop(catalog.graph, start, to).adds.length;
  return [
    section(
      "plan-ways",
      words("plan-ways"),
      make("p", "", words("plan-ways-note"), " ", words("plan-ways-direct", { count: direct })),
      ...ways.map((way) => wayList(wording, way)),
    ),
  ];
}

function wayList(wording: PlanWording, way: Way): Node {
  return make("ol", "plan-way", ...way.map((hop) => make("li", "", ...hopText(wording, hop))));
}

function hopText(wording: PlanWording, { role, adds, shared, reasons }: Hop): (Node | string)[] {
  const { words } = wording;
  const added =
    adds.length === 0 ? words("plan-hop-adds-none") : words("plan-hop-adds", { skills: wording.choices(adds) });
  const because = reasons.map((reason) =>
    words(`plan-reason-${reason}`, {
      count: shared.length,
      all: words("of-required-skills", { count: shared.length + adds.length }),
    }),
  );
  return [make("b", "", wording.role(role)), ` ${added}`, make("span", "plan-way__reasons", because.join("; "))];
}

const MOST_NEAREST = 8;
const POOL = 24;
const MOST_OPENERS = 5;
const MOST_NAMED = 5;

/** The roles that somebody is nearest to, and the skills that most of them lack. */
export function nearestView(
  wording: PlanWording,
  start: Start,
  addressOf: (role: number) => string,
  learn: (skill: number) => void,
): Node[] {
  const { words, catalog } = wording;
  const pool = nearestRoles(catalog.graph, start, POOL);
  if (pool.length === 0) return [make("p", "", words("plan-nearest-none"))];
  const roles = pool.slice(0, MOST_NEAREST).map(({ role, have, perhaps, missing }) => {
    const all = have.length + perhaps.length + missing.length;
    const mine = have.map((choice) => ownOf(choice, start.known));
    const told = [
      words("plan-nearest-have", {
        count: have.length,
        all: words("of-required-skills", { count: all }),
        skills: wording.choices(mine),
      }),
    ];
    if (perhaps.length > 0) told.push(words("plan-nearest-perhaps", { skills: wording.choices(perhaps) }));
    if (missing.length > 0) told.push(words("plan-nearest-missing", { skills: wording.choices(missing) }));
    else if (perhaps.length === 0) told.push(words("plan-nearest-complete"));
    const title = make("span", "visually-hidden", `: ${catalog.roles[role]?.title ?? ""}`);
    const way = linkTo(addressOf(role), words("plan-this-way"), title);
    return make("li", "", make("b", "", wording.role(role)), make("p", "", told.join(" "), " ", way));
  });
  const openers = keySkills(pool, MOST_OPENERS).map(({ skill, roles, complete }) => {
    const name = wording.skillName(skill);
    const titles = (list: readonly number[]) => {
      const named = list.slice(0, MOST_NAMED).map((role) => catalog.roles[role]?.title ?? "");
      return list.length > MOST_NAMED ? `${named.join(", ")} …` : wording.formats.listAnd(named);
    };
    const told = [
      words("plan-opener", {
        count: roles.length,
        all: words("of-roles", { count: pool.length }),
        roles: titles(roles),
      }),
    ];
    if (complete.length > 0) told.push(words("plan-opener-complete", { roles: titles(complete) }));
    const add = button(words("plan-add", { name }), () => learn(skill));
    add.id = `plan-add-${skill}`;
    const link = linkTo(`/skills/${catalog.skills[skill]?.id ?? ""}/`, name);
    return make("li", "", make("p", "", make("b", "", link), " ", told.join(" ")), add);
  });
  return [
    section("plan-nearest", words("plan-nearest"), make("ol", "plan-list", ...roles)),
    section("plan-openers", words("plan-openers"), make("ol", "plan-list", ...openers)),
  ];
}

/** Of alternatives those that one has, where one knows which. */
function ownOf(choice: Choice<number>, { sure }: Known<number>): Choice<number> {
  const own = choice.filter((skill) => sure.has(skill));
  return own.length > 0 ? own.slice(0, 1) : choice;
}
