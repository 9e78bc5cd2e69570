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

/** A template with those that it is made of, compiled, by their names: see scripts/publish/assets/browser-bundles.ts. */
declare module "rolebook:templates/*" {
  const templates: Record<string, object>;
  export default templates;
}
