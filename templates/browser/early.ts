/* Runs before a page is painted, so that no page flashes in a theme that its reader did not choose, and none moves
   when the answer to what its address asks comes in. */
import { applyDisplay } from "./display.ts";
import { chosenPlace } from "./place/chosen.ts";

applyDisplay();
document.documentElement.toggleAttribute("data-asked", location.search !== "");

const place = chosenPlace();
if (place !== undefined) document.documentElement.dataset.place = place;
