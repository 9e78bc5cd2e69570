/* Imported before anything else: zod would try whether it may make code from text, which the policy forbids. */
import { config } from "zod";

config({ jitless: true });
