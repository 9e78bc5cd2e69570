/** Lets a reader move over the whole map with the arrow keys, and shows the lines of the role that is pointed at. */
export function drivePlot(plot: SVGSVGElement): void {
  const roles = [...plot.querySelectorAll<SVGAElement>(".map__role")];
  const ways = [...plot.querySelectorAll<SVGPathElement>(".map__way")].map((line) => {
    const [from = "", to = ""] = (line.dataset.way ?? "").split(" ");
    return { line, from, to };
  });

  const show = (at: string | undefined) => {
    plot.classList.toggle("map__plot--chosen", at !== undefined);
    const near = new Set([at]);
    for (const { line, from, to } of ways) {
      const isShown = from === at || to === at;
      line.classList.toggle("map__way--shown", isShown);
      if (isShown) near.add(from).add(to);
    }
    for (const role of roles) role.classList.toggle("map__role--near", near.has(role.dataset.at));
  };

  const places = roles.map((role): Place => {
    const dot = role.querySelector("circle");
    return { x: Number(dot?.getAttribute("cx")), y: Number(dot?.getAttribute("cy")) };
  });
  const stopAt = (stop: SVGAElement | undefined) => {
    for (const role of roles) role.setAttribute("tabindex", role === stop ? "0" : "-1");
  };
  stopAt(roles[0]);
  for (const [at, role] of roles.entries()) {
    role.addEventListener("pointerenter", () => show(role.dataset.at));
    role.addEventListener("pointerleave", () =>
      show(roles.find((other) => other === document.activeElement)?.dataset.at),
    );
    role.addEventListener("focus", () => {
      stopAt(role);
      show(role.dataset.at);
    });
    role.addEventListener("blur", () => show(undefined));
    role.addEventListener("keydown", (event) => {
      const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : nextPlace(places, at, event.key);
      if (next === undefined) return;
      event.preventDefault();
      roles[next]?.focus();
    });
  }
}

interface Place {
  x: number;
  y: number;
}

/** Which of some places an arrow key leads to from one of them: the next of its column, or the nearest of the next column. */
export function nextPlace(places: readonly Place[], at: number, key: string): number | undefined {
  const here = places[at];
  if (!here) return undefined;
  const along = { ArrowUp: -1, ArrowDown: 1 }[key];
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (along === undefined && across === undefined) return undefined;
  const found = places.flatMap(({ x, y }, position) => {
    const [dx, dy] = [x - here.x, y - here.y];
    if (along !== undefined) return dx === 0 && dy * along > 0 ? [{ position, far: Math.abs(dy), off: 0 }] : [];
    return dx * (across ?? 0) > 0 ? [{ position, far: Math.abs(dx), off: Math.abs(dy) }] : [];
  });
  return found.sort((a, b) => a.far - b.far || a.off - b.off)[0]?.position;
}
