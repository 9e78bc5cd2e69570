import { stemOf } from "../../../scripts/catalog/words.ts";

/**
 * Everyday words, and the words that people in these jobs write instead: a small thesaurus of English. It
 * relates words to words and knows no roles.
 */
const EVERYDAY = `
arduino: microcontroller embedded
art: visual illustration
attack: threat intrusion attacker
audit: compliance control
blind: disability disabled accessible
boss: manager lead
bot: automation chatbot
budget: cost
button: interface control
cable: network switch
car: vehicle
chart: dashboard visualisation
chatbot: language model
colour: visual interface
color: visual interface
computer: laptop device
crash: outage failure
crime: evidence investigation forensic
criminal: attacker evidence forensic
deadline: schedule project
deaf: disability captions
detective: investigation evidence
disabled: disability accessible
down: outage incident
draw: sketch layout
electronic: hardware circuit
explain: documentation teach
fast: performance latency
fix: repair troubleshoot
font: typography visual
fraud: attacker evidence
gadget: device hardware
graph: dashboard visualisation
guess: estimate
helpdesk: support desk ticket
image: vision
instruction: documentation manual
internet: network web
law: legal regulation compliance
lawyer: legal regulation compliance
leak: breach incident
manual: documentation
meeting: facilitation workshop
money: financial cost
number: data statistics
password: authentication identity
picture: image vision
photo: image vision
plan: roadmap planning
police: evidence investigation forensic
predict: forecast model
psychology: behaviour participants interviews
puzzle: problem
repair: fix troubleshoot
robot: hardware sensor
rule: compliance policy
salesperson: sales selling customer
scam: phishing fraud
sell: sales customer
shop: e-commerce checkout
slow: performance latency
speak: talk presentation
speed: performance latency
spreadsheet: excel
steal: attacker breach
survey: questionnaire research
teach: training mentoring
teacher: training mentoring
thief: attacker fraud
translate: language localisation
virus: malware
voice: speech
wifi: network wireless
words: text wording
`;

const RELATED = new Map(
  EVERYDAY.trim()
    .split("\n")
    .map((line) => {
      const [word = "", related = ""] = line.split(": ");
      return [stemOf(word), related.split(" ")] as const;
    }),
);

/** Words that a text may use in place of an everyday one. */
export function relatedWords(word: string): readonly string[] {
  return RELATED.get(stemOf(word)) ?? [];
}
