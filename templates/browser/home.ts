import { hasWork, onStoredElsewhere, WORK } from "./storage-keys.ts";

let isShown = false;

/** The code that shows what a reader comes back to is only for readers who have something. */
async function showWork(): Promise<void> {
  if (!isShown && !hasWork()) return;
  isShown = true;
  const { showOnDevice } = await import("./home/on-device.ts");
  await showOnDevice();
}

for (const name of WORK) onStoredElsewhere(name, () => void showWork());
void showWork();
