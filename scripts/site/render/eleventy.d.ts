/** What we use of Eleventy's programmatic interface; the package brings no types. */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode?: boolean; source?: string; config?: (config: never) => unknown },
    );
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
