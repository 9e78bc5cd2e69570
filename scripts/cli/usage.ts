/** What `rolebook help` prints. */
export function usage(): string {
  return `Usage: rolebook <command> [options]

  build                 write the site            --roles DIR --out DIR --base-url URL
  check [FILE…]         report every problem      --roles DIR --format pretty|json|github|sarif
  fix [FILE…]           mend what is safe         --roles DIR
  figures FILE          update the wages          --roles DIR --reference YYYY-MM --source ID --dry-run
  redline BASE          what changed since BASE   --roles DIR --format pretty|markdown|json
  blast-radius BASE     which pages it changes   --roles DIR --out DIR --format pretty|json
  new TITLE             write a new role file     --roles DIR --yes --summary TEXT --domain ID --aliases A,B
                                                  --occupation CODE --fit FIT --skills ID,ID
                                                  --related SLUG,SLUG --ladder NAME --slug SLUG
  remove SLUG           take a role away          --roles DIR --to SLUG | --reason TEXT
  rename SLUG SLUG      give it another address   --roles DIR
  start                 serve with live reload    --roles DIR --out DIR --base-url URL --port N

  --roles DIR           the folder of role files (roles)
  --out DIR             the folder to write the site to (dist)
  --base-url URL        the address that the site is published at
  --yes                 ask nothing: take what the title and the summary point to
  --social-images WHAT  build: images for shared links, \`none\`, of \`domains\` (so if left out) or \`all\` roles
  --reference YYYY-MM   the month that the wages in FILE are about (from its name)
  --source ID           the source in _sources.yaml that they are from (oews-<year>)
  --dry-run             print what would change and write nothing

With npm, options follow two hyphens: npm run build -- --roles ../acme/roles --out ../acme/site
Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.`;
}
