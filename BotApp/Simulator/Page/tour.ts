import type { Locale, Role } from "./api";
import { el, icon } from "./dom";
import { pageWordsIn } from "./pagewords";

/** Set when the tour was finished or skipped; the button in the bar starts it again. */
const seenKey = "sso-id-assistant-tour-seen";

interface Step {
  target: string;
  /** On the page as soon as the visitor has come this far by themselves: the tour then goes along. */
  begins?: string;
  role: Role | null;
  title: Record<Locale, string>;
  text: Record<Locale, string>;
}

const steps: Step[] = [
  {
    target: "#pane-Officer .box",
    role: "Officer",
    title: { "en-IN": "An officer asks", "hi-IN": "अधिकारी का अनुरोध" },
    text: {
      "en-IN": "This is an officer's Teams. Press “Create a new SSO-ID” on the card, then “No, never”. Below the form, “Fill with sample data” answers it. You can do it now; this note goes along.",
      "hi-IN": "यह एक अधिकारी का Teams है। कार्ड पर “नई SSO-ID बनवाएँ” और फिर “नहीं, कभी नहीं” दबाएँ। फ़ॉर्म के नीचे “नमूना जानकारी भरें” दबाने पर उत्तर भर जाते हैं। यह अभी किया जा सकता है; यह टिप्पणी साथ चलेगी।",
    },
  },
  {
    target: "#pane-Officer [data-testid=attach]",
    begins: "#pane-Officer [data-helper=scan]",
    role: "Officer",
    title: { "en-IN": "Scans are ready", "hi-IN": "स्कैन प्रतियाँ तैयार हैं" },
    text: {
      "en-IN": "When the assistant asks for the Service Book page, send the sample offered below the card, or another one from the paper-clip; those at the end are wrong on purpose. Then check the answers and submit.",
      "hi-IN": "जब सहायक सेवा पुस्तिका का पृष्ठ माँगे, तब कार्ड के नीचे दिया नमूना भेजें अथवा पेपर-क्लिप से कोई अन्य नमूना चुनें; सूची के अंत की फ़ाइलें जानबूझकर गलत रखी गई हैं। फिर उत्तर जाँचकर प्रस्तुत करें।",
    },
  },
  {
    target: "#pane-Head .log",
    begins: "#pane-Head article:last-of-type .style-positive, [data-testid=tab-Head].news",
    role: "Head",
    title: { "en-IN": "The head decides", "hi-IN": "कार्यालय प्रमुख का निर्णय" },
    text: {
      "en-IN": "The request arrives here by itself. Approve it, or return it with the wrong fields ticked. Then press “My queue”, “Consolidate” and send.",
      "hi-IN": "अनुरोध यहाँ स्वयं आ जाता है। इसे अनुमोदित करें अथवा गलत प्रविष्टियाँ चुनकर लौटाएँ। फिर “मेरे पास लंबित” और “समेकित करें” दबाकर प्रेषित करें।",
    },
  },
  {
    target: "[data-testid=mail-button]",
    begins: "[data-testid=mail-button].holds",
    role: null,
    title: { "en-IN": "The mail to the computer cell", "hi-IN": "कंप्यूटर प्रकोष्ठ को मेल" },
    text: {
      "en-IN": "What was sent lies here: the covering letter, the office's own Excel file and the scans. Open each in place.",
      "hi-IN": "प्रेषित सामग्री यहाँ है: अग्रेषण पत्र, कार्यालय की अपनी Excel फ़ाइल और स्कैन प्रतियाँ। प्रत्येक को यहीं खोला जा सकता है।",
    },
  },
  {
    target: "#pane-Cell .log",
    role: "Cell",
    title: { "en-IN": "The cell completes it", "hi-IN": "प्रकोष्ठ द्वारा पूर्णता" },
    text: {
      "en-IN": "The computer cell presses Received and Forwarded and enters the new SSO-ID. The officer hears of it at once, in the first pane.",
      "hi-IN": "कंप्यूटर प्रकोष्ठ प्राप्ति और अग्रेषण दर्ज करता है तथा नई SSO-ID भरता है। अधिकारी को पहले पैनल में तुरंत सूचना मिलती है।",
    },
  },
  {
    target: "[data-testid=clock]",
    role: null,
    title: { "en-IN": "Push the clock, break things", "hi-IN": "घड़ी आगे बढ़ाएँ, व्यवधान देखें" },
    text: {
      "en-IN": "Push the office's clock over days and watch reminders and escalations arrive. Under Faults, Teams, mail or a device fails on purpose. The wire log shows every activity.",
      "hi-IN": "कार्यालय की घड़ी को कुछ दिन आगे बढ़ाएँ और अनुस्मारक आते हुए देखें। “व्यवधान” में Teams, मेल अथवा किसी उपकरण को जानबूझकर रोका जा सकता है। वायर लॉग में प्रत्येक गतिविधि दिखती है।",
    },
  },
];

const words: Record<Locale, { back: string; next: string; done: string; skip: string; step: (at: number) => string }> = {
  "en-IN": { back: "Back", next: "Next", done: "Done", skip: "Skip", step: (at) => `Step ${at} of ${steps.length}` },
  "hi-IN": { back: "पीछे", next: "आगे", done: "समाप्त", skip: "छोड़ें", step: (at) => `चरण ${at} / ${steps.length}` },
};

/** Six notes beside what they speak of. The page stays usable meanwhile. */
export class Tour {
  readonly element: HTMLElement;

  private readonly count = el("p", { class: "aside" });
  private readonly title = el("h2", { id: "tour-title", tabindex: "-1" });
  private readonly text = el("p");
  private readonly back: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly watch = new MutationObserver(() => this.goAlong());
  private at = 0;
  private begun = false;
  private before: Element | null = null;

  constructor(
    private readonly locale: Locale,
    private readonly bring: (role: Role) => void,
  ) {
    const button = (label: string, name: string, pressed: () => void, look = "") => {
      const made = el("button", { type: "button", class: look, "data-testid": `tour-${name}` }, label);
      made.addEventListener("click", pressed);
      return made;
    };
    this.back = button(words[locale].back, "back", () => this.go(this.at - 1), "secondary");
    this.next = button(words[locale].next, "next", () => (this.at === steps.length - 1 ? this.end() : this.go(this.at + 1)), "primary");
    const shut = el("button", { type: "button", class: "quiet", "aria-label": pageWordsIn(locale).close }, icon("close"));
    shut.addEventListener("click", () => this.end());
    this.element = el(
      "section",
      { class: "tour", role: "dialog", "aria-labelledby": "tour-title", hidden: true, "data-testid": "tour" },
      shut,
      el("div", { class: "note", "aria-live": "polite" }, this.count, this.title, this.text),
      el("div", { class: "ways" }, button(words[locale].skip, "skip", () => this.end(), "secondary"), this.back, this.next),
    );
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        this.end();
      }
    });
    window.addEventListener("resize", () => this.place());
  }

  get isNew(): boolean {
    return localStorage.getItem(seenKey) === null;
  }

  start(): void {
    this.before = document.activeElement;
    this.element.hidden = false;
    this.go(0);
    this.watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["class"] });
  }

  /** To the next step when the visitor has reached it, unless it lay there already when this one began. */
  private goAlong(): void {
    const next = steps[this.at + 1]?.begins;
    if (next && !this.begun && document.querySelector(next)) {
      this.go(this.at + 1, "stay where the visitor works");
    }
  }

  private go(at: number, focus: "note" | "stay where the visitor works" = "note"): void {
    this.at = Math.max(0, Math.min(steps.length - 1, at));
    const step = steps[this.at]!;
    if (step.role) {
      this.bring(step.role);
    }
    this.count.textContent = words[this.locale].step(this.at + 1);
    this.title.textContent = step.title[this.locale];
    this.text.textContent = step.text[this.locale];
    this.back.hidden = this.at === 0;
    this.next.textContent = this.at === steps.length - 1 ? words[this.locale].done : words[this.locale].next;
    this.unmark();
    document.querySelector(step.target)?.classList.add("toured");
    const next = steps[this.at + 1]?.begins;
    this.begun = next !== undefined && document.querySelector(next) !== null;
    this.place();
    if (focus === "note") {
      this.title.focus({ preventScroll: true });
    }
  }

  private end(): void {
    localStorage.setItem(seenKey, "yes");
    this.element.hidden = true;
    this.watch.disconnect();
    this.unmark();
    (this.before instanceof HTMLElement && this.before !== document.body ? this.before : document.querySelector<HTMLElement>("#pane-Officer-box"))?.focus();
  }

  private unmark(): void {
    document.querySelector(".toured")?.classList.remove("toured");
  }

  /**
   * Beside the pane it speaks of, and over the oldest messages, so that what is to be pressed stays free; below a button of the bar.
   * On a phone there is no room beside anything: there the style sheet gives it a place of its own above the chat.
   */
  private place(): void {
    const target = document.querySelector(steps[this.at]!.target);
    if (this.element.hidden || !target) {
      return;
    }
    const gap = 12;
    const own = this.element.getBoundingClientRect();
    const at = target.getBoundingClientRect();
    const pane = target.closest(".pane")?.getBoundingClientRect();
    const log = target.closest(".pane")?.querySelector(".log")?.getBoundingClientRect();
    const beside = pane && (pane.right + own.width + gap <= innerWidth ? pane.right + gap : pane.left - own.width - gap);
    const free = beside !== undefined && beside >= gap;
    const left = free ? beside : at.left + at.width / 2 - own.width / 2;
    const top = (log?.top ?? at.bottom) + gap;
    this.element.style.top = `${Math.max(gap, Math.min(innerHeight - own.height - gap, top))}px`;
    this.element.style.left = `${Math.max(gap, Math.min(innerWidth - own.width - gap, left))}px`;
  }
}
