/** Words about how pages are shown, and about what is kept on the device for it. */
export const DEVICE_WORDS = {
  "display-theme": "Theme",
  "display-theme-system": "As the system",
  "display-theme-light": "Light",
  "display-theme-dark": "Dark",
  "display-text-size": "Text",
  "display-text-size-normal": "Normal",
  "display-text-size-large": "Large",
  "display-text-size-larger": "Larger",
  privacy: "What is kept on your device",
  "privacy-description": "What this site keeps in your browser, what it is for, and how to delete it.",
  "privacy-intro":
    "This site has no accounts, no cookies, no counters and no code of anybody else. What you search for, choose, tick off or write stays in your browser. The host that delivers the pages sees which pages are asked for, as with every site.",
  "privacy-kept-heading": "Kept in this browser now",
  "privacy-without-script": "Without JavaScript this site keeps nothing, and this page has nothing to delete.",
  "privacy-none": "Nothing is kept here.",
  "privacy-apart":
    "In this copy on your disk, the browser may keep what you choose and tick off apart for each page. Here you then see and delete what this page keeps; what other pages keep is deleted in the browser’s settings, with its other data of sites.",
  "privacy-what": "What it is",
  "privacy-size": "Size",
  "privacy-delete": "Delete: {name}",
  "privacy-delete-all": "Delete everything",
  "privacy-deleted": "Deleted: {name}",
  "privacy-deleted-all":
    "Everything is deleted. One note is kept: that the site is not to be stored for reading offline again unless you ask for it.",
  "stored-theme": "The theme that you chose",
  "stored-text-size": "The size of text that you chose",
  "stored-offline-removed": "The note that you do not want the site to be stored for reading offline",
  "stored-progress": "The steps of roadmaps that you ticked off",
  "stored-drafts": "The roles that you have begun to write or change",
  "stored-changes-seen": "The day of the newest change that you have seen",
  "stored-pages": "The pages of this site, for reading offline",
} as const;
