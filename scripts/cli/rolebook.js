#!/usr/bin/env node
// The program is TypeScript: tsx, a dependency, lets Node run it as it is.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
