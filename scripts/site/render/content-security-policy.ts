/**
 * What a page may load: its own site's files and nothing else, no inline script or style. The search runs
 * WebAssembly, which a policy has to allow by name. No text becomes markup or code on a page, but what our compiled
 * templates give and the addresses of our own scripts: see templates/browser/trusted-types.ts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types rolebook-templates rolebook-scripts",
].join("; ");
