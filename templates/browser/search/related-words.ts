import { stemOf } from "../../../scripts/catalog/words.ts";

/**
 * Everyday words, and the words that people in these jobs write instead: a small thesaurus of English. It
 * relates words to words and knows no roles.
 */
const EVERYDAY = `
accident: incident outage
advert: marketing campaign
advice: guidance consulting
alarm: alert monitoring
animation: motion
arduino: microcontroller embedded
argue: negotiate
art: visual illustration
assistant: chatbot conversational
attack: threat intrusion attacker
audit: compliance control
bank: financial payments
blind: disability disabled accessible
boring: repetitive
boss: manager lead
bot: automation chatbot
break: attack exploit
broken: defect bug fault
budget: cost
burglar: attacker intruder
button: interface control
buy: purchase procurement
cable: network switch
camera: image video vision
car: vehicle
cartoon: illustration visual
chart: dashboard visualisation
chatbot: language model
cheat: fraud
client: customer
clumsy: usable
color: visual interface
colour: visual interface
company: organisation
complaint: support ticket
computer: laptop device
conference: talk event
copy: backup
count: statistics
court: evidence legal
crash: outage failure
crime: evidence investigation forensic
criminal: attacker evidence forensic
danger: risk threat
dangerous: risk threat
deadline: schedule project
deaf: disability captions
detective: investigation evidence
disabled: disability accessible
disaster: recovery incident
doctor: medical health
down: outage incident
draw: sketch layout
drawing: sketch layout illustration
economics: statistics forecast
electronic: hardware circuit
email: messaging phishing
emergency: incident outage
employee: staff colleague
error: bug defect fault
experiment: test trial
explain: documentation teach
factory: industrial manufacturing
fast: performance latency
film: video
fix: repair troubleshoot
font: typography visual
fraud: attacker evidence
gadget: device hardware
glitch: bug defect
government: public policy
grammar: language style
graph: dashboard visualisation
guard: protect defence
guess: estimate
hack: attacker intruder
headset: device immersive
health: medical patient
helpdesk: support desk ticket
hospital: medical health patient
image: vision
improve: optimise
instruction: documentation manual
internet: network web
intruder: attacker intrusion
invent: research novel
journalist: writing editing
laptop: computer device
law: legal regulation compliance
lawyer: legal regulation compliance
leak: breach incident
lock: access
logo: brand visual
machine: device hardware
mail: messaging
manual: documentation
marketing: customer growth
maths: statistics mathematical
measure: metrics
meeting: facilitation workshop
mistake: bug error defect fault
money: financial cost
movie: video
music: audio sound
number: data statistics
nurse: medical patient
office: workplace
organise: plan coordinate
paint: visual illustration
password: authentication identity
pattern: model
photo: image vision
physics: simulation mathematics
picture: image vision
plan: roadmap planning
police: evidence investigation forensic
predict: forecast model
pretty: visual
price: cost
printer: device printing
profit: revenue
protect: defence security
psychology: behaviour participants interviews
puzzle: problem
recognise: recognition detection
repair: fix troubleshoot
rescue: recovery
robot: hardware sensor
rule: compliance policy
safe: secure security
salesperson: sales selling customer
save: backup
scam: phishing fraud
school: training teaching
scientist: research
secret: credential encryption
sell: sales customer
shop: e-commerce checkout
sketch: layout prototype
slow: performance latency
soldier: defence
sound: audio
speak: talk presentation
speed: performance latency
spreadsheet: excel
spy: surveillance intrusion
steal: attacker breach
stop: prevent block
structure: architecture
structured: architecture
survey: questionnaire research
teach: training mentoring
teacher: training mentoring
telephone: phone
thief: attacker fraud
tidy: clean
translate: language localisation
tutorial: documentation guide
update: patch upgrade
virus: malware
voice: speech
watch: monitor monitoring
wifi: network wireless
wire: cable network
words: text wording
youtube: video
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
