import { later } from "../../diagnostics/messages.ts";

/** The trades that a site can begin with: for each there is a folder of that name in `starters`. */
export const TRADES = {
  nursing: later("nurses on the wards of a hospital"),
  building: later("electricians and plumbers"),
  teaching: later("teachers of a school"),
  software: later("people who make software"),
  council: later("the public service of a town"),
} as const;

export type Trade = keyof typeof TRADES;

export const TRADE_NAMES = Object.keys(TRADES) as Trade[];

/** The trade of a site that nobody chose one for. */
export const DEFAULT_TRADE: Trade = "nursing";
