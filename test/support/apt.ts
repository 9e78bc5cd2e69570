import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs a package of Debian where that can be done without asking anybody, as in a container. */
export function installWithApt(name: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return [["update"], ["install", "-y", "--no-install-recommends", name]].every(
    (words) => spawnSync("apt-get", words, { stdio: "inherit", env }).status === 0,
  );
}
