/** Words about reading the site without a network. */
export const OFFLINE_WORDS = {
  offline: "Read offline",
  "offline-description":
    "How to read all of this site without a connection: installed in the browser, or as a download.",
  "offline-intro":
    "All pages and the whole search work without a connection, with the same answers. There are two ways to have them.",
  "offline-install-heading": "Installed in this browser",
  "offline-install-text":
    "The browser keeps a copy of the site and reads from it, with and without a connection. A small site is kept from the first visit on; a large one, or any where your browser saves data, only if you ask for it here. Nothing is sent anywhere.",
  "offline-without-script":
    "Installing needs JavaScript, which is switched off or did not load. The download below works without it being switched on here.",
  "offline-looking": "Looking at what is stored …",
  "offline-none": "Nothing is stored in this browser.",
  "offline-install": "Install the site",
  "offline-install-size": "Install the site ({size})",
  "offline-progress": "Fetching the site: {done} of {total}",
  "offline-progress-label": "Progress of the installation",
  "offline-stored": {
    one: "Stored in this browser: the whole site, {count} file, {size}, since {date}.",
    other: "Stored in this browser: the whole site, {count} files, {size}, since {date}.",
  },
  "offline-remove": "Remove what is stored",
  "offline-removed":
    "Everything that was stored has been removed. The site will not be stored again unless you install it.",
  "offline-saving-data":
    "Your browser asks sites to save data, so nothing is fetched before you ask for it. Installing the site would fetch {size}.",
  "offline-update-ready": "A new edition is stored beside it and waits for you.",
  "offline-update-offered": "The site has a new edition. {size} would be fetched.",
  "offline-update": "Fetch the new edition ({size})",
  "offline-failed-storage":
    "There is no room: the browser refused to store the site. Free some space on the device or in the browser's settings, then try again. The download below needs no room in the browser.",
  "offline-failed-torn":
    "The site is just being updated, or a file of it was damaged on its way: what came does not belong together, so it was not used. What was stored before still works. Try again in some minutes.",
  "offline-failed-network": "The site does not answer. Check the connection, then try again.",
  "offline-unsupported":
    "This browser cannot store the site here. Private windows, addresses without https and blocked site data are the usual reasons. The download below works all the same.",
  "offline-on-disk": "This is the downloaded copy. It needs no connection and nothing has to be installed.",
  "offline-download-heading": "As a download",
  "offline-download-text":
    "The whole site in one zip file. It opens in any browser, without a server and without being installed.",
  "offline-download": "Download the site",
  "offline-download-unzip": "Unpack the zip: opened inside of it, pages do not find one another.",
  "offline-download-open": "Open the folder “rolebook” and in it, with a double click, the file “index.html”.",
  "offline-download-share": "The folder may lie anywhere, under any name, on a memory stick too.",
  "offline-left-out-heading": "What needs a connection",
  "offline-left-out-text":
    "Neither holds what is made for programs: the data files, the feeds, the roles in Markdown and llms.txt. They are on the site itself, and so is this download.",
  "offline-not-stored": "The page that you asked for is not stored here",
  "offline-not-stored-text":
    "It is in a language of this site that your device does not hold, so it needs a connection. The site is stored in these languages; the links lead to the same page:",
  "offline-script-heading": "Without JavaScript",
  "offline-script-text":
    "Every page can be read, in the download as well. The search needs JavaScript; the list of all roles and the list of all skills do not.",
  "offline-new-edition": "A new edition of this site is ready.",
  "offline-use": "Use it",
  "offline-new-edition-offered": "This site has a new edition.",
  "offline-see": "See about it",
} as const;
