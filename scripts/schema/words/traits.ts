/** What a job is like: on a role's page, on the page about the method, and in the form. */
export const TRAITS_WORDS = {
  traits: "What the job is like",
  "traits-meaning": "What these words mean",
  "traits-basis": "The editors’ judgement: no source states it.",
  "traits-how": "How it was made",
  "method-traits": "What a job is like",
  "method-traits-text":
    "Each of these questions is answered on a role’s page by one of a few steps. The answers are the editors’ judgement: no source states them.",
  "about-data-traits": "what a job is like: the questions and their steps (JSON)",
  "edit-step": "Which step",
} as const;
