/* The site's policy lets no text become markup or code but by the two functions of its names that are made with this:
   see `trusted-types` in the content security policy. */

import { siteRoot, siteUrl } from "./site-root.ts";

interface Rules {
  createHTML?(given: string, ...more: never[]): string;
  createScriptURL?(given: string): string;
}

declare global {
  var trustedTypes: { createPolicy<Own extends Rules>(name: string, rules: Own): Own } | undefined;
  /** A page makes a policy once, and several of its scripts ask for scripts. */
  var rolebookScripts: { createScriptURL(path: string): string } | undefined;
}

/**
 * A policy, whose functions give objects that stand for their text; in a browser without Trusted Types it is the rules
 * themselves, which give the text.
 */
export function policyOf<Own extends Rules>(name: string, rules: Own): Own {
  return globalThis.trustedTypes?.createPolicy(name, rules) ?? rules;
}

/** The address of a script by its path from the site's root: a script of this site, and of no other. */
export function scriptUrl(path: string): string {
  globalThis.rolebookScripts ??= policyOf("rolebook-scripts", {
    createScriptURL(path) {
      const url = siteUrl(path);
      if (path.startsWith("//") || !url.startsWith(siteRoot.href))
        throw new Error(`${url} is not a script of this site`);
      return url;
    },
  });
  return globalThis.rolebookScripts.createScriptURL(path);
}
