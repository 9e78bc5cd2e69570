/** The width from which the contents and the levels of a role stand open side by side: as in the style sheets. */
const WIDE = matchMedia("(min-width: 68rem)");

/**
 * Opens what the style sheets show open on a wide screen, so that it is said to be open, and takes its heading out of the
 * way of the keyboard, since there is nothing to fold. On a narrow one all of it is as it was written.
 */
export function openWhereWide(folds: readonly HTMLDetailsElement[]): void {
  const written = folds.map(({ open, name }) => ({ open, name }));
  const set = () => {
    for (const [at, fold] of folds.entries()) {
      const { open = false, name = "" } = written[at] ?? {};
      fold.name = WIDE.matches ? "" : name;
      fold.open = WIDE.matches || open;
      fold.querySelector("summary")?.setAttribute("tabindex", WIDE.matches ? "-1" : "0");
    }
  };
  WIDE.addEventListener("change", set);
  if (WIDE.matches) set();
}

/** Marks which part of the page is being read, and folds the list away once it was used where it covers the text. */
export function markContents(contents: HTMLDetailsElement): void {
  const here = contents.querySelector(".contents__here");
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>("a")].map((link) => [link.hash.slice(1), link] as const),
  );
  const inView = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) inView.add(target.id);
        else inView.delete(target.id);
      // Between two sections, the last one stays marked.
      const current = [...links.keys()].find((id) => inView.has(id));
      if (current === undefined) return;
      for (const [id, link] of links)
        if (id === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      here?.replaceChildren(links.get(current)?.textContent ?? "");
    },
    // A part is read when it stands in the upper third of the window, below the bar.
    { rootMargin: "-80px 0px -67% 0px" },
  );
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) observer.observe(section);
  }
  contents.addEventListener("click", ({ target }) => {
    if (!WIDE.matches && target instanceof HTMLAnchorElement) contents.open = false;
  });
}
