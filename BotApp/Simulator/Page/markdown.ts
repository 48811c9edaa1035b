const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
}

/** The links a card may open: web pages, mail and telephone. */
export function isSafeLink(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(url);
}

function inline(text: string): string {
  return escape(text)
    .replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, (whole, words: string, url: string) =>
      isSafeLink(url) ? `<a href="${url}" target="_blank" rel="noopener noreferrer">${words}</a>` : whole)
    .replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[\s(])[*_]([^*_\s](?:[^*_\n]*[^*_\s])?)[*_](?=$|[\s).,;:!?।])/gm, "$1<em>$2</em>");
}

/** The part of Markdown that Teams draws in cards: bold, italics, links, lists, line breaks. All other characters stay text. */
export function markdown(text: string): string {
  const blocks: string[] = [];
  let list = null as { tag: "ul" | "ol"; items: string[] } | null;
  let lines: string[] = [];
  const close = () => {
    if (list) {
      blocks.push(`<${list.tag}>${list.items.map((item) => `<li>${item}</li>`).join("")}</${list.tag}>`);
    }
    if (lines.length > 0) {
      blocks.push(`<p>${lines.join("<br>")}</p>`);
    }
    list = null;
    lines = [];
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const bullet = /^\s*[-*•]\s+(.*)$/.exec(line);
    const number = /^\s*(\d+)[.)]\s+(.*)$/.exec(line);
    const tag: "ul" | "ol" | null = bullet ? "ul" : number && (list !== null || number[1] === "1") ? "ol" : null;
    if (tag) {
      if (list?.tag !== tag) {
        close();
        list = { tag, items: [] };
      }
      list!.items.push(inline(bullet?.[1] ?? number?.[2] ?? ""));
    } else if (line.trim() === "") {
      close();
    } else {
      if (list) {
        close();
      }
      lines.push(inline(line));
    }
  }
  close();
  return blocks.join("");
}
