import type { PageLevel, PagePay } from "./level-changes.ts";

/** Reads the levels from their sections of the page, which says all of it to readers without JavaScript as well. */
export function readLevels(options: Iterable<HTMLOptionElement>): PageLevel[] {
  return [...options].map(({ value, text }) => {
    const section = document.querySelector(`[aria-labelledby="level-${value}"]`);
    const all = (selector: string) => [...(section?.querySelectorAll<HTMLElement>(selector) ?? [])];
    return {
      name: text,
      duties: {
        own: all(".level__columns > :not(.level__shared) li").map(textOf),
        shared: all(".level__shared li").map(textOf),
      },
      skills: new Map(
        all(".level__skills > div").map((pair) => [textOf(pair.querySelector("dt")), textOf(pair.querySelector("dd"))]),
      ),
      pay: all(".pay-range[data-basis]").map(readPay),
    };
  });
}

/** The names of the stages of proficiency that the page explains, lowest first. */
export function readStages(): string[] {
  return [...document.querySelectorAll(".role__stages dt")].map(textOf);
}

/** A copy of what a level's section says of its pay in the area shown first: figure, basis and source. */
export function copyPay(level: string): Node[] {
  const pay = document.querySelector(`[aria-labelledby="level-${level}"] .pay-range`);
  return pay ? [pay.cloneNode(true)] : [];
}

function readPay({ dataset: { area = "", currency = "", period = "", basis = "", low, high } }: HTMLElement): PagePay {
  return { area, currency, period, basis, low: Number(low), high: Number(high) };
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
