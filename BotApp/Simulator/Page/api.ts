export type Locale = "en-IN" | "hi-IN";

export type Role = "Officer" | "Head" | "Cell" | "SystemsManager" | "Helpdesk";

export interface Person {
  id: string;
  teamsUserId: string;
  name: string;
  designation: string;
  office: string;
  ssoId: string | null;
  roles: Role[];
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
}

export interface ChatMessage {
  id: string;
  fromBot: boolean;
  at: string;
  activity: { text?: string; summary?: string; textFormat?: string; attachments?: Attachment[]; value?: unknown };
  face: object | null;
  edited: boolean;
  problem: string | null;
}

export interface PressOutcome {
  card: object | null;
  message: string | null;
  error: string | null;
}

export interface Letter {
  file: string;
  subject: string;
  from: string;
  to: string;
  cc: string;
  date: string;
  text: string;
  attachments: { number: number; name: string; type: string; size: number }[];
}

export interface WireEntry {
  number: number;
  at: string;
  toBot: boolean;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
  person: string | null;
  kind: string;
  request: unknown;
  response: unknown;
}

export interface Sample {
  name: string;
  about: { english: string; hindi: string };
  isWrong: boolean;
}

export type PageEvent =
  | { kind: "message"; person: string; data: ChatMessage }
  | { kind: "gone"; person: string; data: string }
  | { kind: "typing"; person: string; data: null }
  | { kind: "mail" | "hello"; person: null; data: null }
  | { kind: "wire"; person: null; data: WireEntry };

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`/simulator/${path}`);
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`/simulator/${path}`, {
    method: "POST",
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  if (!response.ok && response.status !== 413) {
    throw new Error(`HTTP ${response.status}`);
  }
  return (await response.json()) as T;
}

export const api = {
  people: () => get<Person[]>("people"),
  samples: () => get<Sample[]>("samples"),
  mails: () => get<Letter[]>("mails"),
  wire: () => get<WireEntry[]>("wire"),
  messages: (person: string) => get<ChatMessage[]>(`people/${person}/messages`),
  open: (person: string, locale: Locale) => post<{ problem: string | null }>(`people/${person}/open`, { locale }),
  say: (person: string, said: { text: string; locale: Locale; value?: unknown; replyToId?: string }) =>
    post<{ problem: string | null }>(`people/${person}/messages`, said),
  press: (person: string, pressed: { messageId: string; action: object; locale: Locale; trigger: "manual" | "automatic" }) =>
    post<PressOutcome>(`people/${person}/presses`, pressed),
  share: (person: string, form: FormData) => post<{ problem: string | null }>(`people/${person}/files`, form),
  attachment: (letter: Letter, number: number, download: boolean) =>
    `/simulator/mails/${encodeURIComponent(letter.file)}/attachments/${number}${download ? "?download=true" : ""}`,
  listen(heard: (event: PageEvent) => void, connected: (yes: boolean) => void): void {
    const stream = new EventSource("/simulator/events");
    stream.onmessage = (message) => heard(JSON.parse(message.data as string) as PageEvent);
    stream.onopen = () => connected(true);
    stream.onerror = () => connected(false);
  },
};
