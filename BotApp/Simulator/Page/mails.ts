import { api, type Letter } from "./api";
import { day, el, icon, size } from "./dom";

/** The sent mails, newest first, with their attachments to open. */
export class MailTray {
  readonly element: HTMLElement;

  private readonly list = el("div", { class: "letters" });
  private letters: Letter[] = [];
  private loading = 0;

  constructor(close: () => void, private readonly counted: (count: number) => void) {
    const shut = el("button", { type: "button", class: "quiet", "aria-label": "Close sent mail" }, icon("close"));
    shut.addEventListener("click", close);
    this.element = el(
      "aside",
      { class: "drawer", id: "mails", "aria-label": "Sent mail", hidden: true },
      el("header", {}, el("h2", {}, "Sent mail"), shut),
      this.list,
    );
  }

  /** Reads the folder again; several changes of one mail come in a burst. */
  async load(): Promise<void> {
    const loading = ++this.loading;
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (loading !== this.loading) {
      return;
    }
    this.letters = await api.mails().catch(() => this.letters);
    this.counted(this.letters.length);
    const open = new Set([...this.list.querySelectorAll<HTMLDetailsElement>("details[open]")].map((details) => details.dataset["file"]));
    this.list.replaceChildren(
      ...(this.letters.length === 0
        ? [el("p", { class: "empty" }, "Nothing has been sent yet. When a head of office sends a batch to the computer cell, the mail appears here.")]
        : this.letters.map((letter, at) => draw(letter, open.has(letter.file) || (open.size === 0 && at === 0)))),
    );
  }
}

function draw(letter: Letter, open: boolean): HTMLElement {
  return el(
    "details",
    { open, "data-file": letter.file },
    el("summary", {}, el("strong", {}, letter.subject || "(no subject)"), el("small", {}, `${letter.to} · ${day(letter.date)}`)),
    el(
      "dl",
      {},
      ...[["From", letter.from], ["To", letter.to], ["Copy", letter.cc], ["Date", `${day(letter.date)} IST`]].flatMap(([name, value]) =>
        value ? [el("dt", {}, name), el("dd", {}, value)] : []),
    ),
    letter.attachments.length > 0 && el(
      "ul",
      { class: "files", "aria-label": "Attachments" },
      ...letter.attachments.map((file) => {
        const inPlace = /^(application\/pdf|image\/(png|jpeg))$/.test(file.type);
        return el(
          "li",
          {},
          el(
            "a",
            inPlace
              ? { href: api.attachment(letter, file.number, false), target: "_blank", rel: "noopener" }
              : { href: api.attachment(letter, file.number, true), download: file.name },
            icon("file"),
            el("span", {}, file.name, el("small", {}, `${size(file.size)} · ${inPlace ? "opens in a new tab" : "download"}`)),
          ),
        );
      }),
    ),
    el("pre", {}, letter.text),
  );
}
