import { changeHistory } from "./scripts/cli/changes/change-history.ts";
import { claimOutput } from "./scripts/publish/output/swap.ts";
import { configure, type EleventyConfig } from "./scripts/site/render/configure.ts";

export default (eleventy: EleventyConfig) => configure(eleventy, changeHistory, claimOutput);
