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
  pen: "M4 16.8V20h3.200L17.600 9.600l-3.200-3.200zM20.300 6.900l-1.700 1.700-3.200-3.200 1.700-1.700z",
  mail: "M3 5h18v14H3zm2 2.2V17h14V7.2l-7 5.3zM6.3 6.8 12 11l5.7-4.2z",
  wire: "M4 8h11.2l-3-3L13.6 3.6 19 9l-5.4 5.4-1.4-1.4 3-3H4zm16 8H8.8l3 3-1.4 1.4L5 15l5.4-5.4 1.4 1.4-3 3H20z",
  phone: "M7 2h10a1.6 1.6 0 0 1 1.6 1.6v16.8A1.6 1.6 0 0 1 17 22H7a1.6 1.6 0 0 1-1.6-1.6V3.6A1.6 1.6 0 0 1 7 2zm.3 2v13.5h9.4V4zM10.5 19v1h3v-1z",
  moon: "M12.2 3a7 7 0 0 0 8.8 8.8A9 9 0 1 1 12.2 3z",
  clock: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm-1 3h2v4.6l3.2 3.2-1.4 1.4L11 12.4z",
  bolt: "M13 2 4 14h6l-1 8 9-12h-6z",
  help: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm-1 12h2v2h-2zm1-10a4 4 0 0 1 1.9 7.5c-.6.3-.9.7-.9 1.5h-2c0-1.6.7-2.6 1.9-3.2A2 2 0 1 0 10 10H8a4 4 0 0 1 4-4z",
  search: "M10.5 4a6.5 6.5 0 0 1 5.2 10.4l4.5 4.4-1.4 1.4-4.4-4.5A6.5 6.5 0 1 1 10.5 4zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z",
  at: "M12 3a9 9 0 0 1 9 9c0 2.6-1.2 4.4-3.2 4.4-1.3 0-2.2-.6-2.6-1.6a4.3 4.3 0 1 1 .3-5.3V8.400h1.700v5c0 .9.4 1.300 1 1.300.8 0 1.200-1 1.200-2.700A7.400 7.400 0 1 0 12 19.400c1.400 0 2.700-.4 3.800-1l.8 1.400A9 9 0 1 1 12 3zm-.2 6.400a2.600 2.600 0 1 0 0 5.200 2.600 2.600 0 0 0 0-5.200z",
  chat: "M4 4h16v12H9.500L5 20v-4H4zm2 2v8h1v2l2-2h9V6z",
  people: "M9 4a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zm7.500 2a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5zM2 18c0-3 3.500-5 7-5s7 2 7 5v2H2zm15.500-5c2.500 0 4.500 1.500 4.500 4v2h-4.500v-1.200c0-1.800-.8-3.400-2.200-4.500.7-.2 1.400-.3 2.200-.3z",
  globe: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm6.900 6h-3a15 15 0 0 0-1.300-3.400A8 8 0 0 1 18.900 8zM12 4c.8 1 1.500 2.400 1.900 4h-3.800c.4-1.600 1.100-3 1.900-4zM4.300 14a8 8 0 0 1 0-4h3.400a17 17 0 0 0 0 4zm.8 2h3c.3 1.300.8 2.400 1.300 3.400A8 8 0 0 1 5.100 16zm3-8h-3a8 8 0 0 1 4.300-3.400A15 15 0 0 0 8.100 8zM12 20c-.8-1-1.500-2.400-1.900-4h3.800c-.4 1.600-1.100 3-1.900 4zm2.300-6H9.700a15 15 0 0 1 0-4h4.600a15 15 0 0 1 0 4zm.3 5.400c.5-1 1-2.100 1.300-3.400h3a8 8 0 0 1-4.300 3.400zm1.700-5.400a17 17 0 0 0 0-4h3.400a8 8 0 0 1 0 4z",
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
  path.setAttribute("fill-rule", "evenodd");
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

/** Weekday and date in Kochi: the line between two days of a chat. */
export function dayName(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "Asia/Kolkata", numberingSystem: "latn" }).format(new Date(at));
}

export function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
