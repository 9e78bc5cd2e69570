/* Only `npm start` serves this: it reloads the page after a change and shows what is wrong in a role file. */

interface Live {
  edition: number;
  problems: string;
}

const PREFIX = "/__rolebook/";
let edition: number | undefined;
let overlay: HTMLElement | undefined;

function show(problems: string): void {
  overlay?.remove();
  overlay = undefined;
  if (problems === "") return;
  const title = document.createElement("h2");
  title.textContent = "The last change has problems. The page shows the state before it.";
  const report = document.createElement("pre");
  report.tabIndex = 0;
  report.textContent = problems;
  const close = document.createElement("button");
  close.textContent = "Hide";
  close.addEventListener("click", () => show(""));
  overlay = document.createElement("section");
  overlay.className = "rolebook-live";
  overlay.setAttribute("role", "alert");
  overlay.append(title, close, report);
  document.body.append(overlay);
}

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = `${PREFIX}live.css`;
document.head.append(style);

const events = new EventSource(`${PREFIX}events`);
events.addEventListener("message", (event) => {
  const live = JSON.parse(event.data) as Live;
  if (edition !== undefined && live.edition !== edition) location.reload();
  edition = live.edition;
  show(live.problems);
});
