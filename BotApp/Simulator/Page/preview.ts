import { api, type Letter, type LetterBlock, type Locale, type Sheet } from "./api";
import { el } from "./dom";
import { pageWordsIn, type PageWords } from "./pagewords";

/** What stands below an attachment when it is opened in place. */
export async function drawPreview(letter: Letter, file: Letter["attachments"][number], locale: Locale): Promise<HTMLElement> {
  const words = pageWordsIn(locale);
  const address = api.attachment(letter, file.number, false);
  if (file.type.startsWith("image/")) {
    return el("img", { class: "sheet", src: address, alt: file.name });
  }
  if (file.type === "application/pdf") {
    return el("iframe", { class: "sheet pdf", src: `${address}#toolbar=0&navpanes=0&view=FitH`, title: file.name });
  }
  const preview = await api.preview(letter, file.number).catch(() => null);
  switch (preview?.kind) {
    case "workbook":
      return workbook(preview.sheets ?? [], file.name, words);
    case "letter":
      return el("div", { class: "sheet letter", tabindex: "0", role: "document", "aria-label": file.name }, ...(preview.blocks ?? []).map(block));
    case "text":
      return el("pre", { class: "sheet", tabindex: "0", "aria-label": file.name }, preview.text ?? "");
    case undefined:
      return el("p", { class: "empty" }, words.noPreview);
  }
}

function workbook(sheets: Sheet[], name: string, words: PageWords): HTMLElement {
  const shown = el("div");
  const tabs = sheets.map((sheet) => {
    const tab = el("button", { type: "button", "aria-pressed": "false" }, sheet.name);
    tab.addEventListener("click", () => show(sheet, tab));
    return tab;
  });
  const show = (sheet: Sheet, tab: HTMLElement) => {
    for (const other of tabs) {
      other.setAttribute("aria-pressed", String(other === tab));
    }
    shown.replaceChildren(table(sheet, name, words), sheet.isCut ? el("p", { class: "aside" }, words.cut) : "");
  };
  if (sheets[0] && tabs[0]) {
    show(sheets[0], tabs[0]);
  }
  return el("div", { class: "workbook", "data-testid": "workbook" }, shown, tabs.length > 1 && el("div", { class: "sheets", role: "group", "aria-label": name }, ...tabs));
}

/** With letters above and numbers beside, as in Excel, so that a cell can be named on the telephone. */
function table(sheet: Sheet, name: string, words: PageWords): HTMLElement {
  if (sheet.rows.length === 0) {
    return el("p", { class: "empty" }, words.emptySheet);
  }
  const head = el("tr", {}, el("th", { scope: "col" }, el("span", { class: "unseen" }, words.row)), ...letters(sheet.columns).map((letter) => el("th", { scope: "col" }, letter)));
  return el(
    "div",
    { class: "sheet grid", tabindex: "0", role: "group", "aria-label": `${name}, ${sheet.name}` },
    el(
      "table",
      {},
      el("thead", {}, head),
      el(
        "tbody",
        {},
        ...sheet.rows.map((row) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, String(row.number)),
            ...row.cells.map((cell) => el("td", { ...(cell.span > 1 ? { colspan: String(cell.span) } : {}), ...(cell.isNumber ? { class: "number" } : {}) }, cell.text)),
          ),
        ),
      ),
    ),
  );
}

function letters(count: number): string[] {
  return Array.from({ length: count }, (_, at) => (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26)));
}

function block(part: LetterBlock): HTMLElement {
  if (part.rows) {
    return el("table", {}, el("tbody", {}, ...part.rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))))));
  }
  return el("p", { class: part.align }, ...(part.runs ?? []).map((run) => (run.isBold ? el("strong", {}, run.text) : run.text)));
}
