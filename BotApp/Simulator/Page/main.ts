import { api, type Locale, type PageEvent, type Person, type Role } from "./api";
import { el, icon } from "./dom";
import { MailTray } from "./mails";
import { Pane } from "./pane";
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
}

function kept(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(stateKey) ?? "{}") as Partial<Kept>;
  } catch {
    return {};
  }
}

function toggle(label: string, name: Parameters<typeof icon>[0], pressed: () => void): HTMLButtonElement {
  const button = el("button", { type: "button", class: "tool", "aria-pressed": "false", title: label }, icon(name), el("span", {}, label));
  button.addEventListener("click", pressed);
  return button;
}

async function start(): Promise<void> {
  const people = await api.people();
  const before = kept();
  const panes = new Map<Role, Pane>();
  const waiting = new Set<string>();
  const narrow = matchMedia("(max-width: 900px)");
  let shown = new Set<Role>(before.shown?.length ? before.shown : ["Officer", "Head", "Cell"]);
  let single: Role = before.single ?? "Officer";
  let dark = before.dark ?? matchMedia("(prefers-color-scheme: dark)").matches;
  let phone = before.phone ?? false;
  let started = false;

  const tray = new MailTray(() => drawer(null), (count) => {
    mailButton.querySelector("span")!.textContent = count > 0 ? `Sent mail (${count})` : "Sent mail";
  });
  const wire = new WireDrawer(() => drawer(null));
  const mailButton = toggle("Sent mail", "mail", () => drawer(tray.element.hidden ? "mails" : null));
  const wireButton = toggle("Wire log", "wire", () => drawer(wire.element.hidden ? "wire" : null));
  const phoneButton = toggle("Phone width", "phone", () => {
    phone = !phone;
    arrange();
  });
  const darkButton = toggle("Dark", "moon", () => {
    dark = !dark;
    arrange();
  });
  const paneButtons = new Map<Role, HTMLButtonElement>();
  const main = el("main");
  const lost = el("p", { class: "lost", role: "alert", hidden: true }, "The bot's process has stopped answering. Start it again with: dotnet run --project BotApp");

  function drawer(which: "mails" | "wire" | null): void {
    const closing = which === null ? (tray.element.hidden ? (wire.element.hidden ? null : wireButton) : mailButton) : null;
    tray.element.hidden = which !== "mails";
    wire.element.hidden = which !== "wire";
    mailButton.setAttribute("aria-pressed", String(which === "mails"));
    wireButton.setAttribute("aria-pressed", String(which === "wire"));
    closing?.focus();
  }

  function arrange(): void {
    const one = phone || narrow.matches;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    document.body.classList.toggle("phone", phone);
    document.body.classList.toggle("one", one);
    darkButton.setAttribute("aria-pressed", String(dark));
    phoneButton.setAttribute("aria-pressed", String(phone));
    for (const [role, pane] of panes) {
      const visible = one ? role === single : shown.has(role);
      pane.element.hidden = !visible;
      if (visible && !pane.opened && started) {
        void pane.show(pane.person.id);
      }
      paneButtons.get(role)?.setAttribute("aria-pressed", String(visible));
      pane.tellWaiting(people.filter((person) => waiting.has(person.id) && person.roles.includes(role) && person.id !== pane.person.id));
    }
    mark();
    const state: Kept = {
      panes: Object.fromEntries([...panes].map(([role, pane]) => [role, pane.state])),
      shown: [...shown],
      dark,
      phone,
      single,
    };
    localStorage.setItem(stateKey, JSON.stringify(state));
  }

  function mark(): void {
    for (const [role, button] of paneButtons) {
      const news = people.some((person) => waiting.has(person.id) && person.roles.includes(role));
      button.classList.toggle("news", news && panes.get(role)?.element.hidden === true);
    }
  }

  function headOf(officer: Person): Person | undefined {
    return people.find((person) => person.roles.includes("Head") && person.office === officer.office && person.id !== officer.id);
  }

  function moved(pane: Pane, person: "same person" | "other person"): void {
    waiting.delete(pane.person.id);
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
      case "typing": {
        const open = [...panes.values()].filter((pane) => pane.person.id === event.person);
        for (const pane of open) {
          if (event.kind === "message") {
            pane.upsert(event.data);
          } else if (event.kind === "gone") {
            pane.gone(event.data);
          } else {
            pane.showWriting();
          }
        }
        if (event.kind === "message" && event.data.fromBot && !open.some((pane) => !pane.element.hidden)) {
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
      case "hello":
        break;
    }
  }

  for (const role of roles) {
    const those = people.filter((person) => person.roles.includes(role));
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
    const pane = new Pane(role, those, { person: first, locale: remembered?.locale ?? "en-IN" }, moved);
    panes.set(role, pane);
    main.append(pane.element);
    const button = el("button", { type: "button", class: "tab" }, roleNames[role]["en-IN"]);
    button.addEventListener("click", () => {
      if (phone || narrow.matches) {
        single = role;
      } else {
        shown = shown.has(role) && shown.size > 1 ? new Set([...shown].filter((other) => other !== role)) : new Set([...shown, role]);
      }
      if ((phone || narrow.matches) || shown.has(role)) {
        waiting.delete(pane.person.id);
      }
      arrange();
    });
    paneButtons.set(role, button);
  }

  document.body.replaceChildren(
    el("a", { href: "#pane-Officer-box", class: "skip" }, "Skip to the officer's message box"),
    el(
      "header",
      { class: "bar" },
      el("h1", {}, icon("shield"), el("span", {}, "SSO-ID assistant"), el("small", {}, "Simulator · this machine only")),
      el("div", { class: "tabs", role: "group", "aria-label": "Panes" }, ...paneButtons.values()),
      el("div", { class: "tools", role: "group", "aria-label": "View" }, mailButton, wireButton, phoneButton, darkButton),
    ),
    lost,
    el("div", { class: "stage" }, main, tray.element, wire.element),
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
      // What was said meanwhile did not reach this page; a restarted process has forgotten its chats.
      for (const pane of panes.values()) {
        void pane.show(pane.person.id);
      }
    }
    wasConnected ||= connected;
  });
  await Promise.all([tray.load(), wire.load(), ...[...panes.values()].filter((pane) => shown.has(pane.role)).map((pane) => pane.show(pane.person.id))]);
  started = true;
  arrange();
}

start().catch((fault: unknown) => {
  document.body.replaceChildren(el("p", { class: "lost", role: "alert" }, `The simulator could not start: ${String(fault)}`));
});
