/* Runs before a page is painted, so that no page flashes in a theme that its reader did not choose, and none moves
   when the answer to what its address asks comes in. */
import { applyDisplay } from "./display.ts";
import { chosenPlace } from "./place/chosen.ts";
import { hasWork } from "./storage-keys.ts";

applyDisplay();
document.documentElement.toggleAttribute("data-asked", location.search !== "");
document.documentElement.toggleAttribute("data-has-work", hasWork());

const place = chosenPlace();
if (place !== undefined) document.documentElement.dataset.place = place;
