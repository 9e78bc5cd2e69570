/**
 * What the search knows of English and of work with software. A site of another language or trade replaces each list in
 * `_strings.yaml`: see docs/search.md. All were written for this project and have its licence.
 */
export const SEARCH_LISTS = {
  // Words that stand in questions about every job: those that join other words, then those that ask for a job.
  "search-stop-words": [
    "i im ive ill me my myself we our ours ourselves you your yours yourself he him his himself she her hers herself",
    "it its itself they them their theirs themselves what whats which who whom this that these those there here",
    "am is are was were be been being have has had having do does did doing can cant will would should could may might must",
    "dont doesnt a an the and or but if because as until while when where why how of at by for from with without about",
    "against between into through during before after above below to up down in out on off over under again further then",
    "once all any both each few more most other some such no nor not only own same so than too very just now much many",
    "become becoming get gets getting go going want wants wanted like need needs needed know start starting take takes make makes",
    "job jobs career careers role roles work works working position positions profession occupation vacancy vacancies",
    "hiring employment salary salaries pay pays paid wage wages earn earns earning money income average former best good better",
    "top highest paying worth long description responsibilities duties skill skills required necessary requirements roadmap path course courses",
    "degree degrees study learn learning guide outlook junior senior jr sr trainee intern internship entry level experience years",
  ].join(" "),
  // Words that mean the same in the name of a job: groups with commas between, the commonest word of each first.
  "search-synonyms": [
    // People ask for pay in their own language, and most often of developers.
    [
      "developer dev devs programmer coder programming coding code entwickler entwicklerin softwareentwickler",
      "programmierer développeur développeuse programador desarrollador desenvolvedor sviluppatore ontwikkelaar",
      "programmeur sviluppatrice programmatore desarrolladora programadora desenvolvedora programista programistka utvecklare systemutvecklare utvikler systemutvikler udvikler ohjelmistokehittäjä",
    ].join(" "),
    "engineer eng engineering engr",
    "administrator admin admins administration",
    "manager mgr management",
    "security sec infosec cybersecurity cyber",
    "database db databases",
    "application app apps applications",
    "architect architecture",
    "mathematics maths math",
    "artificial ai",
    "website site websites sites",
    "phone phones smartphone smartphones mobile mobiles",
    "user users ux",
    "hacker hack hacking hacks",
    "test tester testing tests qa",
    "writer write writing writes",
    "designer design designing designs",
    "analyst analysis analyse analyze analytics analysing analyzing",
    "network networks networking",
    "tech technology technical",
    "operations ops",
    "statistics stats statistical statistician",
    "researcher research researching r&d",
    "leader lead leading head",
  ].join(", "),
  // Words that only say that somebody works on the thing named beside them: what one has, an employer calls another.
  "search-maker-words": "developer engineer specialist architect expert professional consultant",
  // Words that ask for pay, in the languages of the countries that there are figures for and some more.
  "search-pay-words": [
    "salary salaries pay pays paid wage wages earn earns earning earnings income incomes compensation remuneration",
    "gehalt gehälter lohn löhne verdienst verdienen salaire salaires rémunération sueldo sueldos salario salarios salário",
    "stipendio stipendi retribuzione salaris salarissen loon lön löner lønn løn palkka palkat wynagrodzenie zarobki",
  ].join(" "),
  // Words that stand before a place.
  "search-in-words": "in at near around within from en à au aux em i på bei um w",
  // What jobs of other trades are called, beside the last words of the names here: "tour guide".
  "search-job-words": [
    "guide driver officer agent attendant worker operator instructor planner assistant clerk guard inspector surveyor",
    "representative executive teacher therapist editor producer buyer broker trader handler cleaner builder fitter machinist maker artist",
    "accountant bookkeeper auditor cashier receptionist secretary clerk adviser advisor operative technologist partner recruiter",
    "nurse midwife doctor dentist pharmacist paramedic carer physiotherapist psychologist counsellor counselor lawyer solicitor paralegal",
    "plumber electrician carpenter welder mechanic painter bricklayer roofer gardener farmer chef cook waiter barista baker butcher",
    "hairdresser librarian lecturer professor tutor journalist photographer actor musician pilot courier porter firefighter economist salesperson",
  ].join(" "),
  // Words that join others in the names of jobs in other languages, endings that name a second gender, and marks for whom a job is.
  "search-particles": [
    "de del de la el los las le les l d du des da do dos das di della dello dei delle degli dell al alla the of for and",
    "à a au aux en em na no in im i o w z we na od dla ds spraw van voor met der den het per par pour por para con com",
    "avec für fur fuer und oder von zur zum et e y ed ou und innen in ins ne se euse trice rice ka h f m v x k g gn mfd mwd hf",
  ].join(" "),
  // Words that say that what follows is not wanted: "without customers".
  "search-not-words":
    "no not isnt arent without non never dont doesnt hate hates dislike dislikes avoid bad poor terrible cant cannot scared afraid",
  // Words that say that what follows is liked: "good at maths".
  "search-like-words":
    "like likes liked liking love loves loving enjoy enjoys enjoying good great strong prefer prefers passionate interested interest",
  // Words that join two things that are liked or not wanted alike: "no maths or coding".
  "search-or-words": "or and nor",
  // What somebody says who likes doing something: Holland's six interests, with commas between.
  "search-interest-realistic":
    "my hands, hands on, fixing things, fix things, building things, build things, making things, repairing things, mending, tinkering",
  "search-interest-investigative":
    "puzzle, puzzles, riddles, problem solving, solving problems, solve problems, experiments, how things work, curious, curiosity",
  "search-interest-artistic": "creative, creativity, artistic, making my own, imagination",
  "search-interest-social":
    "helping people, help people, helping others, help others, teaching people, teach people, teaching others, teach others, caring for people, looking after people",
  "search-interest-enterprising":
    "organising people, organizing people, leading people, lead people, leading a team, lead a team, leading teams, persuading, persuade, convincing people, convincing others, convince people, negotiating, making decisions, taking charge",
  "search-interest-conventional":
    "keeping order, keeping things in order, tidy, tidying, orderly, organised, organized, methodical, clear rules, lists",
  // What a way in without a degree does without: "no degree", with commas between.
  "search-degree-words": "degree, degrees, university, uni, college, qualification, qualifications, diploma, studying",
  // What one may wish for in any job and no role is described by: groups with commas between.
  "search-wishes": [
    "low stress, less stress, no stress, stress free, stressful, not stressful, remote, remotely, fully remote",
    "work from home, working from home, works from home, home office, wfh, hybrid, visa, visas, visa sponsorship",
    "hours a week, hours per week, days a week, days per week, well paid, highly paid, high paying, high paid, good pay, high pay, high salary",
    "short hours, shorter hours, sponsorship, relocation, part time, full time, flexible hours, work life balance, near me, four day week, 4 day week",
  ].join(", "),
};
