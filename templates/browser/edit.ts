import "./edit/no-eval.ts";

import { problemsOfRole } from "../../scripts/catalog/checks/check-role.ts";
import type { ReferenceKind } from "../../scripts/catalog/checks/references.ts";
import { problemInForm } from "../../scripts/catalog/derive/edit/problem-in-form.ts";
import { roleForPreview } from "../../scripts/catalog/drafts/role-for-preview.ts";
import { editedRoleFile, type RoleDraft, roleFile } from "../../scripts/catalog/drafts/write-role.ts";
import type { Path, Problem } from "../../scripts/diagnostics/problem.ts";
import { slugFrom } from "../../scripts/schema/common.ts";
import type { AssetUrls } from "../../scripts/site/render/page-renderer.ts";
import { listDrafts } from "./edit/draft-list.ts";
import { isOwn, keepDraft, keptDraft, ownKey } from "./edit/drafts.ts";
import { Faults } from "./edit/faults.ts";
import { type RoleForm, roleForm } from "./edit/form.ts";
import { leftOver, showFixes } from "./edit/notes.ts";
import {
  type Opened,
  type Opener,
  ofText,
  openFile,
  openFresh,
  openFromAddress,
  openRole,
  resume,
} from "./edit/opening.ts";
import { picker } from "./edit/picker.ts";
import { type Preview, previewIn } from "./edit/preview.ts";
import { inSource, showProblems } from "./edit/problem-list.ts";
import { sending } from "./edit/sending.ts";
import { type EditSite, fileName, loadSite, type Settings } from "./edit/site.ts";
import { type TextForm, textForm } from "./edit/text-form.ts";
import { button, byId, make } from "./element.ts";
import { readersDay } from "./readers-day.ts";
import { wordsFrom } from "./words.ts";

const PAUSE_MS = 250;

const app = byId("edit-app", HTMLDivElement);
const status = byId("edit-status", HTMLParagraphElement);
const formElement = byId("edit-form", HTMLFormElement);
const openedLine = byId("edit-opened", HTMLParagraphElement);
const keptLine = byId("edit-kept", HTMLParagraphElement);
const draftButtons = byId("edit-draft-buttons", HTMLParagraphElement);
const problemList = byId("edit-problems", HTMLOListElement);
const words = wordsFrom(app);
const settings = JSON.parse(app.dataset.settings ?? "{}") as Settings;
const assets = JSON.parse(app.dataset.assets ?? "{}") as AssetUrls;
const language = document.documentElement.lang;
// Plain "en" would write the month first; the site's own English does not.
const moment = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
  dateStyle: "long",
  timeStyle: "short",
});
const today = readersDay();

async function start(): Promise<void> {
  status.textContent = words("edit-loading");
  app.hidden = false;
  const site = await loadSite(settings);
  const preview = await previewIn(byId("edit-frame", HTMLIFrameElement), site, settings, assets, today);
  const editor = new Editor(site, preview);
  await editor.begin();
  app.dataset.state = "ready";
}

/** The page at work: what is open, and what follows from a change of it. */
class Editor {
  private opened!: Opened;
  /** The form, or the file as text in its place. */
  private form: RoleForm | undefined;
  private source: TextForm | undefined;
  /** The draft as this tab has kept it last. */
  private keptText: string | undefined;
  private fileNameInput!: HTMLInputElement;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly faults = new Faults(formElement, words);
  /** The lines with problems, where the file is shown as text. */
  private faultyLines: readonly number[] = [];
  private readonly send = sending(settings.proposal, words, () => {
    this.settle();
    this.faults.send();
  });
  private readonly opener: Opener;
  private readonly site: EditSite;
  private readonly preview: Preview;

  constructor(site: EditSite, preview: Preview) {
    this.site = site;
    this.preview = preview;
    this.opener = { site, settings, words, today };
    formElement.addEventListener("submit", (event) => event.preventDefault());
    for (const kind of ["input", "change"]) formElement.addEventListener(kind, () => this.soon());
    addEventListener("storage", () => this.makeRoomForOtherTab());
    byId("edit-bar-count", HTMLButtonElement).addEventListener("click", () =>
      byId("edit-problems-heading", HTMLHeadingElement).focus(),
    );
    byId("edit-bar-next", HTMLButtonElement).addEventListener("click", () => {
      this.settle();
      this.next();
    });
    this.offerWays();
  }

  async begin(): Promise<void> {
    this.open(await openFromAddress(this.opener));
    addEventListener("hashchange", async () => {
      if (/^#draft=/.test(location.hash)) this.show(await openFromAddress(this.opener), location.href);
    });
  }

  private open(opened: Opened): void {
    this.pause = void clearTimeout(this.pause);
    this.opened = opened;
    const { block, input } = this.fileNameField(opened);
    this.fileNameInput = input;
    this.keptText = opened.changed === undefined ? undefined : opened.text;
    this.form = opened.draft && roleForm(formElement, this.site, opened.draft, words, block);
    this.source = this.form ? undefined : textForm(formElement, opened.text, words, block, () => this.toForm());
    this.faults.open(opened.key.startsWith("new:"));
    app.toggleAttribute("data-untouched", opened.text === "");
    const extra = leftOver(opened.text, this.form?.leftOver ?? [], words, () => this.toText());
    if (extra) formElement.append(extra);
    byId("edit-preview", HTMLElement).hidden = !this.form;
    byId("edit-open-source", HTMLButtonElement).hidden = !this.form;
    openedLine.textContent = opened.says;
    status.textContent = [opened.note, showFixes(opened.fixes ?? [], words)].filter(Boolean).join(" ");
    byId("edit-ask", HTMLParagraphElement).replaceChildren();
    this.sayKept(opened.changed);
    this.look();
  }

  /** A moment after the last of several changes. */
  private soon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.faults.isPressed ? this.soon() : this.settle()), PAUSE_MS);
  }

  /** Without waiting any longer, where there is something to wait for. */
  private settle(): void {
    if (this.pause === undefined) return;
    clearTimeout(this.pause);
    this.pause = undefined;
    this.keep(this.look());
  }

  /** Writes the file, checks it and shows it. */
  private look(): string {
    const { opened } = this;
    const draft = this.form?.draft();
    const text = this.text(draft);
    if (opened.slug === "" && draft) this.fileNameInput.value = slugFrom(String(draft.fields.title ?? ""));
    const slug = this.fileNameInput.value.trim();
    const known = opened.exists ? this.site.roles.find((role) => role.slug === slug) : undefined;
    const path = known?.path ?? `${slug}.md`;
    const names = { slug, path, name: fileName(settings.rolesPath, path) };
    const others = this.site.roles.filter((role) => !opened.exists || role.slug !== slug);
    const surroundings = { vocabularies: this.site.vocabularies, others, texts: this.site.texts, today };
    const plain = text.replaceAll("\r\n", "\n");
    // That there is no name yet goes without saying as long as there is no title to make it from.
    const problems = problemsOfRole(names, plain, surroundings).filter(
      ({ code }) => slug !== "" || code !== "bad-file-name",
    );
    this.list(problems, names.name, draft?.fields);
    const role = draft && roleForPreview({ ...names, slug: slug || "new" }, draft, surroundings, today);
    if (role) this.preview(role);
    this.send({
      name: path,
      exists: opened.exists,
      text,
      faulty: problems.some(({ severity }) => severity === "error"),
    });
    return text;
  }

  private text(draft: RoleDraft | undefined): string {
    if (!draft) return this.source?.text() ?? "";
    return this.opened.text === "" ? roleFile(draft) : editedRoleFile(this.opened.text, draft);
  }

  /** From the form to the file as text. */
  private toText(): void {
    this.settle();
    const { draft: _, fixes: __, note: ___, ...opened } = this.opened;
    this.open({ ...opened, text: this.text(this.form?.draft()) });
    byId("edit-source", HTMLTextAreaElement).focus();
  }

  /** From the file as text to the form, as far as it can be read. */
  private toForm(): void {
    this.settle();
    const { key, slug, says, original, exists, changed } = this.opened;
    const read = ofText(this.source?.text() ?? "", key, slug, says, this.opener);
    if (!read.draft) {
      // Said again where it was said before.
      status.textContent = "";
      status.textContent = words("edit-still-unreadable");
      problemList.querySelector("button")?.focus();
      return;
    }
    this.open({ ...read, original, exists, ...(changed === undefined ? {} : { changed }) });
    openedLine.focus();
  }

  /** Where another tab has changed the draft that is open here, this tab goes on with one of its own. */
  private makeRoomForOtherTab(): void {
    const theirs = keptDraft(this.opened.key);
    if (!theirs || theirs.text === (this.keptText ?? this.opened.original)) return;
    const slug = this.opened.slug || this.fileNameInput.value;
    this.opened.key = ownKey("file:", `${slug} ${new Date().toISOString()}`);
    status.textContent = words("edit-other-tab");
    if (this.keptText !== undefined) this.keep(this.text(this.form?.draft()));
  }

  private list(problems: readonly Problem[], own: string, fields: unknown): void {
    const side = {
      form: this.site.form,
      fields,
      words,
      choices: (kind: ReferenceKind) => this.form?.choices(kind) ?? [],
    };
    const { form, source } = this;
    const told = problems.map((problem) => {
      const isOwn = problem.file === own;
      // Of another file it is the title here that is at odds with a name there, or a heading here that a link there needs.
      const path = isOwn ? problem.path : [problem.code === "broken-link" ? "body" : "title"];
      const { message, hint } = form ? problemInForm({ ...problem, path }, side) : inSource(problem, words);
      return {
        ...problem,
        message: isOwn ? message : words("edit-says-elsewhere", { file: problem.file, message }),
        hint,
        place: this.placeOf(path),
      };
    });
    showProblems(told, words, ({ line, place }) => (source ? source.lead(line) : this.faults.lead(place)));
    this.faults.set(source ? [] : told);
    this.faultyLines = told.map(({ line }) => line);
  }

  /** What asks for the value at a path; the file's name, where a problem is none of the role's own text. */
  private placeOf(path: Path): HTMLElement {
    const { form } = this;
    if (!form || path.length === 0) return this.fileNameInput;
    const isLeftOver = form.leftOver.includes(String(path[0])) && !isField(this.site, path[0]);
    return isLeftOver ? byId("edit-left-over", HTMLPreElement) : form.find(path);
  }

  /** Leads to the problem that is next below where somebody was. */
  private next(): void {
    const { source, faultyLines } = this;
    const line = source && (faultyLines.find((each) => each > source.line()) ?? faultyLines[0]);
    if (line === undefined) this.faults.next();
    else source?.lead(line);
  }

  private keep(text: string): void {
    const changed = new Date().toISOString();
    const slug = this.opened.slug === "" ? "" : this.fileNameInput.value.trim();
    this.keptText = text;
    const kept = keepDraft(this.opened.key, { original: this.opened.original, text, slug, changed });
    delete this.opened.other;
    app.removeAttribute("data-untouched");
    this.sayKept(kept ? changed : undefined);
    if (!kept) keptLine.textContent = words("edit-draft-unkept");
  }

  private sayKept(changed: string | undefined): void {
    const { other } = this.opened;
    keptLine.textContent = changed
      ? words("edit-draft-kept", { date: moment.format(new Date(changed)) })
      : other
        ? words("edit-draft-other", { date: moment.format(new Date(other.draft.changed)) })
        : "";
    const offered = changed
      ? [button(words("edit-draft-discard"), () => this.discard())]
      : other
        ? [button(words("edit-draft-resume"), () => this.open(resume(other.key, other.draft, this.opener)))]
        : [];
    draftButtons.replaceChildren(...offered);
    listDrafts(byId("edit-drafts", HTMLDivElement), this.opened.key, this.opener, moment, (opened, address) => {
      this.show(opened, address);
      openedLine.focus();
    });
  }

  private async discard(): Promise<void> {
    const { key, exists } = this.opened;
    keepDraft(key, undefined);
    this.open(exists && !isOwn(key) ? await openRole(key, this.opener) : openFresh(this.opener));
    status.textContent = words("edit-draft-discarded");
    openedLine.focus();
  }

  private fileNameField(opened: Opened) {
    const input = make("input", "edit-control");
    input.id = "edit-file-name";
    input.value = opened.slug;
    input.readOnly = opened.exists;
    input.spellcheck = false;
    input.addEventListener("input", () => {
      this.opened.slug = input.value.trim();
    });
    const label = make("label", "edit-label", words("edit-file-name"));
    label.htmlFor = input.id;
    const help = make("p", "edit-help", words("edit-file-name-help"));
    help.id = "edit-file-name-help";
    input.setAttribute("aria-describedby", help.id);
    const block = make("div", "edit-field", label, help, make("div", "edit-file-name", input, " .md"));
    block.hidden = opened.exists;
    return { block, input };
  }

  /** What else can be opened. */
  private offerWays(): void {
    const roles = { words, choices: () => this.site.choices.role, newId: () => "edit-open-slug" };
    const label = words("edit-open-role");
    const unused = () => {
      throw new Error("a picker makes no other widget");
    };
    const asked = { label, one: label, help: "", examples: [], required: false };
    const choice = picker("role", asked, undefined, { ...roles, make: unused });
    const go = make("button", "button", words("edit-open-role-button"));
    const way = byId("edit-open-role", HTMLFormElement);
    const caption = make("label", "", label);
    caption.htmlFor = choice.find([]).id;
    way.append(caption, choice.element, go);
    way.addEventListener("submit", (event) => {
      event.preventDefault();
      const slug = choice.value();
      if (typeof slug !== "string" || !this.site.roles.some((role) => role.slug === slug)) return;
      void openRole(slug, this.opener).then((opened) => this.opened && this.show(opened, `?role=${slug}`));
    });
    const file = byId("edit-open-file", HTMLInputElement);
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      file.value = "";
      await this.take(chosen);
    });
    // A file that is dropped or pasted is opened, and does not take the page's place.
    addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    for (const kind of ["drop", "paste"] as const)
      addEventListener(kind, (event) => {
        const data = event instanceof DragEvent ? event.dataTransfer : (event as ClipboardEvent).clipboardData;
        const [dropped] = data?.files ?? [];
        if (!dropped) return;
        event.preventDefault();
        void this.take(dropped);
      });
    byId("edit-open-source", HTMLButtonElement).addEventListener("click", () => this.toText());
    byId("edit-open-new", HTMLButtonElement).addEventListener("click", () =>
      this.show(openFresh(this.opener), location.pathname),
    );
  }

  /** Opens a file of this device, or says why not and asks. */
  private async take(file: File): Promise<void> {
    this.settle();
    const opened = await openFile(file, this.opener);
    if (!("problem" in opened)) return this.show(opened, location.pathname);
    const { problem, guess } = opened;
    const ask = byId("edit-ask", HTMLParagraphElement);
    status.textContent = [problem, guess && words("edit-guess", { text: guess.line })].filter(Boolean).join(" ");
    const answer = (label: string, act: () => void) =>
      button(label, () => {
        ask.replaceChildren();
        status.textContent = "";
        act();
        openedLine.focus();
      });
    ask.replaceChildren(
      ...(guess
        ? [
            answer(words("edit-guess-yes"), () => this.show(guess.opened, location.pathname)),
            answer(words("edit-guess-no"), () => {}),
          ]
        : []),
    );
    ask.querySelector("button")?.focus();
  }

  private show(opened: Opened, address: string): void {
    this.settle();
    history.replaceState(null, "", address);
    this.open(opened);
  }
}

const isField = ({ form }: EditSite, key: PropertyKey | undefined) => form.some((field) => field.key === key);

start().catch((error: unknown) => {
  console.error(error);
  app.dataset.state = "failed";
  app.hidden = true;
  status.textContent = words("edit-failed");
});
