export { configure as default } from "./scripts/site/configure.ts";
