import { api, type Letter, type Locale } from "./api";
import { day, el, icon, size } from "./dom";
import { pageWordsIn } from "./pagewords";
import { drawPreview } from "./preview";

type File = Letter["attachments"][number];

/** The sent mails, newest first, with their attachments to open in place. */
export class MailTray {
  readonly element: HTMLElement;

  private readonly words;
  private readonly list = el("div", { class: "letters" });
  private readonly drawn = new Map<string, HTMLElement>();
  private loading = 0;

  constructor(
    private readonly locale: Locale,
    close: () => void,
    private readonly counted: (count: number) => void,
  ) {
    this.words = pageWordsIn(locale);
    const shut = el("button", { type: "button", class: "quiet", "aria-label": this.words.close }, icon("close"));
    shut.addEventListener("click", close);
    this.element = el(
      "aside",
      { class: "drawer", id: "mails", "aria-label": this.words.mail, hidden: true, tabindex: "-1", "data-testid": "mail-tray" },
      el("header", {}, el("h2", {}, this.words.mail), shut),
      this.list,
    );
  }

  /** Reads the folder again; several changes of one mail come in a burst. A mail that is drawn stays as the visitor has opened it. */
  async load(): Promise<void> {
    const loading = ++this.loading;
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (loading !== this.loading) {
      return;
    }
    const letters = await api.mails().catch(() => null);
    if (letters === null) {
      return;
    }
    this.counted(letters.length);
    const first = this.drawn.size === 0;
    for (const [file, element] of this.drawn) {
      if (!letters.some((letter) => letter.file === file)) {
        element.remove();
        this.drawn.delete(file);
      }
    }
    letters.forEach((letter, at) => {
      if (!this.drawn.has(letter.file)) {
        this.drawn.set(letter.file, this.draw(letter, first && at === 0));
      }
    });
    const lines = letters.flatMap((letter) => this.drawn.get(letter.file) ?? []);
    if (lines.length === 0) {
      this.list.replaceChildren(el("p", { class: "empty" }, this.words.noMail));
    } else if (lines.length !== this.list.childElementCount || lines.some((line, at) => this.list.children[at] !== line)) {
      this.list.replaceChildren(...lines);
    }
  }

  private draw(letter: Letter, open: boolean): HTMLElement {
    const facts = [[this.words.from, letter.from], [this.words.to, letter.to], [this.words.copy, letter.cc], [this.words.date, `${day(letter.date)}${this.locale === "hi-IN" ? " बजे" : " IST"}`]] as const;
    return el(
      "details",
      { open, "data-file": letter.file, "data-testid": "mail" },
      el("summary", {}, el("strong", {}, letter.subject || this.words.noSubject), el("small", {}, `${letter.to} · ${day(letter.date)}`)),
      el("dl", {}, ...facts.flatMap(([name, value]) => (value ? [el("dt", {}, name), el("dd", {}, value)] : []))),
      letter.attachments.length > 0 &&
        el("ul", { class: "files", "aria-label": this.words.attachments }, ...letter.attachments.map((file) => this.attachment(letter, file))),
      el("pre", {}, letter.text),
    );
  }

  private attachment(letter: Letter, file: File): HTMLElement {
    const line = el("li", { "data-testid": "attachment" });
    const look = el("button", { type: "button", class: "look", "aria-expanded": "false" }, icon("file"), el("span", {}, file.name, el("small", {}, size(file.size))));
    look.addEventListener("click", () => void this.toggle(line, look, letter, file));
    const inTab = /^(application\/pdf|image\/(png|jpeg))$/.test(file.type);
    line.append(
      look,
      el(
        "p",
        { class: "ways" },
        inTab && el("a", { href: api.attachment(letter, file.number, false), target: "_blank", rel: "noopener", "aria-label": `${this.words.newTab}: ${file.name}` }, this.words.newTab),
        el("a", { href: api.attachment(letter, file.number, true), download: file.name, "aria-label": `${this.words.download}: ${file.name}` }, this.words.download),
      ),
    );
    return line;
  }

  private async toggle(line: HTMLElement, look: HTMLElement, letter: Letter, file: File): Promise<void> {
    const shown = line.querySelector(".preview");
    if (shown) {
      shown.remove();
    } else {
      line.append(el("div", { class: "preview", "data-testid": "preview" }, await drawPreview(letter, file, this.locale)));
    }
    look.setAttribute("aria-expanded", String(!shown));
    this.element.classList.toggle("wide", this.list.querySelector(".preview") !== null);
  }
}
