import { stemOf } from "../../../scripts/catalog/words.ts";

/**
 * What people say of themselves, and the words by which pages speak of such people: what somebody does now, studied, likes or is
 * like, and what that is the practice of. It relates words to words and knows no roles of this site.
 */
const BACKGROUNDS = `
actor actress performer theatre theater: stage speaking
actuary: statistics mathematics
ambitious leader captain: lead leader ambitious
anthropologist anthropology sociologist sociology ethnographer: social psychology interview
architect surveyor: buildings drawing
archivist librarian curator bookshop: library librarians catalogues archivists
army soldier veteran military marine navy sailor troops forces: army military soldiers signals
argue debate debater: argument argue negotiate
artist painter illustrator sculptor cartoonist draw drawing sketch paint: art drawing graphic visual
author novelist poet essay blogger copywriter: writing writers words
autonomous freelance freelancer self-employed: freelancers
bank banker banking teller broker trader: banks finance accounting
bartender barista barman waiter waitress chef cook baker caterer restaurant hospitality café cafe pub: hospitality hotel customers counter
biologist biology chemist chemistry geologist botanist zoologist microbiology: science biologists sciences laboratory
bookkeeper accountant accounting accountancy payroll: accountants accounting finance audit
builder bricklayer carpenter joiner plumber roofer welder tradesman construction janitor caretaker: trades construction hardware
careful meticulous precise perfectionist thorough attentive: careful exact detail
carer nurse nursing midwife paramedic physician doctor medic medicine pharmacist dentist physiotherapist: nurses nursing hospitals medical
cashier shopkeeper supermarket retail salesgirl: shops shop customers counter
chess sudoku crossword riddle puzzle: puzzles logic
coach trainer lecturer professor tutor teacher teaching schoolteacher: teachers teaching teach training
clerk secretary receptionist paperwork: clerk office telephone
counsellor therapist psychologist psychiatrist psychotherapist: psychology psychologists listening interview
crime detective thriller investigator investigation: detective detectives evidence
debt finance financial: finance
designer craft crafts fashion decorator interior: design graphic layout
diy lego tinker tinkering gadget soldering: tinkerers repairing hardware devices
driver lorry chauffeur courier trucker postman taxi forklift: logistics transport warehouse
economist economics: economics economists statistics
editor journalist journalism reporter newspaper news: journalists editors writing interview
electrician electrical fitter: electricians electrical cables electronics
extrovert sociable outgoing talkative chatty: talking people customers
farmer gardener agriculture: biology
filmmaker photographer photography camera video: photographers photography image visual
firefighter ambulance emergency lifeguard: incident pressure calm shifts
gamer gaming: gamers games
geographer geography geologist maps: geographers geography maps
guard bouncer doorman: guards security shifts
hairdresser beautician cosmetics barber: customers counter
historian history museum: history archivists library sources
homemaker housewife househusband mum mom dad mother father parent: changers beginners
hotel receptionist concierge steward stewardess attendant: hotel hospitality counter
introvert introverted shy quiet reserved silent alone: alone quiet silence
judge solicitor barrister paralegal attorney lawyer law legal: law lawyers
linguist linguistics translator translation interpreter languages: linguistics linguists translators language
logical logic philosopher philosophy: logic argument philosophy
mathematician maths mathematics math algebra: mathematicians maths mathematics
mechanic repairman car garage: mechanics repairing hardware
meticulous: careful
musician music singer composer: pattern sound
neat tidy organised organising organise planner: orderly organised order planning
officer policeman policewoman cop constable police: police officers
patient kind caring helpful: patient helpful friendly
physicist physics astronomer astrophysics astronomy: physics physicists science
psychology psychological behavioural: psychology psychologists
radio ham amateur: radio radios signal electronics
rich money wealthy wealth: pay money
sale sales salesman saleswoman salesperson seller vendor: sales salesperson salespeople sell customers
scientist researcher academic academia phd postdoc university: science research phd statistics
social worker charity volunteer community: social charity caseworkers
speaker speaking presenter youtuber podcast host stage: stage speaking talks
sport football athlete: competition measure
statistics statistician: statistics
stressed stress relaxed calm peaceful: calm steady
telephone callcentre callcenter telesales: call-centre phone calls
travel travelling traveller abroad: travelling travelled
unemployed redundant jobless: changers beginners entry
warehouse factory production assembly: warehouse trades logistics
weekend weekends evening evenings night nights shift shifts: shifts night rota
wheelchair disabled disability blind deaf dyslexic: disability disabled accessibility
`;

const RELATED = new Map<string, string[]>();
for (const line of BACKGROUNDS.trim().split("\n")) {
  const [people = "", related = ""] = line.split(": ");
  for (const word of people.split(" ")) {
    const stem = stemOf(word);
    RELATED.set(stem, [...new Set([...(RELATED.get(stem) ?? []), ...related.split(" ")])]);
  }
}

/** Words by which a page may speak of those of whom a word is said. */
export function wordsForPeople(word: string): readonly string[] {
  return RELATED.get(stemOf(word)) ?? [];
}
