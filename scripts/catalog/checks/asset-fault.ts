/** Something wrong in a file of `_assets/`; lines and columns count from 1. */
export interface AssetFault {
  line: number;
  column: number;
  /** How many characters it is about. */
  length: number;
  code: "broken-asset" | "unsafe-asset";
  message: string;
  hint: string;
}
