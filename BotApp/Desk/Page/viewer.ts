import { readScan, type Sheet } from "./sheet";

/** Fetches an address; with a body it is posted as a form. */
export type Load = (address: string, body?: URLSearchParams) => Promise<Response>;

interface Drawn {
  readonly sheet: Sheet;
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly scan: HTMLElement;
  /** What the canvas shows now: width and turn. */
  shown: string;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
/** Above this many pixels phones give up on a canvas. */
const maxPixels = 16_000_000;

/** Draws the scans of the page in their order, and lets the reader enlarge, turn and go on by mouse, touch and keyboard. */
export function showScans(main: HTMLElement, load: Load): void {
  const area = main.querySelector<HTMLElement>(".scans");
  if (!area) return;
  const pages: Drawn[] = [];
  let zoom = 1;

  const near = new IntersectionObserver(
    seen => seen.filter(one => one.isIntersecting).forEach(one => draw(pages.find(page => page.box === one.target))),
    { rootMargin: "800px" },
  );

  function place(page: Drawn): { width: number; turn: number } {
    const turn = Number(page.scan.dataset.turn ?? 0);
    const lies = turn % 180 !== 0;
    const [wide, high] = lies ? [page.sheet.height, page.sheet.width] : [page.sheet.width, page.sheet.height];
    const fit = page.scan.querySelector(".pages")?.clientWidth ?? area!.clientWidth;
    const width = Math.max(100, Math.round(fit * zoom));
    page.box.style.width = `${width}px`;
    page.box.style.aspectRatio = `${wide} / ${high}`;
    const device = Math.min(window.devicePixelRatio || 1, 2);
    const most = Math.sqrt((maxPixels * wide) / high);
    return { width: Math.min(width * device, most), turn };
  }

  async function draw(page?: Drawn): Promise<void> {
    if (!page) return;
    const { width, turn } = place(page);
    const wanted = `${Math.round(width)}/${turn}`;
    if (page.shown === wanted) return;
    page.shown = wanted;
    // Drawn aside, so that the old picture stays until the new one is whole.
    const fresh = document.createElement("canvas");
    await page.sheet.draw(fresh, width, turn);
    if (page.shown !== wanted) return;
    page.canvas.width = fresh.width;
    page.canvas.height = fresh.height;
    page.canvas.getContext("2d")?.drawImage(fresh, 0, 0);
    page.box.dataset.drawn = wanted;
  }

  function redraw(): void {
    const label = main.querySelector("[data-zoom]");
    if (label) label.textContent = `${Math.round(zoom * 100)} %`;
    // What is wider than the page is scrolled with the arrow keys.
    main.querySelectorAll(".pages").forEach(holder => (zoom > 1 ? holder.setAttribute("tabindex", "0") : holder.removeAttribute("tabindex")));
    for (const page of pages) {
      place(page);
      near.unobserve(page.box);
      near.observe(page.box);
    }
  }

  function inView(): HTMLElement | undefined {
    const all = [...area!.querySelectorAll<HTMLElement>("[data-scan]")];
    const focused = all.find(scan => scan.contains(document.activeElement));
    const middle = window.innerHeight / 2;
    return focused ?? all.find(scan => scan.getBoundingClientRect().bottom > middle) ?? all.at(-1);
  }

  const tools: Record<string, () => void> = {
    larger: () => (zoom = zooms.find(step => step > zoom) ?? zoom),
    smaller: () => (zoom = zooms.findLast(step => step < zoom) ?? zoom),
    fit: () => (zoom = 1),
    rotate: () => {
      const scan = inView();
      if (scan) scan.dataset.turn = String((Number(scan.dataset.turn ?? 0) + 90) % 360);
    },
  };
  const keys: Record<string, string> = { "+": "larger", "=": "larger", "-": "smaller", "0": "fit", r: "rotate" };

  function use(tool: string): void {
    tools[tool]?.();
    redraw();
  }

  main.querySelector<HTMLElement>(".tools")?.removeAttribute("hidden");
  main.querySelectorAll<HTMLElement>("[data-do]").forEach(button => button.addEventListener("click", () => use(button.dataset.do!)));
  // Single letters act only while the scans have the focus, so that they hinder nobody who dictates or types.
  area.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const tool = keys[key];
    if (tool) use(tool);
    else if (key === "n") main.querySelector<HTMLElement>("a[rel=next]")?.click();
    else if (key === "p") main.querySelector<HTMLElement>("a[rel=prev]")?.click();
    else return;
    event.preventDefault();
  });
  new ResizeObserver(redraw).observe(area);
  area.focus({ preventScroll: true });
  void showAll();

  async function showAll(): Promise<void> {
    for (const scan of area!.querySelectorAll<HTMLElement>("[data-scan]")) await showOne(scan);
    const begin = area!.dataset.begin;
    const first = area!.querySelector<HTMLElement>("[data-scan]");
    const scan = begin ? document.getElementById(`scan-${begin}`) : null;
    if (scan && scan !== first) scan.scrollIntoView();
  }

  async function showOne(scan: HTMLElement): Promise<void> {
    const holder = scan.querySelector<HTMLElement>(".pages")!;
    try {
      const answer = await load(scan.dataset.scan!);
      if (!answer.ok) {
        tell(scan, scan.dataset.gone!);
        return;
      }
      const sheets = await readScan(await answer.arrayBuffer(), scan.dataset.type!);
      holder.replaceChildren();
      sheets.forEach((sheet, index) => {
        const box = document.createElement("div");
        const canvas = document.createElement("canvas");
        canvas.setAttribute("role", "img");
        canvas.setAttribute(
          "aria-label",
          scan.dataset.page!.replace("{page}", String(index + 1)).replace("{pages}", String(sheets.length)),
        );
        box.className = "page";
        box.append(canvas);
        holder.append(box);
        const page: Drawn = { sheet, box, canvas, scan, shown: "" };
        pages.push(page);
        place(page);
        near.observe(box);
      });
      scan.dataset.state = "shown";
    } catch (fault) {
      console.error(fault);
      tell(scan, scan.dataset.failed!);
    }
  }

  function tell(scan: HTMLElement, words: string): void {
    const note = document.createElement("p");
    note.className = "warning";
    note.setAttribute("role", "alert");
    note.textContent = words;
    scan.querySelector(".pages")!.replaceChildren(note);
    scan.dataset.state = "failed";
  }
}
