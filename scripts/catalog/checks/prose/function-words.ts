/** The words of each language that say little by themselves, so that all texts share them; without a list there are no patterns. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `
    a an the this that these those each every some any no all both either neither one another other others such same own
    few many much more most less least several enough two three four five six seven eight nine ten
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
    they them their theirs themselves who whom whose which what somebody someone something anybody anyone anything
    here there where when why how and or but nor so yet for because since although though while if unless until whether
    than as like of in on at by to from with without within about above across after against along among around before
    behind below beneath beside besides between beyond down during except inside into near off onto out outside over past
    per through throughout toward towards under underneath up upon via instead rather
    am is are was were be been being do does did doing done has have had having
    can could may might must shall should will would cannot not never always often usually sometimes seldom rarely
    soon then now again also too very just only even still already almost nearly quite once twice ever later
    first next last well away back get gets
  `,
};
