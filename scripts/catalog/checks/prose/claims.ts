/** A kind of statement on how things are in the world: whoever reads it may ask who says so. */
export interface ClaimRule {
  /** What tells it, with the words that are quoted. */
  finds: RegExp;
  /** A sentence that it is made for, and one that looks like it and claims nothing of the kind. */
  claims: string;
  claimsNothing: string;
}

/** Who and what takes part in a market of work: what is said of their number or habits, somebody has counted or nobody has. */
const MARKET = words(`
  people beginners newcomers applicants candidates graduates students insiders experts professionals employees freelancers
  developers engineers designers programmers testers analysts administrators architects managers leads specialists writers
  researchers scientists statisticians officers owners maintainers workers colleagues
  employers sponsors investors clients companies firms businesses start-?ups organi[sz]ations agencies studios consultancies
  centres desks teams groups industries universities schools
  interviews? interviewers recruiters reviewers adverts advertisements ads vacancies openings offers selection
  jobs? posts? positions roles titles? careers contracts salaries employment schemes internships apprenticeships
  courses curricula degrees? bootcamps certificates
`);

/** What such people make and meet. */
const THINGS = words(`
  users customers buyers apps sites websites products projects releases plans deadlines ideas models networks systems
  alerts attacks break-ins findings cases tasks accounts
`);

const ANY = `(?:${MARKET}|${THINGS})`;
/** Up to two words that say which of them: "first", "full-time". */
const WHICH = String.raw`(?: (?!(?:of|to|in|and|for|who|that|is|are)\b)[\w-]+){0,2}`;
/** Where a clause begins. */
const CLAUSE = String.raw`(?<=^|[,;:(] |\b(?:and|but|because|since|where|which|though|although|while|as|what|there are) )`;
/** Behind words of a clause that does not speak to the reader: "you will often be asked" is said of a job, not of the world. */
const NOT_TO_YOU = String.raw`(?<!\b(?:you|yours?)\b[^,;:.()]{0,150})`;
/** A part of a clause. */
const PART = `[^,;:.()]`;
const OFTEN =
  "(?:often|usually|rarely|seldom|commonly|frequently|typically|normally|generally|mostly|tends? to|(?:nearly|almost) always)";
const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)`;

const rule = (pattern: string, claims: string, claimsNothing: string, flags = "i"): ClaimRule => ({
  finds: new RegExp(pattern, flags),
  claims,
  claimsNothing,
});

const RULES: Readonly<Record<string, readonly ClaimRule[]>> = {
  en: [
    rule(
      String.raw`(?<!\b(?:how|at|the) )\b(?:most|(?:nearly|almost) (?:all|every)|hardly any|(?:a|the)(?: \w+)? (?:majority|minority) of)(?: of (?:the|its|these))?${WHICH} ${ANY}\b(?! you\b)`,
      "The larger part, in most companies, is the system behind them.",
      "You protect what the most valuable systems hold.",
    ),
    rule(
      String.raw`${CLAUSE}(?<!\bso )(?:in )?(?:many|few)${WHICH} ${ANY}\b`,
      "Add a deployed project, since few courses teach migrations.",
      "You draw guard rails for many accounts.",
    ),
    // At the start of a sentence or of a reason, whatever follows is counted.
    rule(
      String.raw`(?:^(?:Most|Many|Few)|\b(?:because|since|though|although|which|where) (?:most|few))(?! (?:of|days|mornings|evenings|weeks|months|years|hours)\b) [\w-]+(?! you\b)`,
      "Most computers have no screen.",
      "Most days begin with the alarms of the night.",
      "",
    ),
    rule(
      String.raw`\b[\w'’-]+ (?:is|are|remain)(?: still| now| also)?(?: very| fairly)? (?:common|rare|scarce|widespread|(?<=are(?: \w+)? )(?:few|fewer|many))(?=$|[,;.]| (?:and|in|among|at|as|for|than)\b)${NOT_TO_YOU}`,
      "Junior openings are rare in this line.",
      "You see what two designs have in common.",
    ),
    rule(
      String.raw`\b${ANY}\b${PART}{0,90}? (?<!\b(?:and|who|who are) )(?:most |more )?${OFTEN}\b${NOT_TO_YOU}`,
      "Interviewers often ask for a star schema.",
      "You will often be asked for a star schema in interviews.",
    ),
    rule(
      String.raw`\b(?:by far the [\w-]+|the (?:commonest(?! [\w-]+ you\b)|usual (?:way|route|start)|classic(?:al)? (?:way|route)|main (?:road|route|way)|fastest-growing|best-paid|best-known|most (?:common|usual|frequent|popular|widespread|typical|reliable|widely used|sought-after))(?! you\b)(?: [\w-]+)?|(?:better|more|easier|harder)\b${PART}{0,60} than (?:in |on |at )?most|than most)\b(?! you\b)`,
      "Electrical engineering is the commonest start.",
      "Restarting it is the commonest call you will get.",
    ),
    rule(
      String.raw`\b(?:almost|nearly|hardly|scarcely|barely) (?:nobody|no one|everybody|everyone|anybody|anyone|exists?)\b${NOT_TO_YOU}`,
      "Almost nobody starts here.",
      "You talk with nearly everybody.",
    ),
    rule(
      String.raw`\b(?:${NUMBER} (?:in|out of) (?:\d+|two|three|four|five|ten|twenty|a hundred)|(?:\d+ ?%|[\w-]+ per ?cent|half|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?) of)(?: all| the)?${WHICH} ${MARKET}\b`,
      "Four in ten employers ask for a degree.",
      "The rollout stops at five per cent of phones.",
    ),
    rule(
      String.raw`\b(?:openings|posts|vacancies|jobs|studios|firms|start-ups|demand|hiring|salaries)\b${PART}{0,40}? (?:close(?! to)|shrinks?|vanish(?:es)?|disappears?|(?:have )?dissolved?|(?:is|are) projected to \w+|falls?|declines?|are cancelled|go too|follows? the \w+)\b${NOT_TO_YOU}`,
      "Projects end, and studios close after a single poor title.",
      "Posts for analysts sit close to the evidence.",
    ),
  ],
};

/** The rules for a language, if there are any. */
export function claimRules(language: string): readonly ClaimRule[] | undefined {
  return RULES[language.split("-")[0] ?? ""];
}

/** The words by which a sentence claims how the world is. */
export function claimIn(sentence: string, rules: readonly ClaimRule[]): string | undefined {
  if (sentence.endsWith("?")) return undefined;
  for (const { finds } of rules) {
    const [found] = finds.exec(sentence) ?? [];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

function words(list: string): string {
  return `(?:${list.trim().split(/\s+/).join("|")})`;
}
