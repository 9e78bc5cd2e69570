import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    rules: {
      // The style is ours to choose; the standard allows both.
      "doctype-style": "off",
      // Every file comes from the site itself, so there is no other host to be protected from.
      "require-sri": "off",
      // A table that scrolls is a region so that the keyboard reaches it; a section would promise a heading.
      // The suggestions below a search field belong to the field; a select would be a field of its own.
      "prefer-native-element": ["error", { exclude: ["region", "listbox"] }],
      // How long a title is depends on the names that editors give.
      "long-title": "off",
      // The forms that filter act as they are changed, and are hidden without JavaScript.
      "wcag/h32": "off",
    },
  }),
);

/** What the HTML standard and the rules of accessible markup have against a page, one line each. */
export function htmlFaults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`),
  );
}
