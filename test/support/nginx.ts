import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { installWithApt } from "./apt.ts";
import type { ServedFolder } from "./serve.ts";

/** Where packages put it, and not all users look. */
const USUAL_FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", "/usr/local/bin"];

/**
 * The path of an nginx: the one that `NGINX_PATH` names, else one that is installed, else one that is installed now.
 *
 * @throws Error when there is none; the tests never pass without it
 */
export function findNginx(): string {
  const found = process.env.NGINX_PATH || installedNginx() || (installWithApt("nginx-light") && installedNginx());
  if (found) return found;
  throw new Error("The tests of what docs/deploy-nginx.md says need nginx. Install it, or set NGINX_PATH to its path.");
}

function installedNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path));
}

/** The folders that nginx keeps what is on its way in. */
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/**
 * Starts nginx as a process of its own, with the types of files that it comes with. The caller closes it.
 *
 * @param folder an empty folder for its configuration and what it writes
 * @param configure the configuration of what it serves, as it is included into `http`, given what it is to `listen` at
 * @param path the path of the site on it, with a slash at both ends
 */
export async function startNginx(
  folder: string,
  configure: (address: string) => string,
  path: string,
): Promise<ServedFolder> {
  const nginx = findNginx();
  // A socket is free, whoever else asks for a port meanwhile.
  const socket = join(folder, "socket");
  mkdirSync(join(folder, "temporary"));
  const types = /--conf-path=(\S+)/.exec(spawnSync(nginx, ["-V"], { encoding: "utf8" }).stderr)?.[1];
  if (!types) throw new Error(`${nginx} does not say where its configuration lies.`);
  copyFileSync(join(dirname(types), "mime.types"), join(folder, "mime.types"));
  writeFileSync(join(folder, "site.conf"), configure(`unix:${socket}`));
  const main = [
    `daemon off; master_process off; pid ${join(folder, "pid")}; error_log stderr crit;`,
    "events {}",
    "http { access_log off; default_type application/octet-stream; include site.conf;",
    ...TEMPORARY.map((name) => `${name}_temp_path ${join(folder, "temporary", name)};`),
    "}",
  ];
  writeFileSync(join(folder, "nginx.conf"), main.join("\n"));
  const child = spawn(nginx, ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  while (!(await answers(socket))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}:\n${printed}`);
    await wait(10);
  }
  const server = createServer((client) => {
    const upstream = connect(socket);
    client.pipe(upstream).pipe(client);
    client.on("error", () => upstream.destroy());
    upstream.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    async close() {
      server.close();
      child.kill();
      await ended;
    },
  };
}

/** Whether somebody listens at a socket. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.on("error", () => resolve(false));
    connection.on("connect", () => {
      connection.end();
      resolve(true);
    });
  });
}
