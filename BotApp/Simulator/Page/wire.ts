import { api, type Locale, type WireEntry } from "./api";
import { clock, el, icon } from "./dom";
import { pageWordsIn } from "./pagewords";

/** Every exchange between the bot and its channel, newest on top. */
export class WireDrawer {
  readonly element: HTMLElement;

  private readonly list = el("div", { class: "wires" });
  private newest = 0;

  private readonly words;

  constructor(locale: Locale, close: () => void) {
    this.words = pageWordsIn(locale);
    const shut = el("button", { type: "button", class: "quiet", "aria-label": this.words.close }, icon("close"));
    shut.addEventListener("click", close);
    this.element = el(
      "aside",
      { class: "drawer", id: "wire", "aria-label": this.words.wire, hidden: true, tabindex: "-1", "data-testid": "wire-log" },
      el("header", {}, el("h2", {}, this.words.wire), shut),
      this.list,
    );
  }

  async load(): Promise<void> {
    for (const entry of await api.wire().catch(() => [])) {
      this.add(entry);
    }
  }

  add(entry: WireEntry): void {
    if (entry.number <= this.newest) {
      return;
    }
    this.newest = entry.number;
    const details = el(
      "details",
      { class: entry.status >= 200 && entry.status < 300 ? "" : "failed" },
      el(
        "summary",
        {},
        el("span", { class: entry.toBot ? "way in" : "way out" }, entry.toBot ? this.words.toBot : this.words.fromBot),
        el("strong", {}, entry.kind),
        el("small", {}, [entry.person, `${entry.method} ${entry.status || this.words.noAnswer}`, `${entry.milliseconds} ms`, clock(entry.at)].filter(Boolean).join(" · ")),
      ),
    );
    // The bodies are long; they are written out when somebody looks.
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) {
        details.append(
          el("code", {}, entry.path),
          el("pre", { tabindex: "0" }, JSON.stringify(entry.request, null, 2)),
          entry.response === null ? "" : el("pre", { tabindex: "0" }, JSON.stringify(entry.response, null, 2)),
        );
      }
    });
    this.list.prepend(details);
    while (this.list.childElementCount > 500) {
      this.list.lastElementChild?.remove();
    }
  }
}
