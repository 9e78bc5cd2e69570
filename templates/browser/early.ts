/* Runs before a page is painted, so that no page flashes in a theme that its reader did not choose. */
import { applyDisplay } from "./display.ts";

applyDisplay();
