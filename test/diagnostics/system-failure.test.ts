import { describe, expect, it, onTestFinished } from "vitest";
import { messagesFrom } from "../../scripts/diagnostics/messages.ts";
import { failureSentence } from "../../scripts/diagnostics/system-failure.ts";
import { unmarked, withMarkedMessages } from "../support/marked-messages.ts";

const failure = (code: string, syscall: string, path?: string) =>
  Object.assign(new Error("failed"), { code, syscall, ...(path === undefined ? {} : { path }) });
const said = (error: unknown) => failureSentence(error, (path) => path.replace("/wards/", ""));

describe("a failure of the disk", () => {
  it("says what could not be done with which file, and why", () => {
    expect(said(failure("EACCES", "open", "/wards/ward-nurse.md"))).toBe(
      "ward-nurse.md cannot be opened, as permission is denied: change the permissions, or choose another place",
    );
    expect(said(failure("EISDIR", "read"))).toBe("a file cannot be read, as it is a folder where a file should be");
    expect(said(new Error("another one"))).toBeUndefined();
  });

  it("is told as a language orders it, also where it is the cause of another", () => {
    const byEnglish = {
      "{0} cannot be read, as {1}": "{0} ist nicht lesbar: {1}",
      "its links lead in a circle": "Links im Kreis",
    };
    const before = messagesFrom(() => ({ language: "de", byEnglish }));
    onTestFinished(() => void messagesFrom(before));
    const error = new Error("failed", { cause: failure("ELOOP", "scandir", "/wards/night") });
    expect(said(error)).toBe("night ist nicht lesbar: Links im Kreis");
  });

  it.each(["access", "open", "stat", "rename"])("can be told of any file in any language (%s)", async (call) => {
    const sentence = await withMarkedMessages(async () => said(failure("ENOSPC", call)));
    expect(unmarked(sentence ?? "nothing")).toBe("");
  });
});
