import { showCharts } from "./chart";
import { browserSession, signIn, type Session } from "./signin";
import { showScans } from "./viewer";

const notice = document.querySelector<HTMLElement>("main[data-sign-in]");
if (notice) {
  const session = await signIn(notice.dataset.signIn!).catch(fault => {
    console.error(fault);
    return null;
  });
  if (session) await open(location.pathname + location.search, session);
} else {
  show(browserSession);
}

/** Brings the page's scripted parts to life. */
function show(session: Session): void {
  const main = document.querySelector("main");
  if (!main) return;
  if (main.classList.contains("viewer")) showScans(main, session.load);
  if (main.classList.contains("home")) void showCharts(main);
  if (session.followsLinks) main.addEventListener("click", event => follow(event, session));
  // A form is sent by the script in any case, so that going back from a page never asks to send it again.
  main.addEventListener("submit", event => submit(event, session));
}

/** Fetches a page as its reader and puts it in the place of this one. */
async function open(address: string, session: Session, body?: URLSearchParams): Promise<void> {
  const answer = await session.load(address, body);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("main");
  if (!fresh) return;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.querySelector("main")?.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  window.scrollTo(0, 0);
  show(session);
}

function follow(event: MouseEvent, session: Session): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link || link.origin !== location.origin || link.getAttribute("href")!.startsWith("#")) return;
  event.preventDefault();
  void (link.hasAttribute("download") ? save(link, session) : open(link.pathname + link.search, session));
}

function submit(event: SubmitEvent, session: Session): void {
  const form = event.target as HTMLFormElement;
  const address = new URL(form.action);
  event.preventDefault();
  const body = new URLSearchParams();
  new FormData(form, event.submitter).forEach((value, name) => typeof value === "string" && body.append(name, value));
  void open(address.pathname + address.search, session, body);
}

async function save(link: HTMLAnchorElement, session: Session): Promise<void> {
  const answer = await session.load(link.href);
  if (!answer.ok) return;
  const file = document.createElement("a");
  file.href = URL.createObjectURL(await answer.blob());
  file.download = link.download;
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}
