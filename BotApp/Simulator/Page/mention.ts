import { el } from "./dom";

/** Names that can be mentioned, offered while somebody types @ and the beginning of one. */
export class MentionList {
  readonly element: HTMLElement;

  private chosen = 0;
  private offered: string[] = [];

  constructor(
    private readonly id: string,
    private readonly box: HTMLTextAreaElement,
    private readonly names: () => string[],
  ) {
    this.element = el("ul", { class: "mentions", id: `${id}-mentions`, role: "listbox", hidden: true });
    box.addEventListener("blur", () => this.close());
  }

  label(words: string): void {
    this.element.setAttribute("aria-label", words);
  }

  /** Looks at what stands before the caret. */
  look(): void {
    const begun = /(?:^|\s)@([^@\n]{0,30})$/.exec(this.box.value.slice(0, this.box.selectionStart))?.[1]?.toLowerCase();
    this.offered = begun === undefined ? [] : this.names().filter((name) => name.toLowerCase().startsWith(begun) && name.toLowerCase() !== begun.trimEnd()).slice(0, 6);
    this.chosen = 0;
    this.draw();
  }

  /** True when the key was meant for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.element.hidden) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : this.offered.length - 1)) % this.offered.length;
        this.draw();
        return true;
      case "Enter":
      case "Tab":
        this.insert(this.offered[this.chosen] ?? "");
        return true;
      case "Escape":
        event.stopPropagation();
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** Puts a whole mention where the caret is, in place of one that was begun. */
  insert(name: string): void {
    const at = this.box.selectionStart;
    const before = this.box.value.slice(0, at).replace(/@[^@\n]*$/, "");
    const text = `${before}${before === "" || /\s$/.test(before) ? "" : " "}@${name} `;
    this.box.value = text + this.box.value.slice(at).trimStart();
    this.box.setSelectionRange(text.length, text.length);
    this.box.focus();
    this.close();
  }

  close(): void {
    this.offered = [];
    this.draw();
  }

  private draw(): void {
    this.element.hidden = this.offered.length === 0;
    this.element.replaceChildren(
      ...this.offered.map((name, at) => {
        const line = el("li", { role: "option", id: `${this.id}-mention-${at}`, "aria-selected": String(at === this.chosen) }, name);
        // Not click: the box must keep the focus.
        line.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.insert(name);
        });
        return line;
      }),
    );
    if (this.element.hidden) {
      this.box.removeAttribute("aria-activedescendant");
      this.box.removeAttribute("aria-controls");
    } else {
      this.box.setAttribute("aria-controls", this.element.id);
      this.box.setAttribute("aria-activedescendant", `${this.id}-mention-${this.chosen}`);
    }
  }
}
