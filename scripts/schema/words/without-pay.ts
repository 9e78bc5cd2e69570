/** What a site that knows no figure says, in the place of the words whose key stands before `-without-pay`. */
export const WITHOUT_PAY_WORDS = {
  "footer-promise-without-pay": "Nothing is sponsored, and nobody is tracked.",
  "method-description-without-pay": "What the pages of this site rest on.",
  "method-lead-without-pay": "A page that rests on sources names them.",
  "sources-intro-without-pay": "Every source that this site rests on, with the pages that use it.",
  "about-promise-without-pay": "Nothing is invented, and a page that rests on sources names them.",
  "about-method-link-without-pay": "How we know",
  "about-licence-figures-without-pay": "What a source states belongs to its publisher; each source names its licence.",
  "api-licence-without-pay": "The texts may be used under {licence}, naming this site.",
  "api-licence-none-without-pay": "This site names no licence for its texts.",
  "llms-note-without-pay": "A page that rests on sources names them.",
  "plan-intro-without-pay":
    "Say what you are or can do, and where you want to go. You see which skills carry over, what is missing, and in which order to learn it. Nothing you enter leaves this device.",
  "compare-description-without-pay": "Two to four roles side by side.",
  "compare-pair-description-without-pay": "{a} and {b} compared.",
  "occupation-description-without-pay":
    "What official statistics say of {occupation} in {area}, and the roles that the occupation stands for.",
} as const;
