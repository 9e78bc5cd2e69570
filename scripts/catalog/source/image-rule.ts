import type { Problem } from "../../diagnostics/problem.ts";

/** What is wrong with an image in a text, if anything is. */
export type FaultOfImage = (image: {
  address: string;
  says: string;
}) => Pick<Problem, "code" | "message" | "hint"> | undefined;

/** A role's text has none. */
export const noImage: FaultOfImage = () => ({
  code: "image-not-allowed",
  message: "The text contains an image.",
  hint: "Describe in words what it shows: a role's text has no images.",
});
