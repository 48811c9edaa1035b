import type { Locale, Person, Role, Room } from "./api";
import { el, icon, initials } from "./dom";
import { roleNames, wordsIn } from "./words";

const places = [[null, "chat"], ["group", "people"], ["channel", "globe"]] as const;

export interface HeadPressed {
  other: (person: string) => void;
  speak: (locale: Locale) => void;
  enter: (room: Room) => void;
}

/** The head of a pane: whose Teams it is, in which language, and where they write. */
export class PaneHead {
  readonly element: HTMLElement;
  readonly places = el("div", { class: "places", role: "group" });

  private readonly title: HTMLElement;
  private readonly who: HTMLSelectElement;
  private readonly avatar = el("span", { class: "avatar", "aria-hidden": "true" });
  private readonly about = el("p", { class: "about" });
  private readonly languages = new Map<Locale, HTMLButtonElement>();
  private readonly languageGroup = el("div", { class: "languages", role: "group" });
  private readonly offices: { group: HTMLOptGroupElement; person: Person }[] = [];
  private readonly rooms = new Map<Room, HTMLButtonElement>();

  constructor(
    id: string,
    private readonly role: Role,
    people: Person[],
    pressed: HeadPressed,
  ) {
    this.title = el("h2", { id: `${id}-title` });
    this.who = el("select", { id: `${id}-who`, "data-testid": "person" });
    for (const colleagues of Map.groupBy(people, (person) => person.office).values()) {
      const group = el("optgroup", {}, ...colleagues.map((person) => el("option", { value: person.id }, person.name)));
      this.offices.push({ group, person: colleagues[0]! });
      this.who.append(group);
    }
    this.who.addEventListener("change", () => pressed.other(this.who.value));
    for (const [tongue, label, name] of [["en-IN", "EN", "English"], ["hi-IN", "हिं", "हिन्दी"]] as const) {
      const button = el("button", { type: "button", lang: tongue.slice(0, 2), title: name, "aria-label": `${label} – ${name}` }, label);
      button.addEventListener("click", () => pressed.speak(tongue));
      this.languages.set(tongue, button);
      this.languageGroup.append(button);
    }
    for (const [room, shape] of places) {
      const button = el("button", { type: "button", "data-testid": `place-${room ?? "chat"}` }, icon(shape), el("span"));
      button.addEventListener("click", () => pressed.enter(room));
      this.rooms.set(room, button);
      this.places.append(button);
    }
    this.element = el("header", {}, this.avatar, el("div", { class: "who" }, this.title, this.who, this.about), this.languageGroup);
  }

  label(person: Person, locale: Locale, room: Room, state: { offline: boolean; blocked: boolean }): void {
    const words = wordsIn(locale);
    this.title.textContent = roleNames[this.role][locale];
    this.avatar.textContent = initials(person.name);
    this.avatar.classList.toggle("away", state.offline || state.blocked);
    this.who.value = person.id;
    this.who.setAttribute("aria-label", `${roleNames[this.role][locale]}: ${person.name}`);
    this.about.textContent = [
      state.offline && words.offline,
      state.blocked && words.blocked,
      person.office === "" ? words.notInDirectory : locale === "hi-IN" ? person.designationHindi : person.designation,
      officeIn(person, locale),
    ].filter(Boolean).join(" · ");
    for (const office of this.offices) {
      office.group.label = officeIn(office.person, locale) || words.notInDirectory;
    }
    this.languageGroup.setAttribute("aria-label", words.language);
    this.places.setAttribute("aria-label", words.where);
    for (const [tongue, button] of this.languages) {
      button.setAttribute("aria-pressed", String(tongue === locale));
    }
    for (const [place, button] of this.rooms) {
      button.setAttribute("aria-pressed", String(place === room));
      button.querySelector("span")!.textContent = words[place ?? "chat"];
    }
  }
}

function officeIn(person: Person, locale: Locale): string {
  return locale === "hi-IN" ? person.officeHindi : person.office;
}
