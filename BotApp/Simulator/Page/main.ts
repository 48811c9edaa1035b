import { api, type Locale, type PageEvent, type Person, type Role } from "./api";
import { el, icon } from "./dom";
import { FaultDesk } from "./faults";
import { MailTray } from "./mails";
import { OfficeClock } from "./officeclock";
import { pageWordsIn } from "./pagewords";
import { Pane } from "./pane";
import { Tour } from "./tour";
import { WireDrawer } from "./wire";
import { roleNames } from "./words";

const roles: Role[] = ["Officer", "Head", "Cell", "SystemsManager"];
const stateKey = "sso-id-assistant-simulator";

interface Kept {
  panes: Partial<Record<Role, { person: string; locale: Locale }>>;
  shown: Role[];
  dark: boolean;
  phone: boolean;
  single: Role;
  locale: Locale;
}

function kept(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(stateKey) ?? "{}") as Partial<Kept>;
  } catch {
    return {};
  }
}

/** The people of a pane: those of its role; the helpdesk, who answer colleagues, sit with the officers. */
function seats(people: Person[], role: Role): Person[] {
  return people.filter((person) => person.roles.includes(role) || (role === "Officer" && person.roles.includes("Helpdesk")));
}

async function start(): Promise<void> {
  const before = kept();
  const locale: Locale = before.locale ?? (navigator.language.startsWith("hi") ? "hi-IN" : "en-IN");
  const words = pageWordsIn(locale);
  document.documentElement.lang = locale.slice(0, 2);
  const people = await api.people();
  const panes = new Map<Role, Pane>();
  const paneButtons = new Map<Role, HTMLButtonElement>();
  const waiting = new Set<string>();
  const narrow = matchMedia("(max-width: 900px)");
  let shown = new Set<Role>(before.shown?.length ? before.shown : roles.slice(0, innerWidth < 1500 ? 3 : 4));
  let single: Role = before.single ?? "Officer";
  let dark = before.dark ?? matchMedia("(prefers-color-scheme: dark)").matches;
  let phone = before.phone ?? false;
  let started = false;

  const tool = (name: string, label: string, shape: Parameters<typeof icon>[0], pressed: () => void, pressable = true) => {
    const button = el(
      "button",
      { type: "button", class: "tool", ...(pressable ? { "aria-pressed": "false" } : {}), title: label, "data-testid": name },
      icon(shape),
      el("span", {}, label),
    );
    button.addEventListener("click", pressed);
    return button;
  };
  const announcer = el("p", { class: "unseen", role: "status" });
  const announce = (said: string) => {
    announcer.textContent = said;
  };

  const tray = new MailTray(locale, () => drawer(null), (count) => {
    mailButton.querySelector("span")!.textContent = count > 0 ? words.mails(count) : words.mail;
    mailButton.classList.toggle("holds", count > 0);
  });
  const wire = new WireDrawer(locale, () => drawer(null));
  const clock = new OfficeClock(locale, announce);
  const faults = new FaultDesk(locale, people, () => [...panes.values()].map((pane) => pane.person), (now) => {
    for (const pane of panes.values()) {
      pane.take(now);
    }
  });
  const tour = new Tour(locale, (role) => bring(role));
  const mailButton = tool("mail-button", words.mail, "mail", () => drawer(tray.element.hidden ? "mails" : null));
  const wireButton = tool("wire-button", words.wire, "wire", () => drawer(wire.element.hidden ? "wire" : null));
  const phoneButton = tool("phone-button", words.phone, "phone", () => {
    phone = !phone;
    arrange();
  });
  const darkButton = tool("dark-button", words.dark, "moon", () => {
    dark = !dark;
    arrange();
  });
  const tourButton = tool("tour-button", words.tour, "help", () => tour.start(), false);
  const languageButton = tool("language-button", words.otherLanguage, "globe", () => speak(locale === "en-IN" ? "hi-IN" : "en-IN"), false);
  phoneButton.classList.add("bare", "phone");
  darkButton.classList.add("bare");
  languageButton.lang = locale === "en-IN" ? "hi" : "en";
  const main = el("main");
  const lost = el("p", { class: "lost", role: "alert", hidden: true }, words.lost);

  function drawer(which: "mails" | "wire" | null): void {
    const closing = which === null ? (tray.element.hidden ? (wire.element.hidden ? null : wireButton) : mailButton) : null;
    tray.element.hidden = which !== "mails";
    wire.element.hidden = which !== "wire";
    mailButton.setAttribute("aria-pressed", String(which === "mails"));
    wireButton.setAttribute("aria-pressed", String(which === "wire"));
    (which === "mails" ? tray.element : which === "wire" ? wire.element : closing)?.focus();
  }

  /** Page and panes in another language; everything is drawn again. */
  function speak(other: Locale): void {
    for (const pane of panes.values()) {
      pane.speak(other);
    }
    localStorage.setItem(stateKey, JSON.stringify({ ...kept(), locale: other }));
    location.reload();
  }

  function bring(role: Role): void {
    single = role;
    shown.add(role);
    arrange();
  }

  function arrange(): void {
    const one = phone || narrow.matches;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    document.body.classList.toggle("phone", phone);
    document.body.classList.toggle("one", one);
    document.body.style.setProperty("--panes", String(one ? 1 : shown.size));
    darkButton.setAttribute("aria-pressed", String(dark));
    phoneButton.setAttribute("aria-pressed", String(phone));
    for (const [role, pane] of panes) {
      const visible = one ? role === single : shown.has(role);
      pane.element.hidden = !visible;
      if (visible && !pane.opened && started) {
        void pane.show(pane.person.id);
      }
      paneButtons.get(role)?.setAttribute("aria-pressed", String(visible));
      pane.tellWaiting(seats(people, role).filter((person) => waiting.has(person.id)));
      paneButtons.get(role)?.classList.toggle("news", !visible && seats(people, role).some((person) => waiting.has(person.id)));
    }
    const state: Kept = {
      panes: Object.fromEntries([...panes].map(([role, pane]) => [role, pane.state])),
      shown: [...shown],
      dark,
      phone,
      single,
      locale,
    };
    localStorage.setItem(stateKey, JSON.stringify(state));
  }

  function headOf(officer: Person): Person | undefined {
    return people.find((person) => person.roles.includes("Head") && person.office === officer.office && person.id !== officer.id);
  }

  function moved(pane: Pane, person: "same person" | "other person"): void {
    if (pane.room === null) {
      waiting.delete(pane.person.id);
    }
    pane.take(faults.now);
    const head = panes.get("Head");
    const boss = pane.role === "Officer" && person === "other person" ? headOf(pane.person) : undefined;
    if (head && boss && head.person.id !== boss.id) {
      // The visitor wants to see where this officer's request arrives.
      void head.show(boss.id);
    }
    arrange();
  }

  function heard(event: PageEvent): void {
    switch (event.kind) {
      case "message":
      case "gone":
      case "typing":
      case "arrived": {
        const open = [...panes.values()].filter((pane) => pane.shows(event.person, event.room));
        for (const pane of open) {
          if (event.kind === "message") {
            pane.upsert(event.data);
          } else if (event.kind === "gone") {
            pane.gone(event.data);
          } else if (event.kind === "arrived") {
            void pane.show(pane.person.id);
          } else {
            pane.showWriting();
          }
        }
        if (event.kind === "message" && event.person !== null && event.data.fromBot && !open.some((pane) => !pane.element.hidden)) {
          waiting.add(event.person);
          arrange();
        }
        break;
      }
      case "mail":
        void tray.load();
        break;
      case "wire":
        wire.add(event.data);
        break;
      case "clock":
        clock.take(event.data);
        break;
      case "faults":
        faults.take(event.data);
        break;
      case "hello":
        break;
    }
  }

  for (const role of roles) {
    const those = seats(people, role);
    const remembered = before.panes?.[role];
    const officer = panes.get("Officer")?.person;
    const first =
      those.find((person) => person.id === remembered?.person) ??
      (role === "Officer" ? those.find((person) => person.ssoId === null) : undefined) ??
      (role === "Head" && officer ? headOf(officer) : undefined) ??
      those[0];
    if (!first) {
      shown.delete(role);
      continue;
    }
    const pane = new Pane(role, those, people, { person: first, locale: remembered?.locale ?? locale }, moved);
    panes.set(role, pane);
    main.append(pane.element);
    const button = el("button", { type: "button", class: "tab", "data-testid": `tab-${role}` }, roleNames[role][locale]);
    button.addEventListener("click", () => {
      const one = phone || narrow.matches;
      if (one) {
        single = role;
      } else {
        shown = shown.has(role) && shown.size > 1 ? new Set([...shown].filter((other) => other !== role)) : new Set([...shown, role]);
      }
      if ((one || shown.has(role)) && pane.room === null) {
        waiting.delete(pane.person.id);
      }
      arrange();
    });
    paneButtons.set(role, button);
  }

  document.body.replaceChildren(
    el("a", { href: "#pane-Officer-box", class: "skip" }, words.skip),
    el(
      "header",
      { class: "bar" },
      el("h1", {}, icon("shield"), el("span", {}, words.title), el("small", {}, words.subtitle)),
      el("div", { class: "tabs", role: "group", "aria-label": words.panes }, ...paneButtons.values()),
      el(
        "div",
        { class: "tools", role: "group", "aria-label": words.tools },
        clock.element, faults.element, mailButton, wireButton, phoneButton, darkButton, languageButton, tourButton,
      ),
    ),
    lost,
    faults.strip,
    tour.element,
    el("div", { class: "stage" }, main, tray.element, wire.element),
    announcer,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      drawer(null);
    }
  });
  narrow.addEventListener("change", arrange);
  arrange();

  let wasConnected = false;
  api.listen(heard, (connected) => {
    lost.hidden = connected;
    if (connected && wasConnected) {
      // What happened meanwhile did not reach this page.
      void Promise.all([clock.load(), faults.load(), ...[...panes.values()].map((pane) => pane.show(pane.person.id))]);
    }
    wasConnected ||= connected;
  });
  await Promise.all([clock.load(), faults.load(), tray.load(), wire.load()]);
  await Promise.all([...panes.values()].filter((pane) => !pane.element.hidden).map((pane) => pane.show(pane.person.id)));
  started = true;
  arrange();
  if (tour.isNew) {
    tour.start();
  }
}

start().catch((fault: unknown) => {
  document.body.replaceChildren(el("p", { class: "lost", role: "alert" }, pageWordsIn(kept().locale ?? "en-IN").failed(String(fault))));
});
