import { api, type Locale, type Sample, type SampleAnswers } from "./api";
import { actionsOf } from "./card";
import { el, icon } from "./dom";
import { wordsIn } from "./words";

/** The step in which the assistant waits for files: it is the one whose words name the paper-clip. */
const asksForFiles = /paper-clip|पेपर-क्लिप/;

const samples = new Map<string, Promise<SampleAnswers>>();
let scans: Promise<Sample[]> | null = null;

/** What saves a visitor work below a card: sample answers for its fields, a sample of the scan it asks for. No part of the product's cards. */
export function helpersFor(card: object, drawn: HTMLElement, locale: Locale, person: string, sendScan: (sample: Sample) => void): HTMLElement {
  const words = wordsIn(locale);
  const row = el("p", { class: "helpers" });
  const helper = (name: string, label: string, pressed: () => void) => {
    const button = el("button", { type: "button", class: "helper", "data-helper": name }, icon(name === "scan" ? "clip" : "pen"), el("span", {}, label));
    button.addEventListener("click", () => {
      button.remove();
      pressed();
    });
    row.append(button);
  };
  if (drawn.querySelector("[data-field]")) {
    const known = samples.get(person) ?? api.sampleAnswers(person);
    samples.set(person, known);
    void known.then((answers) => {
      if (emptyFields(drawn, answers).length > 0) {
        helper("fill", words.fill, () => fill(drawn, answers));
      }
    });
  }
  const actions = actionsOf(card);
  if (asksForFiles.test(JSON.stringify(card)) && !actions.some((action) => action.verb === "form.check")) {
    void (scans ??= api.samples()).then((all) => {
      const kind = actions.map((action) => action.data?.["kind"]).find((kind) => kind !== undefined);
      const scan = all.find((sample) => sample.for === kind);
      if (scan) {
        helper("scan", words.sendSample(scan.name), () => sendScan(scan));
      }
    });
  }
  return row;
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The boxes of a field: one, or one for each choice. */
function boxesOf(field: HTMLElement): Box[] {
  return field.matches("input, textarea, select") ? [field as Box] : [...field.querySelectorAll<Box>("input, textarea, select")];
}

function emptyFields(drawn: HTMLElement, answers: SampleAnswers): { boxes: Box[]; answer: string }[] {
  return [...drawn.querySelectorAll<HTMLElement>("[data-field]")]
    .map((field) => ({ boxes: boxesOf(field), answer: answers[field.dataset["field"]!] }))
    .filter((field): field is { boxes: Box[]; answer: string } => field.answer !== undefined && field.boxes.length > 0)
    .filter(({ boxes, answer }) => isChoice(boxes[0]!)
      ? boxes[0]!.type === "radio" && !boxes.some((box) => (box as HTMLInputElement).checked)
      : boxes[0]!.value === "" && (answer !== "" || boxes[0] instanceof HTMLSelectElement));
}

function isChoice(box: Box): boolean {
  return box instanceof HTMLInputElement && (box.type === "radio" || box.type === "checkbox");
}

function fill(drawn: HTMLElement, answers: SampleAnswers): void {
  for (const { boxes, answer } of emptyFields(drawn, answers)) {
    const box = boxes[0]!;
    if (isChoice(box)) {
      (boxes.find((choice) => choice.parentElement?.textContent?.includes(answer)) ?? box).click();
      continue;
    }
    if (box instanceof HTMLSelectElement) {
      const choices = [...box.options].filter((option) => option.value !== "" && !option.disabled);
      box.value = (choices.find((option) => answer !== "" && (option.text.includes(answer) || option.value.includes(answer))) ?? choices[0])?.value ?? "";
    } else {
      box.value = answer;
    }
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
  drawn.querySelector<HTMLElement>(".style-positive")?.focus();
}
