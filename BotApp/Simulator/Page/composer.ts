import type { Locale, Room, SearchAnswer, SearchAnswers } from "./api";
import { el, icon } from "./dom";
import { MentionList } from "./mention";
import { SamplePicker } from "./samples";
import { SearchPanel } from "./search";
import { wordsIn } from "./words";

/** As the bot is called in Teams, and so mentioned, in every language. */
const botName = "SSO-ID assistant";

export interface Outgoing {
  person: () => string;
  names: () => string[];
  say: (text: string) => void;
  share: (form: FormData) => void;
  search: (words: string) => Promise<SearchAnswers>;
  insert: (answer: SearchAnswer) => void;
}

/** The box at the foot of a pane: a line of text, files, mentions in a room, and the search of the message extension. */
export class Composer {
  readonly element: HTMLFormElement;

  private readonly box: HTMLTextAreaElement;
  private readonly clip: HTMLButtonElement;
  private readonly at: HTMLButtonElement;
  private readonly searchButton: HTMLButtonElement;
  private readonly sendButton: HTMLButtonElement;
  private readonly chips = el("ul", { class: "chips" });
  private readonly picker: SamplePicker;
  private readonly search: SearchPanel;
  private readonly mentions: MentionList;
  private readonly fromDevice = el("input", { type: "file", multiple: true, hidden: true, tabindex: "-1" });
  private chosen: (string | File)[] = [];
  private locale: Locale = "en-IN";
  private room: Room = null;

  constructor(
    id: string,
    private readonly out: Outgoing,
  ) {
    const tool = (name: Parameters<typeof icon>[0], test: string) =>
      el("button", { type: "button", class: "quiet", "data-testid": test, "aria-expanded": "false" }, icon(name));
    this.box = el("textarea", { rows: "1", id: `${id}-box`, autocomplete: "off", "data-testid": "message-box" });
    this.at = el("button", { type: "button", class: "quiet", "data-testid": "mention" }, icon("at"));
    this.clip = tool("clip", "attach");
    this.searchButton = tool("search", "search");
    this.sendButton = el("button", { type: "submit", class: "quiet accent", "data-testid": "send" }, icon("send"));
    this.picker = new SamplePicker(out.person, () => this.fromDevice.click(), (sample) => this.choose(sample.name));
    const insert = (answer: SearchAnswer) => {
      out.insert(answer);
      this.focus();
    };
    this.search = new SearchPanel(id, out.search, insert, () => {
      this.searchButton.setAttribute("aria-expanded", "false");
      this.searchButton.focus();
    });
    this.mentions = new MentionList(id, this.box, () => [botName, ...out.names()]);
    this.element = el(
      "form",
      { class: "composer" },
      this.mentions.element,
      this.picker.element,
      this.search.element,
      this.chips,
      el("div", { class: "box" }, this.box, this.at, this.clip, this.searchButton, this.sendButton),
      this.fromDevice,
    );
    this.listen();
    this.speak("en-IN", null);
  }

  speak(locale: Locale, room: Room): void {
    const moved = room !== this.room;
    this.locale = locale;
    this.room = room;
    const words = wordsIn(locale);
    const placeholder = room ? words.roomPlaceholder : words.placeholder;
    this.box.placeholder = placeholder;
    this.box.setAttribute("aria-label", placeholder);
    this.box.lang = locale.slice(0, 2);
    for (const [button, label] of [[this.at, words.mention], [this.clip, words.attach], [this.searchButton, words.search], [this.sendButton, words.send]] as const) {
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    // Files reach a bot in a personal chat only.
    this.clip.hidden = room !== null;
    this.at.hidden = room === null;
    this.search.speak(words);
    this.mentions.label(words.mentions);
    if (moved) {
      this.chosen = [];
      this.box.value = room ? `@${botName} ` : "";
    }
    this.showChips();
    this.closePicker();
  }

  focus(): void {
    this.box.focus();
  }

  private listen(): void {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.box.addEventListener("keydown", (event) => {
      if (this.mentions.key(event)) {
        event.preventDefault();
      } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.box.addEventListener("input", () => {
      this.fit();
      if (this.room) {
        this.mentions.look();
      }
    });
    this.at.addEventListener("click", () => this.mentions.insert(botName));
    this.clip.addEventListener("click", () => {
      if (this.picker.element.hidden) {
        this.search.close(false);
        this.clip.setAttribute("aria-expanded", "true");
        void this.picker.open(this.locale);
      } else {
        this.closePicker();
      }
    });
    this.searchButton.addEventListener("click", () => {
      this.closePicker();
      if (this.search.isOpen) {
        this.search.close();
      } else {
        this.searchButton.setAttribute("aria-expanded", "true");
        this.search.open();
      }
    });
    this.fromDevice.addEventListener("change", () => {
      this.choose(...(this.fromDevice.files ?? []));
      this.fromDevice.value = "";
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.picker.element.hidden) {
        event.stopPropagation();
        this.closePicker();
        this.clip.focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (!event.composedPath().includes(this.element)) {
        this.closePicker();
        this.search.close(false);
        this.searchButton.setAttribute("aria-expanded", "false");
      }
    });
  }

  private submit(): void {
    const text = this.box.value.trim();
    if (this.chosen.length > 0) {
      const form = new FormData();
      form.set("text", text);
      form.set("locale", this.locale);
      for (const file of this.chosen) {
        form.append(typeof file === "string" ? "sample" : "files", file);
      }
      this.chosen = [];
      this.showChips();
      this.out.share(form);
    } else if (text !== "") {
      this.out.say(text);
    }
    this.box.value = "";
    this.fit();
    this.box.focus();
  }

  private fit(): void {
    this.box.rows = Math.min(5, this.box.value.split("\n").length);
  }

  private choose(...files: (string | File)[]): void {
    this.chosen.push(...files);
    this.closePicker();
    this.showChips();
    this.box.focus();
  }

  private showChips(): void {
    const words = wordsIn(this.locale);
    this.chips.hidden = this.chosen.length === 0;
    this.chips.replaceChildren(
      ...this.chosen.map((file, at) => {
        const name = typeof file === "string" ? file : file.name;
        const remove = el("button", { type: "button", "aria-label": `${words.remove}: ${name}` }, icon("close"));
        remove.addEventListener("click", () => {
          this.chosen.splice(at, 1);
          this.showChips();
          this.box.focus();
        });
        return el("li", {}, icon("file"), el("span", {}, name), remove);
      }),
    );
  }

  private closePicker(): void {
    this.picker.close();
    this.clip.setAttribute("aria-expanded", "false");
  }
}
