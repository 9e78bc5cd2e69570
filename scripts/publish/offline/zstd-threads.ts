import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** It is no module of ours, so that it needs neither a compiler nor a bundle. */
const CODE = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData).then(({ Zstd }) => Zstd.load()).then((zstd) =>
    parentPort.on("message", ([content, level]) => parentPort.postMessage(zstd.compress(content, level))),
  );`;

/** Compresses with Zstandard beside the program, each content in a thread of its own. `end` has to be called. */
export function zstdThreads() {
  const all: Worker[] = [];
  const idle: Worker[] = [];
  const begin = () => {
    const workerData = pathToFileURL(createRequire(import.meta.url).resolve("@hpcc-js/wasm-zstd")).href;
    const worker = new Worker(CODE, { eval: true, workerData });
    all.push(worker);
    return worker;
  };
  return {
    async compress(content: Uint8Array, level: number): Promise<Uint8Array> {
      const worker = idle.pop() ?? begin();
      worker.postMessage([content, level]);
      const [packed] = await once(worker, "message");
      idle.push(worker);
      return packed;
    },
    end: () => Promise.all(all.map((worker) => worker.terminate())),
  };
}
