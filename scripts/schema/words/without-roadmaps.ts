/** What a site without any roadmap says, in the place of the words whose key stands before `-without-roadmaps`. */
export const WITHOUT_ROADMAPS_WORDS = {
  "home-plan-note-without-roadmaps": "What carries over from what you do now, and what is missing.",
  "plan-description-without-roadmaps": "Which skills carry over to a role, and which are missing.",
  "plan-intro-without-roadmaps":
    "Say what you are or can do, and where you want to go. You see which skills carry over and what is missing. Nothing you enter leaves this device.",
  "plan-without-script-without-roadmaps":
    "Working out a plan needs JavaScript, which is switched off or did not load. Each role's page says without it which skills a role requires, and which it shares with the roles next to it:",
  "plan-keep-note-without-roadmaps": "The address holds the plan, and so does a file.",
} as const;
