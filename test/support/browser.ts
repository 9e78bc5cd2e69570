import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { installWithApt } from "./apt.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the Chromium, Chrome or Edge that the tests run in. */
    browserPath: string;
  }
}

// Chromium without its windows, as a package of its own: the tests took three times the processor time with them.
const SHELL = "chromium-headless-shell";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const USUAL_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/**
 * The path of a browser to test in: the one that `CHROMIUM_PATH` names, else the best that is installed or can be. Where
 * packages can be installed without asking anybody, as in a container, the shell is, though there may be another browser:
 * the seconds come back as minutes.
 *
 * @throws Error when there is none and none can be installed; the tests never run without a browser
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  const ways = [
    () => installed([SHELL]),
    () => installWithApt(SHELL) && installed([SHELL]),
    () => installed(NAMES),
    () => installWithApt("chromium") && installed(NAMES),
    () => installWithPlaywright() && installed([]),
  ];
  for (const way of ways) {
    const found = way();
    if (found) return found;
  }
  throw new Error(
    "The tests need Chromium, Chrome or Edge: none was found, and none could be installed with " +
      "`apt-get install chromium` or `npx playwright-core install chromium`. Install one, or set CHROMIUM_PATH to its path.",
  );
}

function installed(names: readonly string[]): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const elsewhere = names.includes(SHELL) ? [] : [...(USUAL_PATHS[process.platform] ?? []), chromium.executablePath()];
  return [...onPath, ...elsewhere].find((path) => existsSync(path) && runs(path));
}

/** Whether a browser starts. Some systems have a script under the name that only says how to install one. */
function runs(path: string): boolean {
  // On Windows `--version` would open a window instead of answering.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

function installWithPlaywright(): boolean {
  const command = "npx playwright-core install chromium";
  return spawnSync(command, { stdio: "inherit", shell: true }).status === 0;
}

/** Starts the browser, with more words on its command line if need be. The caller closes it. */
export function launchBrowser(words: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("browserPath"),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...words,
    ],
  });
}
