/** Words of the interface by the keys that are named, in the site's language: see scripts/publish/assets/browser-bundles.ts. */
declare module "rolebook:words/*" {
  const table: Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;
  export default table;
}
