type Content = Node | string | null | undefined | false;

/** Builds an element; every text goes in as a text node, never as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...contents: Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(name, "");
    } else if (typeof value === "string") {
      made.setAttribute(name, value);
    }
  }
  for (const content of contents) {
    if (content) {
      made.append(content);
    }
  }
  return made;
}

const shapes = {
  send: "M3.4 3.2 21 12 3.4 20.8 5.8 13 14 12 5.8 11z",
  clip: "M8 12.5V7a4 4 0 0 1 8 0v8.5a2.5 2.5 0 0 1-5 0V8h1.6v7.5a.9.9 0 0 0 1.8 0V7a2.4 2.4 0 0 0-4.8 0v8.6a4.4 4.4 0 0 0 8.8 0V8H20v7.6a6 6 0 0 1-12 0z",
  mail: "M3 5h18v14H3zm2 2.2V17h14V7.2l-7 5.3zM6.3 6.8 12 11l5.7-4.2z",
  wire: "M4 8h11.2l-3-3L13.6 3.6 19 9l-5.4 5.4-1.4-1.4 3-3H4zm16 8H8.8l3 3-1.4 1.4L5 15l5.4-5.4 1.4 1.4-3 3H20z",
  phone: "M7 2h10a1.6 1.6 0 0 1 1.6 1.6v16.8A1.6 1.6 0 0 1 17 22H7a1.6 1.6 0 0 1-1.6-1.6V3.6A1.6 1.6 0 0 1 7 2zm.3 2v13.5h9.4V4zM10.5 19v1h3v-1z",
  moon: "M12.2 3a7 7 0 0 0 8.8 8.8A9 9 0 1 1 12.2 3z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  file: "M6 2h8l5 5v15H6zm7 1.8V8h4.2z",
  shield: "M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5zm-1.2 13.6-3.6-3.6 1.4-1.4 2.2 2.2 4.6-4.6 1.4 1.4z",
} as const;

export function icon(name: keyof typeof shapes): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : "")).toUpperCase();
}

export function clock(at: string): string {
  return new Date(at).toLocaleTimeString("en-IN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Kolkata" });
}

export function day(at: string): string {
  const date = new Date(at);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleDateString("en-GB", { ...options, timeZone: "Asia/Kolkata" });
  return `${part({ day: "2-digit" })}-${part({ month: "short" }).slice(0, 3)}-${part({ year: "numeric" })} ${clock(at)}`;
}

export function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
