/**
 * Leaves out the messages that zod has in fifty languages: problems are told in our own words.
 *
 * @type {import("esbuild").Plugin}
 */
export const withoutLocales = {
  name: "without-locales",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "locales", namespace: "without-locales" } : undefined,
    );
    onLoad({ filter: /./, namespace: "without-locales" }, () => ({ contents: "export {};" }));
  },
};
