import { api, type FaultName, type FaultState, type Locale, type Person } from "./api";
import { el, icon } from "./dom";
import { pageWordsIn } from "./pagewords";
import { Popover } from "./popover";

interface Fault {
  name: FaultName;
  person: string | null;
}

/** The switches for what goes wrong on purpose, and the strip that shows what is on, each off again in one press. */
export class FaultDesk {
  readonly element: HTMLElement;
  readonly strip = el("div", { class: "faults-on", role: "status", "data-testid": "faults-on", hidden: true });
  now: FaultState = { throttled: false, broken: false, mailDown: false, blockedBy: [], offlinePeople: [] };

  private readonly words;
  private readonly button: HTMLButtonElement;
  private readonly popover: Popover;

  constructor(
    locale: Locale,
    private readonly people: Person[],
    private readonly atHand: () => Person[],
    private readonly changed: (now: FaultState) => void,
  ) {
    this.words = pageWordsIn(locale);
    this.button = el("button", { type: "button", class: "tool", "data-testid": "faults", title: this.words.faults }, icon("bolt"), el("span", {}, this.words.faults));
    this.popover = new Popover(this.button, this.words.faults, () => this.drawSwitches());
    this.element = this.popover.element;
  }

  async load(): Promise<void> {
    this.take(await api.faults());
  }

  take(now: FaultState): void {
    this.now = now;
    const on = this.on();
    this.button.classList.toggle("alarm", on.length > 0);
    this.strip.hidden = on.length === 0;
    const hadFocus = this.strip.contains(document.activeElement);
    const all = el("button", { type: "button", class: "primary", "data-testid": "faults-all-off" }, this.words.allOff);
    all.addEventListener("click", () => void api.clearFaults().then((state) => this.take(state)));
    this.strip.replaceChildren(
      icon("bolt"),
      el("strong", {}, this.words.faultsOn),
      ...on.map((fault) => {
        const off = el("button", { type: "button", "aria-label": `${this.words.switchOff}: ${this.label(fault)}` }, el("span", {}, this.label(fault)), icon("close"));
        off.addEventListener("click", () => void this.turn(fault, false));
        return off;
      }),
      all,
    );
    if (hadFocus) {
      (on.length > 0 ? all : this.button).focus();
    }
    if (!this.popover.panel.hidden) {
      this.drawSwitches();
    }
    this.changed(now);
  }

  private on(): Fault[] {
    return [
      ...(["throttled", "broken", "mailDown"] as const).filter((name) => this.now[name]).map((name) => ({ name, person: null })),
      ...this.now.offlinePeople.map((person) => ({ name: "offline" as const, person })),
      ...this.now.blockedBy.map((person) => ({ name: "blocked" as const, person })),
    ];
  }

  private label({ name, person }: Fault): string {
    const who = this.people.find((one) => one.id === person)?.name ?? "";
    return name === "offline" ? this.words.offlineOf(who) : name === "blocked" ? this.words.blockedBy(who) : this.words[name];
  }

  private async turn({ name, person }: Fault, on: boolean): Promise<void> {
    this.take(await api.fault(name, on, person));
  }

  private drawSwitches(): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset["testid"];
    const toggle = (fault: Fault, label: string, on: boolean) => {
      const box = el("input", { type: "checkbox", role: "switch", "data-testid": `fault-${fault.name}${fault.person ? `-${fault.person}` : ""}` });
      box.checked = on;
      box.addEventListener("change", () => void this.turn(fault, box.checked));
      return el("label", { class: "switch" }, box, el("span", {}, label));
    };
    this.popover.panel.replaceChildren(
      el("h2", {}, this.words.faults),
      el("p", {}, this.words.faultsWhy),
      toggle({ name: "throttled", person: null }, this.words.throttled, this.now.throttled),
      toggle({ name: "broken", person: null }, this.words.broken, this.now.broken),
      toggle({ name: "mailDown", person: null }, this.words.mailDown, this.now.mailDown),
      el("h3", {}, this.words.forOne),
      ...this.atHand().map((person) =>
        el(
          "fieldset",
          {},
          el("legend", {}, person.name),
          toggle({ name: "offline", person: person.id }, this.words.offline, this.now.offlinePeople.includes(person.id)),
          toggle({ name: "blocked", person: person.id }, this.words.blocked, this.now.blockedBy.includes(person.id)),
        ),
      ),
    );
    if (focused) {
      this.popover.panel.querySelector<HTMLElement>(`[data-testid="${focused}"]`)?.focus();
    }
  }
}
