import type { Load } from "./viewer";

/** How a page gets its data: with the cookie of the browser, or with a token of the person whom Teams has signed in. */
export interface Session {
  readonly load: Load;
  /** Whether links must be followed by the script, because a navigation carries no token. */
  readonly followsLinks: boolean;
}

export const browserSession: Session = {
  load: (address, body) => fetch(address, { credentials: "same-origin", ...posting(body) }),
  followsLinks: false,
};

/** Signs the reader in; null when the page runs in no Teams client. */
export async function signIn(kind: string): Promise<Session | null> {
  if (kind === "development") {
    const token = new URLSearchParams(location.hash.slice(1)).get("token");
    if (!token) return null;
    history.replaceState(null, "", location.pathname + location.search);
    return withToken(async () => token);
  }
  if (window.parent === window) return null;
  const { app, authentication, dialog } = await import("@microsoft/teams-js");
  await app.initialize();
  const context = await app.getContext();
  showTheme(context.app.theme);
  app.registerOnThemeChangeHandler(showTheme);
  app.notifySuccess();
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && dialog.url.isSupported()) dialog.url.submit();
  });
  // Asked at each need: Teams keeps the token and renews it.
  return withToken(() => authentication.getAuthToken());
}

function withToken(token: () => Promise<string>): Session {
  return {
    load: async (address, body) =>
      fetch(address, { credentials: "omit", headers: { Authorization: `Bearer ${await token()}` }, ...posting(body) }),
    followsLinks: true,
  };
}

function posting(body?: URLSearchParams): RequestInit {
  return body ? { method: "POST", body } : {};
}

/** "default", "dark" or "contrast", as Teams names them; others look like the default. */
function showTheme(theme: string): void {
  document.documentElement.dataset.theme = ["dark", "contrast"].includes(theme) ? theme : "default";
}
