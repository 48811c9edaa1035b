import { api, type ChatMessage, type Locale, type Person, type PressOutcome, type Role } from "./api";
import { refreshOf, type CardPress } from "./card";
import { Composer } from "./composer";
import { el, initials } from "./dom";
import { cardOf, drawMessage, signature } from "./message";
import { roleNames, wordsIn } from "./words";

/** Teams refreshes a card at most once a minute. */
const refreshEvery = 60_000;

/** One person's chat with the bot, as that person's Teams shows it. */
export class Pane {
  readonly element: HTMLElement;
  person: Person;

  private locale: Locale;
  private readonly log: HTMLDivElement;
  private readonly title = el("h2");
  private readonly who: HTMLSelectElement;
  private readonly avatar = el("span", { class: "avatar", "aria-hidden": "true" });
  private readonly about = el("p", { class: "about" });
  private readonly waiting = el("div", { class: "waiting", role: "status" });
  private readonly writing = el("p", { class: "writing", hidden: true }, el("i"), el("i"), el("i"));
  private readonly hint = el("div", { class: "hint" });
  private readonly languages = new Map<Locale, HTMLButtonElement>();
  private readonly composer: Composer;
  private readonly drawn = new Map<string, { element: HTMLElement; signature: string; message: ChatMessage }>();
  private readonly refreshed = new Map<string, number>();
  private readonly seen: IntersectionObserver;
  private writingUntil = 0;
  private opening = 0;

  constructor(
    readonly role: Role,
    private readonly people: Person[],
    start: { person: Person; locale: Locale },
    private readonly changed: (pane: Pane, person: "same person" | "other person") => void,
  ) {
    this.person = start.person;
    this.locale = start.locale;
    const id = `pane-${role}`;
    this.who = el("select", { id: `${id}-who` });
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.composer = new Composer(id, (text) => void this.say({ text }), (form) => void this.share(form));
    const offices = Map.groupBy(people, (person) => person.office || "—");
    for (const [office, colleagues] of offices) {
      this.who.append(el("optgroup", { label: office }, ...colleagues.map((person) => el("option", { value: person.id }, person.name))));
    }
    this.who.addEventListener("change", () => void this.show(this.who.value));
    const speak = (locale: Locale, label: string, name: string) => {
      const button = el("button", { type: "button", lang: locale.slice(0, 2), title: name, "aria-label": `${label} – ${name}` }, label);
      button.addEventListener("click", () => this.speak(locale));
      this.languages.set(locale, button);
      return button;
    };
    this.element = el(
      "section",
      { class: "pane", id, "aria-labelledby": `${id}-title` },
      el(
        "header",
        {},
        this.avatar,
        el("div", { class: "who" }, this.title, this.who, this.about),
        el("div", { class: "languages", role: "group", "aria-label": "Language of Teams" }, speak("en-IN", "EN", "English"), speak("hi-IN", "हिं", "हिन्दी")),
      ),
      this.waiting,
      this.log,
      this.composer.element,
    );
    this.title.id = `${id}-title`;
    this.seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          void this.refresh((entry.target as HTMLElement).dataset["id"] ?? "");
        }
      }
    }, { root: this.log });
    // A pane that shows its end keeps showing it when a drawer or the phone width makes it smaller.
    let atEnd = true;
    let seenAt = "";
    const extent = () => `${this.log.clientWidth} ${this.log.clientHeight}`;
    this.log.addEventListener("scroll", () => {
      // Not the scrolling that the new size itself causes.
      if (extent() === seenAt) {
        atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
      }
    });
    new ResizeObserver(() => {
      seenAt = extent();
      if (atEnd) {
        this.log.scrollTo({ top: this.log.scrollHeight });
      }
    }).observe(this.log);
    this.label();
  }

  get opened(): boolean {
    return this.opening > 0;
  }

  get state(): { person: string; locale: Locale } {
    return { person: this.person.id, locale: this.locale };
  }

  /** Shows another person's chat, opening the bot for them as their Teams would. */
  async show(id: string): Promise<void> {
    const before = this.person;
    this.person = this.people.find((person) => person.id === id) ?? before;
    const opening = ++this.opening;
    this.label();
    this.changed(this, this.person === before ? "same person" : "other person");
    this.clear();
    const { problem } = await api.open(this.person.id, this.locale).catch((fault: Error) => ({ problem: fault.message }));
    const messages = await api.messages(this.person.id).catch(() => []);
    if (opening !== this.opening) {
      return;
    }
    for (const message of messages) {
      this.upsert(message);
    }
    if (problem) {
      this.log.append(el("p", { class: "problem", role: "alert" }, problem));
    }
    this.scroll();
  }

  upsert(message: ChatMessage): void {
    const known = this.drawn.get(message.id);
    const mark = signature(message, this.locale);
    if (known?.signature === mark) {
      return;
    }
    if (message.fromBot && !known) {
      this.stopWriting();
    }
    const element = drawMessage(message, this.locale, (press) => void this.press(message.id, press), (url) => this.leave(message.id, url));
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 120;
    this.hint.remove();
    if (known) {
      const hadFocus = known.element.contains(document.activeElement);
      this.seen.unobserve(known.element);
      known.element.replaceWith(element);
      if (hadFocus) {
        element.tabIndex = -1;
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: "nearest" });
      }
    } else {
      this.log.insertBefore(element, this.writing);
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

  showWriting(): void {
    this.writingUntil = Date.now() + 8000;
    this.writing.hidden = false;
    this.writing.setAttribute("aria-label", wordsIn(this.locale).typing);
    this.scroll();
    setTimeout(() => {
      if (Date.now() >= this.writingUntil) {
        this.stopWriting();
      }
    }, 8100);
  }

  /** A strip that names colleagues of the same role who have something new, with a way to open their chat. */
  tellWaiting(waiting: Person[]): void {
    const words = wordsIn(this.locale);
    this.waiting.replaceChildren(
      ...waiting.slice(0, 3).map((person) => {
        const open = el("button", { type: "button" }, words.open);
        open.addEventListener("click", () => void this.show(person.id));
        return el("p", {}, el("span", {}, words.waiting(person.name)), open);
      }),
    );
  }

  focus(): void {
    this.composer.focus();
  }

  private async say(said: { text: string; value?: unknown; replyToId?: string }): Promise<void> {
    this.showWriting();
    await this.sent(api.say(this.person.id, { ...said, locale: this.locale }));
  }

  private async share(form: FormData): Promise<void> {
    this.showWriting();
    await this.sent(api.share(this.person.id, form));
  }

  private async sent(answer: Promise<{ problem: string | null }>): Promise<void> {
    try {
      const { problem } = await answer;
      if (problem) {
        this.stopWriting();
      }
    } catch (fault) {
      this.stopWriting();
      this.log.append(el("p", { class: "problem", role: "alert" }, (fault as Error).message));
      this.scroll();
    }
  }

  private async press(messageId: string, press: CardPress): Promise<void> {
    const line = this.drawn.get(messageId)?.element;
    if (!line || line.classList.contains("busy")) {
      return;
    }
    if (press.type === "Action.Submit") {
      const back = press.data["msteams"] as { type?: string; value?: unknown; text?: string } | undefined;
      const text = back?.type === "imBack" && typeof back.value === "string" ? back.value : (back?.text ?? "");
      await this.say({ text, value: press.data, replyToId: messageId });
      return;
    }
    const card = line.querySelector<HTMLElement>(".card");
    line.classList.add("busy");
    line.setAttribute("aria-busy", "true");
    card?.setAttribute("inert", "");
    line.querySelector(".outcome")?.remove();
    const outcome = await api
      .press(this.person.id, { messageId, action: press, locale: this.locale, trigger: "manual" })
      .catch((fault: Error): PressOutcome => ({ card: null, message: null, error: fault.message }));
    line.classList.remove("busy");
    line.removeAttribute("aria-busy");
    card?.removeAttribute("inert");
    this.apply(messageId, outcome, true);
  }

  private apply(messageId: string, outcome: PressOutcome, pressed: boolean): void {
    const known = this.drawn.get(messageId);
    if (!known) {
      return;
    }
    if (outcome.card) {
      this.upsert({ ...known.message, face: outcome.card });
      const element = this.drawn.get(messageId)?.element;
      if (pressed && element) {
        element.tabIndex = -1;
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: "nearest", behavior: "smooth" });
      }
    } else if (pressed && (outcome.message ?? outcome.error)) {
      known.element.append(
        outcome.error
          ? el("p", { class: "outcome problem", role: "alert" }, outcome.error)
          : el("p", { class: "outcome aside", role: "status" }, outcome.message),
      );
      this.scroll();
    }
  }

  private async refresh(messageId: string): Promise<void> {
    const known = this.drawn.get(messageId);
    const card = known && cardOf(known.message);
    const refresh = card && refreshOf(card);
    const last = this.refreshed.get(messageId) ?? 0;
    if (!refresh || Date.now() - last < refreshEvery || (refresh.userIds && !refresh.userIds.includes(this.person.teamsUserId))) {
      return;
    }
    this.refreshed.set(messageId, Date.now());
    const { verb, data, id, title } = refresh.action;
    const outcome = await api
      .press(this.person.id, {
        messageId,
        action: { type: "Action.Execute", ...(id ? { id } : {}), ...(title ? { title } : {}), verb, data: data ?? {} },
        locale: this.locale,
        trigger: "automatic",
      })
      .catch((): PressOutcome => ({ card: null, message: null, error: null }));
    // Not while the person is filling it in.
    if (!this.drawn.get(messageId)?.element.contains(document.activeElement)) {
      this.apply(messageId, outcome, false);
    }
  }

  private leave(messageId: string, url: string): void {
    const line = this.drawn.get(messageId)?.element;
    line?.querySelector(".outcome")?.remove();
    if (/^https?:/i.test(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
    } else {
      // Many machines have no mail program or telephone: the visitor should still see what would open.
      line?.append(el("p", { class: "outcome aside link", role: "status" }, `${wordsIn(this.locale).leaves} ${decodeURIComponent(url.replaceAll("+", " "))}`));
      el("a", { href: url }).click();
    }
  }

  private speak(locale: Locale): void {
    this.locale = locale;
    this.label();
    this.changed(this, "same person");
    const messages = [...this.drawn.values()].map(({ message }) => message);
    this.clear();
    for (const message of messages) {
      this.upsert(message);
    }
    this.scroll();
  }

  private label(): void {
    const words = wordsIn(this.locale);
    this.element.lang = this.locale.slice(0, 2);
    this.title.textContent = roleNames[this.role][this.locale];
    this.avatar.textContent = initials(this.person.name);
    this.who.value = this.person.id;
    this.who.setAttribute("aria-label", `${roleNames[this.role][this.locale]}: ${this.person.name}`);
    this.about.textContent = [this.person.designation, this.person.office].filter(Boolean).join(" · ");
    this.log.setAttribute("aria-label", `${roleNames[this.role][this.locale]}: ${this.person.name}`);
    for (const [locale, button] of this.languages) {
      button.setAttribute("aria-pressed", String(locale === this.locale));
    }
    this.composer.speak(this.locale);
    const hi = el("button", { type: "button", class: "primary" }, words.sayHi);
    hi.addEventListener("click", () => void this.say({ text: "hi" }));
    this.hint.replaceChildren(el("strong", {}, words.start), el("p", {}, words.startWhy), hi);
  }

  private clear(): void {
    this.seen.disconnect();
    this.drawn.clear();
    this.writing.hidden = true;
    this.log.replaceChildren(this.hint, this.writing);
  }

  private stopWriting(): void {
    this.writingUntil = 0;
    this.writing.hidden = true;
  }

  private scroll(): void {
    requestAnimationFrame(() => {
      const last = this.writing.previousElementSibling;
      // A tall card is read from its top.
      const top = last instanceof HTMLElement && last.offsetHeight > this.log.clientHeight - 40 ? last.offsetTop - this.log.offsetTop - 8 : this.log.scrollHeight;
      this.log.scrollTo({ top });
    });
  }
}
