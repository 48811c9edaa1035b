import { api, type ChatMessage, type FaultState, type Locale, type Person, type Role, type Room, type Sample, type SearchAnswer, type SearchAnswers } from "./api";
import { ChatLog } from "./chatlog";
import { Composer } from "./composer";
import { el } from "./dom";
import { PaneHead } from "./panehead";
import { Presses } from "./presses";
import { roleNames, wordsIn } from "./words";

/** One person's Teams: their chat with the bot, or a room they share with everybody. */
export class Pane {
  readonly element: HTMLElement;
  person: Person;
  room: Room = null;

  private locale: Locale;
  private readonly log: ChatLog;
  private readonly head: PaneHead;
  private readonly presses: Presses;
  private readonly waiting = el("div", { class: "waiting", role: "status" });
  private readonly composer: Composer;
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
    this.log = new ChatLog({
      person: () => this.person.id,
      locale: () => this.locale,
      press: (messageId, press) => void this.presses.press(messageId, press),
      leave: (messageId, url) => this.presses.leave(messageId, url),
      seen: (messageId) => void this.presses.refresh(messageId),
      sendScan: (sample) => this.sendScan(sample),
    });
    this.presses = new Presses(this.log, {
      person: () => this.person,
      locale: () => this.locale,
      room: () => this.room,
      offline: () => this.offline,
      say: (said) => this.say(said),
    });
    this.head = new PaneHead(id, role, people, {
      other: (person) => void this.show(person),
      speak: (locale) => this.speak(locale),
      enter: (room) => void this.enter(room),
    });
    this.composer = new Composer(id, {
      person: () => this.person.id,
      names: () => everybody.filter((one) => one.id !== this.person.id).map((one) => one.name),
      say: (text) => void this.say({ text }),
      share: (form) => void this.sent(api.share(this.person.id, form)),
      search: (words) => api.search(this.person.id, { words, locale: this.locale, room: this.room }),
      insert: (answer) => void this.insert(answer),
    });
    this.element = el(
      "section",
      { class: "pane", id, "aria-labelledby": `${id}-title`, "data-testid": id },
      this.head.element,
      this.head.places,
      this.waiting,
      this.log.element,
      this.composer.element,
    );
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

  /** One press instead of paper-clip, choice and sending. */
  private sendScan(sample: Sample): void {
    const form = new FormData();
    form.set("text", "");
    form.set("locale", this.locale);
    form.set("sample", sample.name);
    void this.sent(api.share(this.person.id, form));
  }

  private label(): void {
    const words = wordsIn(this.locale);
    this.element.lang = this.locale.slice(0, 2);
    this.log.element.setAttribute("aria-label", `${roleNames[this.role][this.locale]}: ${this.person.name}`);
    this.head.label(this.person, this.locale, this.room, { offline: this.offline, blocked: this.blocked });
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
