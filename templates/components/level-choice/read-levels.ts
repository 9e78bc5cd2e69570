import type { PageLevel, PagePay } from "./level-changes.ts";

/** Reads the levels from the page, which says all of it to readers without JavaScript as well. */
export function readLevels(options: Iterable<HTMLOptionElement>): PageLevel[] {
  const listed = [...options];
  return listed.map(({ value, text, dataset: { follows } }, at) => ({
    id: value,
    name: text,
    follows:
      follows === undefined ? listed.slice(Math.max(0, at - 1), at).map((option) => option.value) : follows.split(" "),
    duties: {
      own: all(`#level-${value} > :is(ul, dl) li:not(.duties__examples li)`).map(dutyOf),
      shared: all(`#shared-${value} li:not(.duties__examples li)`).map(dutyOf),
    },
    skills: new Map(
      all(".level-skills tbody tr").flatMap(({ children: [skill, ...stages] }) => {
        const stage = stages[at]?.lastChild?.textContent?.trim();
        return skill && stage ? [[textOf(skill), stage] as const] : [];
      }),
    ),
    pay: all(`#level-${value} [data-pay]`).map(readPay),
  }));
}

/** The names of the stages of proficiency that the page explains, lowest first. */
export function readStages(): string[] {
  return all(".role__stages dt").map(textOf);
}

/** A copy of what the page says of a level's pay in the area shown first: figure, basis and source. */
export function copyPay(level: string): Node[] {
  const pay = document.querySelector(`#level-${level} .pay-range`);
  return pay ? [pay.cloneNode(true)] : [];
}

function readPay({ dataset: { pay = "" } }: HTMLElement): PagePay {
  const [basis = "", period = "", currency = "", low, high, ...area] = pay.split(" ");
  return { area: area.join(" "), currency, period, basis, low: Number(low), high: Number(high) };
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** A duty without its examples, which stand behind it. */
const dutyOf = ({ firstChild }: HTMLElement) => (firstChild?.textContent ?? "").replace(/\s+/g, " ").trim();

function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
