import type { Plugin } from "esbuild";

/** Leaves out the messages that zod has in fifty languages: problems are told in our own words. */
export const withoutLocales: Plugin = {
  name: "without-locales",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "locales", namespace: "without-locales" } : undefined,
    );
    onLoad({ filter: /./, namespace: "without-locales" }, () => ({ contents: "export {};" }));
  },
};
