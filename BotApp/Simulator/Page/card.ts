import * as AC from "adaptivecards";
import type { Locale } from "./api";
import { el } from "./dom";
import { isSafeLink, markdown } from "./markdown";

export interface CardPress {
  type: "Action.Execute" | "Action.Submit";
  id?: string;
  title?: string;
  verb?: string;
  data: Record<string, unknown>;
}

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

// The bundler drops the module that registers it unless something names it.
AC.GlobalRegistry.defaultElements.register("Table", AC.Table, AC.Versions.v1_5);

const tone = (name: string) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });

const container = (background: string) => ({
  backgroundColor: background,
  borderColor: "var(--line)",
  foregroundColors: {
    default: tone("default"),
    dark: tone("default"),
    light: tone("default"),
    accent: tone("accent"),
    good: tone("good"),
    warning: tone("warning"),
    attention: tone("attention"),
  },
});

// Colours are CSS variables, so that the dark theme needs no second drawing.
const host = new AC.HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 22, large: 25, extraLarge: 30 },
  spacing: { small: 4, default: 12, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: container("transparent"),
    emphasis: container("var(--card-emphasis-back)"),
    accent: container("var(--card-accent-back)"),
    good: container("var(--card-good-back)"),
    warning: container("var(--card-warning-back)"),
    attention: container("var(--card-attention-back)"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", color: "default", size: "default", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder", color: "default", size: "default" },
    },
    errorMessage: { color: "attention", spacing: "small", size: "small", weight: "bolder" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: true },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel: 3 },
});

/** Draws a card; a card that cannot be drawn shows its fallback text, as Teams does. */
export function drawCard(
  json: object,
  locale: Locale,
  pressed: (press: CardPress) => void,
  openedLink: (url: string) => void,
): HTMLElement {
  const card = new AC.AdaptiveCard();
  card.hostConfig = host;
  const context = new AC.SerializationContext();
  // The renderer checks "lang" with an expression that remembers its last match and so refuses every other card; it goes to the frame.
  const { lang, ...rest } = json as { lang?: string };
  const frame = el("div", { class: "card", lang: lang ?? locale.slice(0, 2) });
  try {
    card.parse(rest, context);
    for (let at = 0; at < context.eventCount; at++) {
      const event = context.getEventAt(at);
      console.warn("Adaptive Card:", event.message, json);
    }
    card.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        if (action.url && isSafeLink(action.url)) {
          openedLink(action.url);
        }
      } else if (action instanceof AC.ExecuteAction || action instanceof AC.SubmitAction) {
        pressed({
          type: action instanceof AC.ExecuteAction ? "Action.Execute" : "Action.Submit",
          ...(action.id ? { id: action.id } : {}),
          ...(action.title ? { title: action.title } : {}),
          ...(action instanceof AC.ExecuteAction ? { verb: action.verb } : {}),
          data: { ...(action.data as Record<string, unknown> | undefined) },
        });
      }
    };
    card.onAnchorClicked = (_element, anchor) => {
      if (isSafeLink(anchor.href)) {
        openedLink(anchor.href);
      }
      return true;
    };
    const drawn = card.render();
    if (!drawn) {
      throw new Error("nothing to draw");
    }
    for (const input of card.getAllInputs()) {
      if (input.renderedElement && input.id) {
        input.renderedElement.dataset["field"] = input.id;
      }
      // The renderer leaves the box of a searchable list without a name for screen readers.
      input.renderedElement?.querySelector("input[list]:not([aria-labelledby])")?.setAttribute("aria-label", input.label ?? input.id ?? "");
    }
    frame.append(drawn);
  } catch (fault) {
    console.error("Adaptive Card could not be drawn:", fault, json);
    frame.append(el("p", {}, (json as { fallbackText?: string }).fallbackText ?? "This card could not be drawn."));
  }
  return frame;
}

/** The buttons of a card, wherever they are. */
export function actionsOf(card: unknown): { verb?: string; data?: Record<string, unknown> }[] {
  if (Array.isArray(card)) {
    return card.flatMap(actionsOf);
  }
  if (card === null || typeof card !== "object") {
    return [];
  }
  const { type } = card as { type?: unknown };
  return [...(type === "Action.Execute" ? [card] : []), ...Object.values(card).flatMap(actionsOf)];
}

export interface Refresh {
  action: { verb?: string; data?: Record<string, unknown>; id?: string; title?: string };
  userIds?: string[];
}

export function refreshOf(card: object): Refresh | null {
  const refresh = (card as { refresh?: Refresh }).refresh;
  return refresh?.action?.verb ? refresh : null;
}
