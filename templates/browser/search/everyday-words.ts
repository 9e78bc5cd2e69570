/**
 * Everyday words, and the words that people in these jobs write instead: a small thesaurus of English. It
 * relates words to words and knows no roles.
 */
export const EVERYDAY = `
accident: incident outage
advert: marketing campaign
advice: guidance consulting
alarm: alert monitoring
animation: motion
answer: support response
appliance: device embedded
arduino: microcontroller embedded
argue: negotiate
art: visual illustration
article: documentation
assistant: chatbot conversational
attack: threat intrusion attacker
audit: compliance control
automate: automation script
bank: financial payments
beautiful: visual
bill: invoice cost
blind: disability disabled accessible
blog: writing content
boring: repetitive
boss: manager lead
bot: automation chatbot
bottleneck: performance
break: attack exploit
broken: defect bug fault
browser: web
budget: cost
bug: defect fault
burglar: attacker intruder
button: interface control
buy: purchase procurement
cable: network switch
camera: image video vision
car: vehicle driving
cartoon: illustration visual
chart: dashboard visualisation
chatbot: language model
cheat: fraud
client: customer
clinic: medical health
clumsy: usable
coach: mentoring facilitation
coin: ledger token
color: visual interface
colour: visual interface
company: organisation
complaint: support ticket
computer: laptop device
conference: talk event
console: game
convince: persuade demonstrate
copy: backup
count: statistics
court: evidence legal
crash: outage failure
crime: evidence investigation forensic
criminal: attacker evidence forensic
cure: medical
danger: risk threat
dangerous: risk threat
deadline: schedule project
deaf: disability captions
demo: demonstration
detect: detection monitor
detective: investigation evidence
diagram: model architecture
disabled: disability accessible
disaster: recovery incident
disease: medical health
doctor: medical health
down: outage incident
draw: sketch layout
drawing: sketch layout illustration
drone: sensor hardware
easy: usable plain
economics: statistics forecast
electricity: hardware electronics
electronic: hardware circuit
email: messaging phishing
emergency: incident outage
employee: staff colleague
encrypt: cryptography encryption
error: bug defect fault
examine: forensic analyse
experiment: test trial
explain: documentation teach
face: recognition image
factory: industrial manufacturing
fast: performance latency
film: video
finance: financial cost
fix: repair troubleshoot
flaw: vulnerability weakness
font: typography visual
forecast: predict model
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
hole: vulnerability weakness
hospital: medical health patient
human: user
icon: visual
idea: product discovery
illness: medical health
image: vision
improve: optimise
inspect: examine audit
install: configure set
instruction: documentation manual
insurance: risk claims
internet: network web
interview: participants research
intruder: attacker intrusion
invent: research novel
invention: research novel
journalist: writing editing
judge: court legal
language: linguistic text
laptop: computer device
law: legal regulation compliance
lawyer: legal regulation compliance
leak: breach incident
lecture: talk training
legally: permission written
lesson: training tutorial
library: catalogue
listen: interview coaching
lock: access
logo: brand visual
lost: recover restore
machine: device hardware
mail: messaging
manual: documentation
marketing: customer growth
maths: statistics mathematical
measure: metrics
mechanic: hardware repair
medicine: medical health
meeting: facilitation workshop
mend: repair fix
mistake: bug error defect fault
money: financial cost
movie: video
music: audio sound
negotiate: negotiation contract
newspaper: writing editing
number: data statistics
nurse: medical patient
office: workplace
online: web internet
operate: run operations
organise: plan coordinate
paint: visual illustration
password: authentication identity
pattern: model
permission: agreement scope
photo: image vision
physics: simulation mathematics
picture: image vision
plan: roadmap planning
playstation: game console
police: evidence investigation forensic
poll: survey
predict: forecast model
pretty: visual
price: cost
printer: device printing
profit: revenue
promote: marketing
protect: defence security
prove: evidence proof
psychology: behaviour participants interviews
puzzle: problem
question: answer research
quick: fast performance
radio: wireless signals
recognise: recognition detection
recommend: recommendation
repair: fix troubleshoot
rescue: recovery
robbery: theft attacker
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
shopping: e-commerce checkout
show: demonstrate present
sketch: layout prototype
slow: performance latency
software: program
soldier: defence
sound: audio
speak: talk presentation
speech: voice language
speed: performance latency
spreadsheet: excel
spy: surveillance intrusion
stable: reliable reliability
standup: scrum meeting
startup: founder company
steal: attacker breach
stole: theft breach
stolen: theft breach
stop: prevent block
structure: architecture
structured: architecture
stuck: obstacle blocked
survey: questionnaire research
suspicious: alert alarm
tax: government public
teach: training mentoring
teacher: training mentoring
telephone: phone
test: check trial
theft: breach fraud
thief: attacker fraud
tidy: clean
timetable: schedule plan
toy: device
traffic: network load
translate: language localisation
tutorial: documentation guide
update: patch upgrade
virus: malware
visitor: user
voice: speech
warn: alert alarm
watch: monitor monitoring
weather: forecast
wifi: network wireless
wire: cable network
wireless: wifi network
words: text wording
worry: risk
xbox: game console
youtube: video
`;
