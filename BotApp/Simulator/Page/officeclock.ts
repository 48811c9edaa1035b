import { api, type ClockStep, type Locale, type OfficeTime } from "./api";
import { el, icon } from "./dom";
import { pageWordsIn } from "./pagewords";
import { Popover } from "./popover";

const dayInSeconds = 24 * 60 * 60;

/** The office's time (IST) in the bar, and the three ways to push it forward. */
export class OfficeClock {
  readonly element: HTMLElement;

  private readonly words;
  private readonly shown = el("span", { class: "time" });
  private readonly ahead = el("small", { class: "ahead", hidden: true });
  private readonly button: HTMLButtonElement;
  private readonly steps: HTMLButtonElement[];
  /** What the office's clock is ahead of this browser's, in milliseconds. */
  private offset = 0;

  constructor(
    private readonly locale: Locale,
    private readonly announce: (words: string) => void,
  ) {
    this.words = pageWordsIn(locale);
    this.button = el("button", { type: "button", class: "tool clock", "data-testid": "clock", title: this.words.clock }, icon("clock"), el("span", { class: "unseen" }, `${this.words.clock}: `), this.shown, this.ahead);
    const popover = new Popover(this.button, this.words.clock);
    const step = (name: ClockStep, label: string) => {
      const button = el("button", { type: "button", class: "choice", "data-testid": `clock-${name}` }, label);
      button.addEventListener("click", () => void this.push(name));
      return button;
    };
    this.steps = [
      step("ten-minutes", this.words.tenMinutes),
      step("next-working-day", this.words.nextWorkingDay),
      step("five-working-days", this.words.fiveWorkingDays),
    ];
    popover.panel.append(el("h2", {}, this.words.clock), el("p", {}, this.words.clockWhy), ...this.steps);
    this.element = popover.element;
    this.draw();
    setInterval(() => this.draw(), 1000);
  }

  async load(): Promise<void> {
    this.take(await api.clock());
  }

  take(time: OfficeTime): void {
    this.offset = Date.parse(time.now) - Date.now();
    const days = Math.floor(time.aheadSeconds / dayInSeconds);
    const format = (value: number, unit: "day" | "minute") =>
      new Intl.NumberFormat(this.locale, { style: "unit", unit, unitDisplay: "long", numberingSystem: "latn", maximumFractionDigits: 0 }).format(value);
    const words = this.words.ahead(days > 0 ? format(days, "day") : format(time.aheadSeconds / 60, "minute"));
    this.ahead.hidden = time.aheadSeconds === 0;
    this.ahead.textContent = days > 0 ? `+${days} d` : `+${Math.round(time.aheadSeconds / 60)} min`;
    this.ahead.title = words;
    this.draw();
  }

  private async push(step: ClockStep): Promise<void> {
    for (const button of this.steps) {
      button.disabled = true;
    }
    try {
      this.take(await api.push(step));
      this.announce(this.words.itIsNow(this.shown.textContent ?? ""));
    } catch (fault) {
      this.announce((fault as Error).message);
    }
    for (const button of this.steps) {
      button.disabled = false;
    }
    this.steps.find((button) => button.dataset["testid"] === `clock-${step}`)?.focus();
  }

  private draw(): void {
    const now = new Date(Date.now() + this.offset);
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "Asia/Kolkata", numberingSystem: "latn" }).format(now);
    const time = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const month = part({ month: this.locale === "hi-IN" ? "long" : "short" });
    const before = `${part({ weekday: "short" })} `;
    const text = `${part({ day: "2-digit" })}-${month} ${time}`;
    const zone = this.locale === "hi-IN" ? " बजे" : " IST";
    if (this.shown.textContent !== `${before}${text}${zone}`) {
      this.shown.replaceChildren(el("span", { class: "wide" }, before), text, el("span", { class: "wide" }, zone));
    }
  }
}
