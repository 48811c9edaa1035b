import { el } from "./dom";

let count = 0;

/** A panel below its button: opens by press, closes by Escape, by a press elsewhere and by a second press. */
export class Popover {
  readonly element: HTMLElement;
  readonly panel: HTMLElement;

  constructor(
    readonly button: HTMLButtonElement,
    label: string,
    private readonly opening: () => void = () => undefined,
  ) {
    const id = `popover-${++count}`;
    this.panel = el("div", { class: "popover", id, role: "group", "aria-label": label, hidden: true });
    this.element = el("div", { class: "anchor" }, button, this.panel);
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", id);
    button.addEventListener("click", () => (this.panel.hidden ? this.open() : this.close()));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.panel.hidden) {
        event.stopPropagation();
        this.close();
        button.focus();
      }
    });
    document.addEventListener("click", (event) => {
      // What was pressed may have been drawn anew meanwhile; the way the press took is still known.
      if (!this.panel.hidden && !event.composedPath().includes(this.element)) {
        this.close();
      }
    });
  }

  open(): void {
    this.opening();
    this.panel.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
  }

  close(): void {
    this.panel.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }
}
