import type { ChatMessage, Locale, Sample } from "./api";
import type { CardPress } from "./card";
import { dayName, el } from "./dom";
import { drawMessage, signature } from "./message";

export interface Reader {
  person: () => string;
  locale: () => Locale;
  press: (messageId: string, press: CardPress) => void;
  leave: (messageId: string, url: string) => void;
  seen: (messageId: string) => void;
  sendScan: (sample: Sample) => void;
}

/** The lines of one chat: draws each once, keeps the end in sight, says when the bot is writing. */
export class ChatLog {
  readonly element: HTMLDivElement;
  readonly hint = el("div", { class: "hint" });

  private readonly writing = el("p", { class: "writing", role: "status", hidden: true }, el("i"), el("i"), el("i"));
  private readonly drawn = new Map<string, { element: HTMLElement; signature: string; message: ChatMessage }>();
  private readonly seen: IntersectionObserver;
  private writingUntil = 0;
  private lastDay = "";

  constructor(private readonly reader: Reader) {
    this.element = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", "data-testid": "log" }, this.hint, this.writing);
    this.seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          this.reader.seen((entry.target as HTMLElement).dataset["id"] ?? "");
        }
      }
    }, { root: this.element });
    // A pane that shows its end keeps showing it when a drawer or the phone width makes it smaller.
    let atEnd = true;
    let seenAt = "";
    const extent = () => `${this.element.clientWidth} ${this.element.clientHeight}`;
    this.element.addEventListener("scroll", () => {
      // Not the scrolling that the new size itself causes.
      if (extent() === seenAt) {
        atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 40;
      }
    });
    new ResizeObserver(() => {
      seenAt = extent();
      if (atEnd) {
        this.element.scrollTo({ top: this.element.scrollHeight });
      }
    }).observe(this.element);
  }

  messageOf(id: string): ChatMessage | null {
    return this.drawn.get(id)?.message ?? null;
  }

  lineOf(id: string): HTMLElement | null {
    return this.drawn.get(id)?.element ?? null;
  }

  upsert(message: ChatMessage): void {
    const known = this.drawn.get(message.id);
    const locale = this.reader.locale();
    const mark = signature(message, locale);
    if (known?.signature === mark) {
      return;
    }
    if (message.fromBot && !known) {
      this.stopWriting();
    }
    const element = drawMessage(
      message,
      locale,
      this.reader.person(),
      (press) => this.reader.press(message.id, press),
      (url) => this.reader.leave(message.id, url),
      (sample) => this.reader.sendScan(sample),
    );
    const atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 120;
    this.hint.remove();
    if (known) {
      const hadFocus = known.element.contains(document.activeElement);
      this.seen.unobserve(known.element);
      known.element.replaceWith(element);
      if (hadFocus) {
        focusOn(element);
      }
    } else {
      const day = dayName(message.at, locale);
      if (day !== this.lastDay) {
        this.lastDay = day;
        this.element.insertBefore(el("p", { class: "day" }, day), this.writing);
      }
      this.element.insertBefore(element, this.writing);
    }
    this.drawn.set(message.id, { element, signature: mark, message });
    this.seen.observe(element);
    if (!known || atEnd) {
      this.scroll();
    }
  }

  gone(id: string): void {
    this.drawn.get(id)?.element.remove();
    this.drawn.delete(id);
  }

  /** Draws everything again, in another language or for another reader. */
  redraw(): void {
    const messages = [...this.drawn.values()].map(({ message }) => message);
    this.clear();
    for (const message of messages) {
      this.upsert(message);
    }
    this.scroll();
  }

  clear(): void {
    this.seen.disconnect();
    this.drawn.clear();
    this.lastDay = "";
    this.writing.hidden = true;
    this.element.replaceChildren(this.hint, this.writing);
  }

  problem(words: string): void {
    this.element.append(el("p", { class: "problem", role: "alert" }, words));
    this.scroll();
  }

  showWriting(label: string): void {
    this.writingUntil = Date.now() + 8000;
    this.writing.hidden = false;
    this.writing.setAttribute("aria-label", label);
    this.scroll();
    setTimeout(() => {
      if (Date.now() >= this.writingUntil) {
        this.stopWriting();
      }
    }, 8100);
  }

  stopWriting(): void {
    this.writingUntil = 0;
    this.writing.hidden = true;
  }

  scroll(): void {
    requestAnimationFrame(() => {
      const last = this.writing.previousElementSibling;
      // A tall card is read from its top.
      const top = last instanceof HTMLElement && last.offsetHeight > this.element.clientHeight - 40
        ? last.offsetTop - this.element.offsetTop - 8
        : this.element.scrollHeight;
      this.element.scrollTo({ top });
    });
  }
}

export function focusOn(element: HTMLElement, behavior: ScrollBehavior = "auto"): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest", behavior });
}
