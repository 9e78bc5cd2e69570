/**
 * Leaves modules out of a bundle: nothing stands in their place.
 *
 * @param {RegExp} filter the paths by which they are imported
 * @param {RegExp} [isIn] the paths of the files that import them
 * @returns {import("esbuild").Plugin}
 */
export const leavingOut = (filter, isIn = /./) => ({
  name: `leaving-out ${filter}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, ({ importer }) =>
      isIn.test(importer) ? { path: "nothing", namespace: "nothing" } : undefined,
    );
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "export {};" }));
  },
});

/** Leaves out the messages that zod has in fifty languages: problems are told in our own words. */
export const withoutLocales = leavingOut(/\/locales\/index\.js$/, /[\\/]zod[\\/]/);
