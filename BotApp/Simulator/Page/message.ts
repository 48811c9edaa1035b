import type { Attachment, ChatMessage, Locale, Sample } from "./api";
import { drawCard, type CardPress } from "./card";
import { clock, el, icon, initials } from "./dom";
import { helpersFor } from "./helpers";
import { markdown } from "./markdown";
import { wordsIn } from "./words";

const adaptiveCard = "application/vnd.microsoft.card.adaptive";
const fileInfo = "application/vnd.microsoft.teams.file.download.info";

/** The card that the message shows now: the one a press put in its place, or the one that was sent. */
export function cardOf(message: ChatMessage): object | null {
  return message.face ?? (attachments(message).find((a) => a.contentType === adaptiveCard)?.content as object | undefined) ?? null;
}

function attachments(message: ChatMessage): Attachment[] {
  return message.activity.attachments ?? [];
}

/** One line of the chat. Everything that changes what it shows is part of the signature, so that nothing is drawn twice. */
export function signature(message: ChatMessage, locale: Locale): string {
  return JSON.stringify([message.activity.text, message.activity.attachments, message.face, message.edited, message.problem, message.waiting, locale]);
}

/** A person's text with its mentions as Teams shows them; everything stays text. */
function spoken(text: string): (Node | string)[] {
  return text.split(/<at>(.*?)<\/at>/).map((part, at) => (at % 2 === 1 ? el("span", { class: "mentioned" }, part) : part));
}

export function drawMessage(
  message: ChatMessage,
  locale: Locale,
  reader: string,
  press: (press: CardPress) => void,
  openedLink: (url: string) => void,
  sendScan: (sample: Sample) => void,
): HTMLElement {
  const words = wordsIn(locale);
  const own = !message.fromBot && message.activity.from?.aadObjectId === reader;
  const author = message.fromBot ? words.bot : own ? words.you : (message.activity.from?.name ?? "");
  const line = el("article", {
    class: message.fromBot ? "message bot" : own ? "message own" : "message other",
    "aria-label": `${author}, ${clock(message.at)}`,
    "data-id": message.id,
    "data-testid": message.fromBot ? "bot-message" : "person-message",
  });
  line.append(
    el(
      "header",
      {},
      !message.fromBot && !own && el("span", { class: "avatar small", "aria-hidden": "true" }, initials(author)),
      !own && el("strong", {}, author),
      el("time", { datetime: message.at }, clock(message.at)),
      message.edited && el("span", {}, words.edited),
    ),
  );

  const text = message.activity.text?.trim();
  if (text) {
    const bubble = el("div", { class: "bubble" });
    if (message.fromBot && message.activity.textFormat !== "plain") {
      bubble.innerHTML = markdown(text);
    } else {
      bubble.append(...spoken(text));
    }
    line.append(bubble);
  }

  const card = cardOf(message);
  if (card) {
    const drawn = drawCard(card, locale, press, openedLink);
    line.append(drawn);
    if (message.fromBot) {
      line.append(helpersFor(card, drawn, locale, reader, sendScan));
    }
  }
  for (const attachment of attachments(message)) {
    if (attachment.contentType === fileInfo) {
      line.append(el("div", { class: "bubble sent-file" }, icon("file"), el("span", {}, attachment.name ?? words.file)));
    } else if (attachment.contentType !== adaptiveCard && attachment.contentType !== "text/html") {
      line.append(el("p", { class: "aside" }, `${words.notDrawn} ${attachment.name ?? attachment.contentType}`));
    }
  }
  if (message.waiting) {
    line.append(el("p", { class: "aside" }, words.notSent));
  }
  if (message.problem) {
    line.append(el("p", message.isQuiet ? { class: "aside", role: "status" } : { class: "problem", role: "alert" }, message.problem));
  }
  return line;
}
