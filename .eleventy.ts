import { changeHistory } from "./scripts/cli/change-history.ts";
import { claimOutput } from "./scripts/publish/swap.ts";
import { configure, type EleventyConfig } from "./scripts/site/configure.ts";

export default (eleventy: EleventyConfig) => configure(eleventy, changeHistory, claimOutput);
