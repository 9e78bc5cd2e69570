/** The parts of two libraries without types that are used here. */
declare module "subset-font" {
  interface Options {
    targetFormat: "truetype" | "woff2";
    keepFeatures: readonly string[];
    noHinting: boolean;
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

declare module "fontverter" {
  export function convert(font: Buffer, to: "truetype" | "woff2"): Promise<Buffer>;
}
