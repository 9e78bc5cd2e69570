/** Nunjucks without its compiler: it runs templates that were compiled ahead. */
declare module "nunjucks/browser/nunjucks-slim.js" {
  import type { Environment as FullEnvironment, runtime as fullRuntime, ILoaderAny } from "nunjucks";

  interface Slim {
    Environment: new (loader: ILoaderAny, options: object) => FullEnvironment;
    PrecompiledLoader: new (templates: object) => ILoaderAny;
    runtime: typeof fullRuntime;
  }
  const nunjucks: Slim;
  export default nunjucks;
}

/** The compiled templates by their names: see scripts/publish/browser-templates.ts. */
declare module "rolebook:templates" {
  export const templates: Record<string, object>;
}
