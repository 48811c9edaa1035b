import type { SearchAnswer, SearchAnswers } from "./api";
import { el, icon } from "./dom";
import type { Words } from "./words";

/** Teams asks the bot when nothing was typed for a moment. */
const pause = 250;

/** The message extension above the composer: asks the bot while somebody types and hands over the chosen card. */
export class SearchPanel {
  readonly element: HTMLElement;

  private readonly box: HTMLInputElement;
  private readonly title = el("h3");
  private readonly shut: HTMLButtonElement;
  private readonly state = el("p", { class: "aside", role: "status" });
  private readonly list = el("ul", { class: "answers" });
  private words: Words | null = null;
  private asking = 0;
  private timer = 0;

  constructor(
    id: string,
    private readonly ask: (words: string) => Promise<SearchAnswers>,
    private readonly chosen: (answer: SearchAnswer) => void,
    private readonly closed: () => void,
  ) {
    this.box = el("input", { type: "search", id: `${id}-search`, autocomplete: "off", "data-testid": "search-box" });
    this.shut = el("button", { type: "button", class: "quiet" }, icon("close"));
    this.shut.addEventListener("click", () => this.close());
    this.element = el(
      "div",
      { class: "picker search", role: "dialog", hidden: true, "data-testid": "search-panel" },
      el("div", { class: "head" }, this.title, this.shut),
      this.box,
      this.state,
      this.list,
    );
    this.box.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.find(), pause);
    });
    this.element.addEventListener("keydown", (event) => this.move(event));
  }

  speak(words: Words): void {
    this.words = words;
    this.title.textContent = words.search;
    this.element.setAttribute("aria-label", words.search);
    this.box.setAttribute("aria-label", words.searchBox);
    this.box.placeholder = words.searchHint;
    this.shut.setAttribute("aria-label", words.close);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(): void {
    this.element.hidden = false;
    this.box.value = "";
    this.box.focus();
    void this.find();
  }

  close(focus = true): void {
    if (this.isOpen) {
      clearTimeout(this.timer);
      this.asking++;
      this.element.hidden = true;
      if (focus) {
        this.closed();
      }
    }
  }

  private async find(): Promise<void> {
    const asking = ++this.asking;
    this.state.textContent = this.words?.searching ?? "";
    const answers = await this.ask(this.box.value).catch((fault: Error): SearchAnswers => ({ results: [], error: fault.message }));
    if (asking !== this.asking) {
      return;
    }
    this.state.textContent = answers.error ?? (answers.results.length > 0 ? this.words?.found(answers.results.length) : this.words?.nothingFound) ?? "";
    this.list.replaceChildren(
      ...answers.results.map((answer) => {
        const button = el("button", { type: "button", "data-testid": "search-result" }, el("span", {}, el("strong", {}, answer.title), el("small", {}, answer.line)));
        button.addEventListener("click", () => {
          this.close();
          this.chosen(answer);
        });
        return el("li", {}, button);
      }),
    );
  }

  private move(event: KeyboardEvent): void {
    const stops = [this.box, ...this.list.querySelectorAll<HTMLElement>("button")];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Enter" && at === 0) {
      // Inside the composer's form, whose button would send the line.
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    }
  }
}
