import { urls } from "../../scripts/site/urls.ts";
import { followMap } from "./map/middle.ts";
import { drivePlot } from "./map/plot.ts";
import { siteUrl } from "./site-root.ts";

/** The address of the map with a role in the middle. */
const around = (slug: string) => siteUrl(urls.mapAround(slug));

// Without this code, names lead to where the list says the ways of a role, and titles in the list to its page.
for (const link of document.querySelectorAll<HTMLAnchorElement | SVGAElement>('#map-whole a[href*="#role-"]'))
  link.setAttribute("href", around(link.getAttribute("href")?.split("#role-")[1] ?? ""));
for (const link of document.querySelectorAll<HTMLAnchorElement>(".map__title a"))
  link.href = around(link.closest("li")?.id.replace("role-", "") ?? "");

for (const plot of document.querySelectorAll<SVGSVGElement>(".map__plot")) drivePlot(plot);
const choice = document.querySelector<HTMLFormElement>("#map-choice");
if (choice) followMap(choice);
