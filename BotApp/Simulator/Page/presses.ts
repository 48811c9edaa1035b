import { api, type Locale, type Person, type PressOutcome, type Room } from "./api";
import { refreshOf, type CardPress } from "./card";
import { focusOn, type ChatLog } from "./chatlog";
import { el } from "./dom";
import { cardOf } from "./message";
import { wordsIn } from "./words";

/** Teams refreshes a card at most once a minute. */
const refreshEvery = 60_000;

/** Whose Teams it is, and where they are in it. */
export interface Seat {
  person: () => Person;
  locale: () => Locale;
  room: () => Room;
  offline: () => boolean;
  say: (said: { text: string; value?: unknown; replyToId?: string }) => Promise<void>;
}

/** What a person does with the cards of a chat: presses, follows links; and the refresh that Teams does by itself. */
export class Presses {
  private readonly refreshed = new Map<string, number>();

  constructor(
    private readonly log: ChatLog,
    private readonly teams: Seat,
  ) {}

  async press(messageId: string, press: CardPress): Promise<void> {
    const line = this.log.lineOf(messageId);
    if (!line || line.classList.contains("busy")) {
      return;
    }
    if (press.type === "Action.Submit") {
      const back = press.data["msteams"] as { type?: string; value?: unknown; text?: string } | undefined;
      const text = back?.type === "imBack" && typeof back.value === "string" ? back.value : (back?.text ?? "");
      await this.teams.say({ text, value: press.data, replyToId: messageId });
      return;
    }
    const card = line.querySelector<HTMLElement>(".card");
    line.classList.add("busy");
    line.setAttribute("aria-busy", "true");
    card?.setAttribute("inert", "");
    line.querySelector(".outcome")?.remove();
    const outcome = await api
      .press(this.teams.person().id, { messageId, action: press, locale: this.teams.locale(), room: this.teams.room(), trigger: "manual" })
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

  async refresh(messageId: string): Promise<void> {
    const message = this.log.messageOf(messageId);
    const card = message && cardOf(message);
    const refresh = card && refreshOf(card);
    const last = this.refreshed.get(messageId) ?? 0;
    if (!refresh || this.teams.offline() || Date.now() - last < refreshEvery || (refresh.userIds && !refresh.userIds.includes(this.teams.person().teamsUserId))) {
      return;
    }
    this.refreshed.set(messageId, Date.now());
    const { verb, data, id, title } = refresh.action;
    const outcome = await api
      .press(this.teams.person().id, {
        messageId,
        action: { type: "Action.Execute", ...(id ? { id } : {}), ...(title ? { title } : {}), verb, data: data ?? {} },
        locale: this.teams.locale(),
        room: this.teams.room(),
        trigger: "automatic",
      })
      .catch((): PressOutcome => ({ card: null, message: null, error: null }));
    // Not while the person is filling it in.
    if (!this.log.lineOf(messageId)?.contains(document.activeElement)) {
      this.apply(messageId, outcome, false);
    }
  }

  leave(messageId: string, url: string): void {
    const line = this.log.lineOf(messageId);
    line?.querySelector(".outcome")?.remove();
    if (/^https?:/i.test(url)) {
      // A page of the desk opens as this person, as Teams signs its reader in.
      const desk = url.startsWith(`${location.origin}/desk/`);
      const address = desk ? `/simulator/open?${new URLSearchParams({ person: this.teams.person().id, page: new URL(url).pathname })}` : url;
      window.open(address, "_blank", "noopener,noreferrer");
    } else {
      // Many machines have no mail program or telephone: the visitor should still see what would open.
      line?.append(el("p", { class: "outcome aside link", role: "status" }, `${wordsIn(this.teams.locale()).leaves} ${decodeURIComponent(url.replaceAll("+", " "))}`));
      el("a", { href: url }).click();
    }
  }
}
