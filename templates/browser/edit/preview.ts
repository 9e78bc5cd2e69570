import footer from "rolebook:templates/layouts/frame-footer.njk";
import header from "rolebook:templates/layouts/frame-header.njk";
import page from "rolebook:templates/pages/role.njk";
import type { Role } from "../../../scripts/catalog/catalog.ts";
import { catalogOfOne } from "../../../scripts/catalog/drafts/role-for-preview.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { rolePages } from "../../../scripts/site/pages/role.ts";
import type { AssetUrls } from "../../../scripts/site/render/page-renderer.ts";
import { pageRenderer } from "../../../scripts/site/render/page-renderer.ts";
import { siteContext } from "../../../scripts/site/site-context.ts";
import { outputFile, urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { siteRoot, siteUrl } from "../site-root.ts";
import type { EditSite, Settings } from "./site.ts";

/** Shows a role as its page will show it. */
export type Preview = (role: Role) => void;

/** Prepares a frame, which is sandboxed without scripts, to show a role with the build's own templates. */
export async function previewIn(
  frame: HTMLIFrameElement,
  { vocabularies, roles, hasPay }: EditSite,
  settings: Settings,
  assets: AssetUrls,
  today: string,
): Promise<Preview> {
  const formats = formatsFor(vocabularies.site.language, vocabularies.words);
  const templates = templatesFrom({ ...header, ...footer, ...page }, formats);
  const inside = await loaded(frame);
  for (const sheet of [assets.css, assets.roleStyle]) {
    const link = inside.createElement("link");
    link.rel = "stylesheet";
    link.href = siteUrl(sheet);
    inside.head.append(link);
  }
  inside.addEventListener("click", follow);
  return (role) => {
    const others = roles.filter(({ slug }) => slug !== role.slug);
    const catalog = catalogOfOne(role, vocabularies, hasPay, others);
    const site = siteContext(catalog, { rolesPath: settings.rolesPath, today });
    const html = pageRenderer(site, assets, templates).render(rolePages, role.slug);
    const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    if (!main) throw new Error("the role's page has no content");
    for (const link of main.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      link.setAttribute("href", fullAddress(link.getAttribute("href") ?? "", urls.role(role.slug)));
    }
    // The reader's theme and size of text are set on the page's own document.
    for (const { name, value } of document.documentElement.attributes) inside.documentElement.setAttribute(name, value);
    inside.body.replaceChildren(inside.adoptNode(main));
  };
}

/** The empty document that the page's markup puts into the frame; a frame begins with another one. */
async function loaded(frame: HTMLIFrameElement): Promise<Document> {
  const there = () => {
    const { contentDocument } = frame;
    return contentDocument?.URL === "about:srcdoc" && contentDocument.readyState === "complete"
      ? contentDocument
      : undefined;
  };
  if (!there()) await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const inside = there();
  if (!inside) throw new Error("the preview's document is out of reach");
  return inside;
}

/** An address on the role's page, from wherever; places on the page itself stay as they are. */
function fullAddress(href: string, page: string): string {
  if (href.startsWith("#")) return href;
  const url = new URL(href, new URL(page.slice(1), siteRoot));
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname = `${url.pathname}${outputFile("/")}`;
  return url.href;
}

/** A link in the preview leads to a place in it, or opens beside the form: nothing takes the form away. */
function follow(event: MouseEvent): void {
  const target = event.target as Element | null;
  const href = target?.closest?.("a[href]")?.getAttribute("href");
  if (!href) return;
  event.preventDefault();
  if (href.startsWith("#")) target?.ownerDocument.getElementById(href.slice(1))?.scrollIntoView();
  else window.open(href, "_blank", "noopener");
}
