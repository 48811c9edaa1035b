import type { Locale, Role } from "./api";

/** What the page itself says in a pane; the bot's own words come from the bot. */
const english = {
  placeholder: "Type a message, e.g. hi",
  send: "Send",
  attach: "Attach a file",
  upload: "Upload from this device…",
  samples: "Sample scans",
  remove: "Remove",
  start: "Type hi to begin",
  startWhy: "The assistant answers with its menu. Everything here stays on this machine.",
  sayHi: "Say hi",
  working: "Working…",
  typing: "The assistant is writing",
  edited: "Edited",
  waiting: (name: string) => `New message for ${name}`,
  open: "Open",
  you: "You",
  bot: "SSO-ID assistant",
  file: "File",
  notDrawn: "This attachment is not shown here:",
  leaves: "Opens outside Teams:",
};

const hindi: typeof english = {
  placeholder: "संदेश लिखें, जैसे: hi",
  send: "भेजें",
  attach: "फ़ाइल संलग्न करें",
  upload: "इस उपकरण से अपलोड करें…",
  samples: "नमूना स्कैन प्रतियाँ",
  remove: "हटाएँ",
  start: "प्रारंभ करने के लिए hi लिखें",
  startWhy: "सहायक मेनू के साथ उत्तर देगा। यहाँ की सारी जानकारी इसी मशीन पर रहती है।",
  sayHi: "hi भेजें",
  working: "कार्य जारी है…",
  typing: "सहायक लिख रहा है",
  edited: "संशोधित",
  waiting: (name: string) => `${name} के लिए नया संदेश`,
  open: "खोलें",
  you: "आप",
  bot: "SSO-ID सहायक",
  file: "फ़ाइल",
  notDrawn: "यह संलग्नक यहाँ नहीं दिखाया जा सकता:",
  leaves: "Teams के बाहर खुलता है:",
};

export type Words = typeof english;

export function wordsIn(locale: Locale): Words {
  return locale === "hi-IN" ? hindi : english;
}

export const roleNames: Record<Role, Record<Locale, string>> = {
  Officer: { "en-IN": "Officer", "hi-IN": "अधिकारी" },
  Head: { "en-IN": "Head of office", "hi-IN": "कार्यालय प्रमुख" },
  Cell: { "en-IN": "Computer cell", "hi-IN": "कंप्यूटर प्रकोष्ठ" },
  SystemsManager: { "en-IN": "Systems Manager", "hi-IN": "सिस्टम प्रबंधक" },
  Helpdesk: { "en-IN": "Helpdesk", "hi-IN": "सहायता केंद्र" },
};
