import { api, type ChatMessage, type FaultState, type Locale, type Person, type PressOutcome, type Role, type Room, type SearchAnswer, type SearchAnswers } from "./api";
import { refreshOf, type CardPress } from "./card";
import { ChatLog, focusOn } from "./chatlog";
import { Composer } from "./composer";
import { el, icon, initials } from "./dom";
import { cardOf } from "./message";
import { roleNames, wordsIn } from "./words";

/** Teams refreshes a card at most once a minute. */
const refreshEvery = 60_000;

const places = [[null, "chat"], ["group", "people"], ["channel", "globe"]] as const;

/** One person's Teams: their chat with the bot, or a room they share with everybody. */
export class Pane {
  readonly element: HTMLElement;
  person: Person;
  room: Room = null;

  private locale: Locale;
  private readonly log: ChatLog;
  private readonly title = el("h2");
  private readonly who: HTMLSelectElement;
  private readonly avatar = el("span", { class: "avatar", "aria-hidden": "true" });
  private readonly about = el("p", { class: "about" });
  private readonly waiting = el("div", { class: "waiting", role: "status" });
  private readonly languages = new Map<Locale, HTMLButtonElement>();
  private readonly languageGroup = el("div", { class: "languages", role: "group" });
  private readonly rooms = new Map<Room, HTMLButtonElement>();
  private readonly roomGroup = el("div", { class: "places", role: "group" });
  private readonly composer: Composer;
  private readonly refreshed = new Map<string, number>();
  private offline = false;
  private blocked = false;
  private opening = 0;

  constructor(
    readonly role: Role,
    private readonly people: Person[],
    everybody: Person[],
    start: { person: Person; locale: Locale },
    private readonly changed: (pane: Pane, person: "same person" | "other person") => void,
  ) {
    this.person = start.person;
    this.locale = start.locale;
    const id = `pane-${role}`;
    this.who = el("select", { id: `${id}-who`, "data-testid": "person" });
    this.log = new ChatLog({
      person: () => this.person.id,
      locale: () => this.locale,
      press: (messageId, press) => void this.press(messageId, press),
      leave: (messageId, url) => this.leave(messageId, url),
      seen: (messageId) => void this.refresh(messageId),
    });
    this.composer = new Composer(id, {
      person: () => this.person.id,
      names: () => everybody.filter((one) => one.id !== this.person.id).map((one) => one.name),
      say: (text) => void this.say({ text }),
      share: (form) => void this.sent(api.share(this.person.id, form)),
      search: (words) => api.search(this.person.id, { words, locale: this.locale, room: this.room }),
      insert: (answer) => void this.insert(answer),
    });
    for (const [office, colleagues] of Map.groupBy(people, (person) => person.office)) {
      this.who.append(
        el("optgroup", { label: office || wordsIn(this.locale).notInDirectory }, ...colleagues.map((person) => el("option", { value: person.id }, person.name))),
      );
    }
    this.who.addEventListener("change", () => void this.show(this.who.value));
    for (const [locale, label, name] of [["en-IN", "EN", "English"], ["hi-IN", "हिं", "हिन्दी"]] as const) {
      const button = el("button", { type: "button", lang: locale.slice(0, 2), title: name, "aria-label": `${label} – ${name}` }, label);
      button.addEventListener("click", () => this.speak(locale));
      this.languages.set(locale, button);
      this.languageGroup.append(button);
    }
    for (const [room, shape] of places) {
      const button = el("button", { type: "button", "data-testid": `place-${room ?? "chat"}` }, icon(shape), el("span"));
      button.addEventListener("click", () => void this.enter(room));
      this.rooms.set(room, button);
      this.roomGroup.append(button);
    }
    this.element = el(
      "section",
      { class: "pane", id, "aria-labelledby": `${id}-title`, "data-testid": id },
      el("header", {}, this.avatar, el("div", { class: "who" }, this.title, this.who, this.about), this.languageGroup),
      this.roomGroup,
      this.waiting,
      this.log.element,
      this.composer.element,
    );
    this.title.id = `${id}-title`;
    this.label();
  }

  get opened(): boolean {
    return this.opening > 0;
  }

  get state(): { person: string; locale: Locale } {
    return { person: this.person.id, locale: this.locale };
  }

  /** Shows another person's Teams, opening the bot for them as it would. */
  async show(id: string): Promise<void> {
    const before = this.person;
    this.person = this.people.find((person) => person.id === id) ?? before;
    const opening = ++this.opening;
    this.label();
    this.changed(this, this.person === before ? "same person" : "other person");
    this.log.clear();
    const { problem } = this.room === null
      ? await api.open(this.person.id, null, this.locale).catch((fault: Error) => ({ problem: fault.message }))
      : { problem: null };
    const messages = await api.messages(this.person.id, this.room).catch(() => []);
    if (opening !== this.opening) {
      return;
    }
    for (const message of messages) {
      this.log.upsert(message);
    }
    if (problem) {
      this.log.problem(problem);
    }
    this.log.scroll();
  }

  /** Whether what happens in that person's chat, or in that room, is on this pane's screen. */
  shows(person: string | null, room: Room): boolean {
    return room === null ? this.room === null && this.person.id === person : this.room === room && !this.offline;
  }

  upsert(message: ChatMessage): void {
    this.log.upsert(message);
  }

  gone(id: string): void {
    this.log.gone(id);
  }

  showWriting(): void {
    this.log.showWriting(wordsIn(this.locale).typing);
  }

  /** A strip that names colleagues of the same role, or the person's own chat, where something new waits. */
  tellWaiting(waiting: Person[]): void {
    const words = wordsIn(this.locale);
    this.waiting.replaceChildren(
      ...waiting.filter((person) => person !== this.person || this.room !== null).slice(0, 3).map((person) => {
        const own = person === this.person;
        const open = el("button", { type: "button" }, words.open);
        open.addEventListener("click", () => void (own ? this.enter(null) : this.show(person.id)));
        return el("p", {}, el("span", {}, own ? words.waitingPrivate : words.waiting(person.name)), open);
      }),
    );
  }

  take(faults: FaultState): void {
    this.offline = faults.offlinePeople.includes(this.person.id);
    this.blocked = faults.blockedBy.includes(this.person.id);
    this.label();
  }

  speak(locale: Locale): void {
    this.locale = locale;
    this.label();
    this.changed(this, "same person");
    this.log.redraw();
  }

  focus(): void {
    this.composer.focus();
  }

  private async enter(room: Room): Promise<void> {
    this.room = room;
    await this.show(this.person.id);
    this.composer.focus();
  }

  private async say(said: { text: string; value?: unknown; replyToId?: string; card?: object }): Promise<void> {
    await this.sent(api.say(this.person.id, { ...said, locale: this.locale, room: this.room }), this.room === null && !said.card);
  }

  /** The card as it was listed, or as the bot has it now when it asked to hear of the choice. */
  private async insert({ card, pick }: SearchAnswer): Promise<void> {
    const now = pick && (await api.pick(this.person.id, { pick, locale: this.locale, room: this.room }).catch((): SearchAnswers => ({ results: [], error: null })));
    const chosen = now ? now.results[0]?.card : card;
    if (chosen) {
      await this.say({ text: "", card: chosen });
    } else {
      this.log.problem(now?.error ?? wordsIn(this.locale).nothingFound);
    }
  }

  private async sent(answer: Promise<{ problem: string | null }>, answered = true): Promise<void> {
    if (answered && !this.offline) {
      this.showWriting();
    }
    try {
      const { problem } = await answer;
      if (problem) {
        this.log.stopWriting();
      }
    } catch (fault) {
      this.log.stopWriting();
      this.log.problem((fault as Error).message);
    }
  }

  private async press(messageId: string, press: CardPress): Promise<void> {
    const line = this.log.lineOf(messageId);
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
      .press(this.person.id, { messageId, action: press, locale: this.locale, room: this.room, trigger: "manual" })
      .catch((fault: Error): PressOutcome => ({ card: null, message: null, error: fault.message }));
    line.classList.remove("busy");
    line.removeAttribute("aria-busy");
    card?.removeAttribute("inert");
    this.apply(messageId, outcome, true);
  }

  private apply(messageId: string, outcome: PressOutcome, pressed: boolean): void {
    const message = this.log.messageOf(messageId);
    if (!message) {
      return;
    }
    if (outcome.card) {
      this.log.upsert({ ...message, face: outcome.card });
      const line = this.log.lineOf(messageId);
      if (pressed && line) {
        focusOn(line, "smooth");
      }
    } else if (pressed && (outcome.message ?? outcome.error)) {
      this.log.lineOf(messageId)?.append(
        outcome.error !== null
          ? el("p", { class: "outcome problem", role: "alert" }, outcome.error)
          : el("p", { class: "outcome aside", role: "status" }, outcome.message),
      );
      this.log.scroll();
    }
  }

  private async refresh(messageId: string): Promise<void> {
    const message = this.log.messageOf(messageId);
    const card = message && cardOf(message);
    const refresh = card && refreshOf(card);
    const last = this.refreshed.get(messageId) ?? 0;
    if (!refresh || this.offline || Date.now() - last < refreshEvery || (refresh.userIds && !refresh.userIds.includes(this.person.teamsUserId))) {
      return;
    }
    this.refreshed.set(messageId, Date.now());
    const { verb, data, id, title } = refresh.action;
    const outcome = await api
      .press(this.person.id, {
        messageId,
        action: { type: "Action.Execute", ...(id ? { id } : {}), ...(title ? { title } : {}), verb, data: data ?? {} },
        locale: this.locale,
        room: this.room,
        trigger: "automatic",
      })
      .catch((): PressOutcome => ({ card: null, message: null, error: null }));
    // Not while the person is filling it in.
    if (!this.log.lineOf(messageId)?.contains(document.activeElement)) {
      this.apply(messageId, outcome, false);
    }
  }

  private leave(messageId: string, url: string): void {
    const line = this.log.lineOf(messageId);
    line?.querySelector(".outcome")?.remove();
    if (/^https?:/i.test(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
    } else {
      // Many machines have no mail program or telephone: the visitor should still see what would open.
      line?.append(el("p", { class: "outcome aside link", role: "status" }, `${wordsIn(this.locale).leaves} ${decodeURIComponent(url.replaceAll("+", " "))}`));
      el("a", { href: url }).click();
    }
  }

  private label(): void {
    const words = wordsIn(this.locale);
    const name = `${roleNames[this.role][this.locale]}: ${this.person.name}`;
    this.element.lang = this.locale.slice(0, 2);
    this.title.textContent = roleNames[this.role][this.locale];
    this.avatar.textContent = initials(this.person.name);
    this.avatar.classList.toggle("away", this.offline || this.blocked);
    this.who.value = this.person.id;
    this.who.setAttribute("aria-label", name);
    this.about.textContent = [
      this.offline && words.offline,
      this.blocked && words.blocked,
      this.person.office === "" ? words.notInDirectory : this.person.designation,
      this.person.office,
    ].filter(Boolean).join(" · ");
    this.log.element.setAttribute("aria-label", name);
    this.languageGroup.setAttribute("aria-label", words.language);
    this.roomGroup.setAttribute("aria-label", words.where);
    for (const [locale, button] of this.languages) {
      button.setAttribute("aria-pressed", String(locale === this.locale));
    }
    for (const [room, button] of this.rooms) {
      button.setAttribute("aria-pressed", String(room === this.room));
      button.querySelector("span")!.textContent = words[room ?? "chat"];
    }
    this.composer.speak(this.locale, this.room);
    const hi = el("button", { type: "button", class: "primary", "data-testid": "say-hi" }, words.sayHi);
    hi.addEventListener("click", () => void this.say({ text: "hi" }));
    this.log.hint.replaceChildren(
      ...(this.room === null
        ? [el("strong", {}, words.start), el("p", {}, words.startWhy), hi]
        : [el("strong", {}, words.startRoom), el("p", {}, words.startRoomWhy)]),
    );
  }
}
