import { type Command, SITE_OPTIONS } from "./command.ts";
export const start: Command = { options: SITE_OPTIONS, positionals: false, run: async () => true };
