import { slugFrom } from "../schema/common.ts";
import { capital, WORDS } from "./wording.ts";

/** Which roles to make: the same numbers give the same bytes on every machine. */
export interface GeneratedSite {
  /** How many roles, at least 1. */
  roles: number;
  seed: number;
}

/** A role by name. No two numbers give the same title, alias or slug. */
export interface RoleName {
  title: string;
  slug: string;
  aliases: string[];
}

const list = (words: string) => words.trim().split(/\s+/);

const FIELDS = list(`
  Payments Search Mobile Cloud Network Database Security Graphics Audio Robotics Analytics
  Forecasting Pricing Logistics Mapping Imaging Genomics Climate Energy Grid Storage Compiler Kernel
  Firmware Browser Accessibility Localisation Typography Content Learning Speech Vision Language
  Recommendation Fraud Identity Privacy Compliance Insurance Banking Trading Retail Inventory
  Warehouse Telecom Satellite Aviation Railway Automotive Maritime Health Laboratory Pharmacy
  Education Library Archive Museum Media Gaming Simulation
`);
const CRAFTS = list(`
  Engineer Developer Analyst Architect Designer Administrator Tester Researcher Manager Consultant
  Technician Scientist Writer Planner
`);
const QUALIFIERS = list("Applied Embedded Distributed Digital Enterprise Open Remote Regional Clinical Industrial");

/** The name of the role with a number from 0. */
export function roleName(index: number): RoleName {
  const field = FIELDS[index % FIELDS.length];
  const crafts = Math.floor(index / FIELDS.length);
  const craft = CRAFTS[crafts % CRAFTS.length];
  const qualifiers = Math.floor(crafts / CRAFTS.length);
  const choices = ["", ...QUALIFIERS];
  const qualifier = choices[qualifiers % choices.length];
  const round = Math.floor(qualifiers / choices.length);
  const place = round === 0 ? "" : ` ${round + 1}`;
  const subject = [qualifier, field].filter(Boolean).join(" ");
  const title = `${subject} ${craft}${place}`;
  return {
    title,
    slug: slugFrom(title),
    aliases: [`${craft} for ${subject}${place}`, `${title} Specialist`, `${title} Practitioner`],
  };
}

/** How many domains a site with so many roles has. */
export function domainCount(roles: number): number {
  return Math.min(FIELDS.length, Math.max(5, Math.round(Math.sqrt(roles))));
}

export function domainName(index: number): string {
  return FIELDS[index % FIELDS.length] as string;
}

/** The number of the domain that a role belongs to. */
export function domainOf(role: number, roles: number): number {
  return (role % FIELDS.length) % domainCount(roles);
}

/** How many skills a site with so many roles names. */
export function skillCount(roles: number): number {
  return 250 + Math.ceil(roles / 20);
}

const SKILL_KINDS = ["language", "library", "practice", "platform", "method"];

/** Skills take their names from the rare end of the words, so that texts seldom name them by accident. */
export function skillName(index: number): { id: string; name: string; kind: string; aliases: string[] } {
  const from = WORDS.length - 1 - 2 * index;
  const [first = "", second = ""] = [WORDS[from], WORDS[from - 1]];
  return {
    id: first,
    name: capital(first),
    kind: SKILL_KINDS[index % SKILL_KINDS.length] as string,
    aliases: [second, `${first} ${second}`],
  };
}
