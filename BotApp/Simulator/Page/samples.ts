import { api, type Locale, type Sample } from "./api";
import { el, icon } from "./dom";
import { wordsIn } from "./words";

let samples: Promise<Sample[]> | null = null;

/** The list behind the paper-clip: the visitor's own files, sample scans with their pictures, and some that are wrong on purpose. */
export class SamplePicker {
  readonly element: HTMLElement;

  constructor(
    private readonly person: () => string,
    private readonly upload: () => void,
    private readonly chosen: (sample: Sample) => void,
  ) {
    this.element = el("div", { class: "picker", role: "dialog", hidden: true, "data-testid": "file-picker" });
  }

  async open(locale: Locale): Promise<void> {
    const all = await (samples ??= api.samples());
    const words = wordsIn(locale);
    const own = el("button", { type: "button", "data-testid": "upload" }, el("span", { class: "thumb" }, icon("clip")), el("span", {}, words.upload));
    own.addEventListener("click", this.upload);
    const line = (sample: Sample) => {
      const button = el(
        "button",
        { type: "button", "data-testid": "sample", "data-name": sample.name },
        sample.isWrong
          ? el("span", { class: "thumb wrong" }, icon("file"))
          : el("span", { class: "thumb" }, el("img", { src: api.picture(sample, this.person()), alt: "", loading: "lazy" })),
        el("span", {}, sample.name, el("small", {}, locale === "hi-IN" ? sample.about.hindi : sample.about.english)),
      );
      button.addEventListener("click", () => this.chosen(sample));
      return button;
    };
    this.element.setAttribute("aria-label", words.attach);
    this.element.replaceChildren(
      own,
      el("h3", {}, words.samples),
      ...all.filter((sample) => !sample.isWrong).map(line),
      el("h3", {}, words.wrongSamples),
      ...all.filter((sample) => sample.isWrong).map(line),
    );
    this.element.hidden = false;
    own.focus();
  }

  close(): void {
    this.element.hidden = true;
  }
}
