import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { WebSocket } from "ws";
import { installWithApt } from "./apt.ts";

const NAMES = ["firefox-esr", "firefox"];
const USUAL_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: ["C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/**
 * The path of a Firefox: the one that `FIREFOX_PATH` names, else one that is installed, else one that is
 * installed now.
 *
 * @throws Error when there is none; the tests never pass without it
 */
export function findFirefox(): string {
  const found = process.env.FIREFOX_PATH || installedFirefox() || (installWithApt("firefox-esr") && installedFirefox());
  if (found) return found;
  throw new Error("The tests of the site on disk need Firefox. Install it, or set FIREFOX_PATH to its path.");
}

function installedFirefox(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(USUAL_PATHS[process.platform] ?? [])].find(
    // Some systems have a script under the name that only says how to install it.
    (path) => existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0,
  );
}

/** One tab of a Firefox as its makers ship it, driven over WebDriver BiDi. */
export interface Firefox {
  goto(url: string): Promise<void>;
  /** The value of an expression on the page, which JSON can hold. A promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** What the console of the page was told as an error, and errors that nobody caught. */
  complaints: string[];
  close(): Promise<void>;
}

const PREFERENCES = {
  // It is the default. A page on disk is then alone in its origin: no other file may be read from it.
  "security.fileuri.strict_origin_policy": true,
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** Starts Firefox with a profile of its own. The caller closes it. */
export async function launchFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "rolebook-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const child = spawn(findFirefox(), words, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.on("error", reject);
    child.on("close", (status) => reject(new Error(`Firefox ended with ${status}:\n${printed}`)));
  });
  const complaints: string[] = [];
  const { send, close } = await connect(`${address}/session`, (method, { level, text }) => {
    if (method === "log.entryAdded" && level === "error") complaints.push(String(text));
  });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = (await send("browsingContext.getTree", {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  return {
    complaints,
    async goto(url) {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(expression) {
      const answer = (await send("script.evaluate", {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
      return JSON.parse(answer.result?.value ?? "null");
    },
    async close() {
      close();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type OnEvent = (method: string, parameters: Record<string, unknown>) => void;

async function connect(address: string, onEvent: OnEvent) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let latest = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "event") onEvent(message.method, message.params);
    else if (message.type === "error") waiter?.reject(new Error(`${message.error}: ${message.message}`));
    else waiter?.resolve(message.result);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return {
    send(method: string, params: object): Promise<unknown> {
      const id = ++latest;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: () => socket.terminate(),
  };
}
