import { api, type Locale, type Sample } from "./api";
import { el, icon } from "./dom";
import { wordsIn } from "./words";

let samples: Promise<Sample[]> | null = null;

/** The box at the foot of a pane: a line of text, files to go with it, and the paper-clip with its sample scans. */
export class Composer {
  readonly element: HTMLFormElement;

  private readonly box: HTMLTextAreaElement;
  private readonly clip: HTMLButtonElement;
  private readonly sendButton: HTMLButtonElement;
  private readonly chips = el("ul", { class: "chips" });
  private readonly picker = el("div", { class: "picker", hidden: true });
  private readonly fromDevice = el("input", { type: "file", multiple: true, hidden: true, tabindex: "-1" });
  private chosen: (string | File)[] = [];
  private locale: Locale = "en-IN";

  constructor(
    id: string,
    private readonly say: (text: string) => void,
    private readonly share: (form: FormData) => void,
  ) {
    this.box = el("textarea", { rows: "1", id: `${id}-box`, autocomplete: "off" });
    this.clip = el("button", { type: "button", class: "quiet", "aria-haspopup": "true", "aria-expanded": "false" }, icon("clip"));
    this.sendButton = el("button", { type: "submit", class: "quiet accent" }, icon("send"));
    this.element = el(
      "form",
      { class: "composer" },
      this.picker,
      this.chips,
      el("div", { class: "box" }, this.box, this.clip, this.sendButton),
      this.fromDevice,
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.box.addEventListener("input", () => this.fit());
    this.clip.addEventListener("click", () => void this.togglePicker());
    this.fromDevice.addEventListener("change", () => {
      this.choose(...(this.fromDevice.files ?? []));
      this.fromDevice.value = "";
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.picker.hidden) {
        event.stopPropagation();
        this.closePicker();
        this.clip.focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (!this.picker.hidden && !this.element.contains(event.target as Node)) {
        this.closePicker();
      }
    });
    this.speak("en-IN");
  }

  speak(locale: Locale): void {
    this.locale = locale;
    const words = wordsIn(locale);
    this.box.placeholder = words.placeholder;
    this.box.setAttribute("aria-label", words.placeholder);
    this.box.lang = locale.slice(0, 2);
    this.clip.setAttribute("aria-label", words.attach);
    this.clip.title = words.attach;
    this.sendButton.setAttribute("aria-label", words.send);
    this.sendButton.title = words.send;
    this.showChips();
    this.closePicker();
  }

  focus(): void {
    this.box.focus();
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
      this.share(form);
    } else if (text !== "") {
      this.say(text);
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

  private async togglePicker(): Promise<void> {
    if (!this.picker.hidden) {
      this.closePicker();
      return;
    }
    const all = await (samples ??= api.samples());
    const words = wordsIn(this.locale);
    const upload = el("button", { type: "button" }, icon("clip"), el("span", {}, words.upload));
    upload.addEventListener("click", () => this.fromDevice.click());
    this.picker.replaceChildren(
      upload,
      el("h3", {}, words.samples),
      ...all.map((sample) => {
        const button = el("button", { type: "button" }, icon("file"), el("span", {}, sample.name, el("small", {}, this.locale === "hi-IN" ? sample.about.hindi : sample.about.english)));
        button.addEventListener("click", () => this.choose(sample.name));
        return button;
      }),
    );
    this.picker.hidden = false;
    this.clip.setAttribute("aria-expanded", "true");
    upload.focus();
  }

  private closePicker(): void {
    this.picker.hidden = true;
    this.clip.setAttribute("aria-expanded", "false");
  }
}
