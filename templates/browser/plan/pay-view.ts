import type { ApiSalary } from "../../../scripts/catalog/derive/pay/api-salary.ts";
import { type PayRow, payChanges } from "../../../scripts/catalog/derive/plan/pay-change.ts";
import type { PlanRole } from "../../../scripts/catalog/derive/plan-data.ts";
import { make } from "../element.ts";
import { linkTo } from "../site-root.ts";
import { type PlanWording, section } from "./wording.ts";

/** What each level pays in the role that is wanted, beside the role that one has. */
export function payView(wording: PlanWording, to: PlanRole, from: PlanRole | undefined): Node[] {
  const rows = payChanges(to.levels, from?.levels);
  if (!rows.some((row) => row.to)) return [];
  const { words } = wording;
  const columns = from ? [from.title, to.title, words("plan-change")] : [to.title];
  const table = make(
    "table",
    "plan-pay",
    make("thead", "", make("tr", "", ...[words("plan-level"), ...columns].map((text) => headCell(text, "col")))),
    make("tbody", "", ...rows.map((row) => payRow(row.name, columns, cellsOf(wording, row, to, from)))),
  );
  const scroll = make("div", "table-scroll", table);
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", `${words("plan-pay")}${words("colon")} ${to.title}`);
  scroll.tabIndex = 0;
  const hasEstimate = rows.some((row) => [row.to, row.from].some((pay) => pay?.basis === "estimate"));
  const note = make(
    "p",
    "quiet",
    ...(hasEstimate ? [words("plan-pay-note"), " "] : []),
    linkTo("/method/", words("about-method-link")),
  );
  return [section("plan-pay", words("plan-pay"), scroll, note)];
}

function headCell(text: string, scope: "col" | "row"): HTMLTableCellElement {
  const cell = make("th", "", text);
  cell.scope = scope;
  return cell;
}

type CellContent = (Node | string)[];

function cellsOf(wording: PlanWording, row: PayRow, to: PlanRole, from: PlanRole | undefined): CellContent[] {
  const there = figure(wording, row.to, to);
  return from ? [figure(wording, row.from, from), there, change(wording, row, to)] : [there];
}

/** @param columns their headings, which stand before the cells where they are one below the other */
function payRow(level: string, columns: readonly string[], cells: readonly CellContent[]): HTMLTableRowElement {
  const row = make("tr", "", headCell(level, "row"));
  for (const [place, content] of cells.entries()) {
    const cell = make("td", "", ...content);
    cell.dataset.column = columns[place];
    row.append(cell);
  }
  return row;
}

/** A range with its basis: an estimate is marked as one, and says what it is made from. */
function figure({ words, formats, overdue }: PlanWording, pay: ApiSalary | null, role: PlanRole): CellContent {
  if (!pay) return [words("pay-none")];
  const money = (amount: number) => formats.money(amount, pay);
  const range = `${words("pay-range", { low: money(pay.low), high: money(pay.high) })} ${formats.per(pay.period)}`;
  const area = formats.area(pay.area);
  const [low = 0, high = 0] = pay.percentiles ?? [];
  const basis =
    pay.percentiles === null
      ? words("plan-pay-published", { area })
      : words("plan-pay-estimate", {
          low: formats.ordinal(low),
          high: formats.ordinal(high),
          occupation: role.occupation?.title ?? "",
          area,
        });
  const kind = make("b", `plan-basis plan-basis--${pay.basis}`, words(`pay-${pay.basis}`));
  const mark = overdue[pay.source] ? [" ", make("strong", "overdue", words("may-be-out-of-date"))] : [];
  return [make("span", "plan-amount", range), make("span", "plan-basis-line", kind, " ", basis, ...mark)];
}

function change({ words, formats }: PlanWording, { change, to }: PayRow, role: PlanRole): CellContent {
  if (change.kind === "no-figure") return [words("plan-change-none")];
  if (change.kind === "other-unit") return [words("plan-change-unit")];
  if (change.kind === "same-occupation")
    return [words("plan-change-same", { occupation: role.occupation?.title ?? "" })];
  const unit = to ?? { currency: "", period: "year" };
  const signed = (amount: number) => {
    const sign = amount > 0 ? "+" : amount < 0 ? "\u2212" : "\u00b1";
    return sign + formats.money(Math.abs(amount), unit);
  };
  const range = words("plan-change-range", { low: signed(change.low), high: signed(change.high) });
  if (change.basis === "published") return [make("span", "plan-amount", range)];
  return [
    make("span", "plan-amount", range),
    make("span", "plan-basis-line plan-basis--estimate", words("plan-change-estimate")),
  ];
}
