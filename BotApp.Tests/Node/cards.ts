import * as AC from "adaptivecards";
import type { Locale } from "../../BotApp/Simulator/Page/api";
import { drawCard } from "../../BotApp/Simulator/Page/card";

declare global {
  interface Window {
    showCard: (json: object, locale: Locale) => void;
    complaints: (json: object) => string[];
  }
}

/** Draws the card as the simulator's page does, alone in the page. */
window.showCard = (json, locale) => {
  const message = document.createElement("article");
  message.className = "message bot";
  message.setAttribute("aria-label", "card");
  message.append(drawCard(json, locale, () => {}, () => {}));
  document.querySelector("main")!.replaceChildren(message);
};

/** Teams hides what goes beyond. */
const mostActionsInTeams = 6;

/**
 * The one thing of 1.5 that our 1.4 cards use: a client that knows it lets screen readers jump to the title, others ignore it. Naming
 * 1.5 instead would cost the whole card on clients that stop there ("this card couldn't be displayed", MicrosoftDocs/msteams-docs#9801).
 */
function isHeading(event: AC.IValidationEvent): boolean {
  return event.source instanceof AC.TextBlock && /^Property "style" is supported in version 1\.5/.test(event.message);
}

/** What the renderer has to say against the card when it may use nothing above the version that the card names. */
window.complaints = (json) => {
  // The renderer's own check of "lang" refuses every other card (see card.ts).
  const { lang, ...rest } = json as { lang?: string; version: string };
  const version = AC.Version.parse(rest.version, new AC.SerializationContext());
  const context = new AC.SerializationContext(version);
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig({ actions: { maxActions: mostActionsInTeams } });
  card.parse(rest, context);
  const events = [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)),
    ...card.validateProperties().validationEvents,
  ];
  return events.filter((event) => !isHeading(event)).map((event) => event.message);
};
