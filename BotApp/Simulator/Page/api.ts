export type Locale = "en-IN" | "hi-IN";

export type Role = "Officer" | "Head" | "Cell" | "SystemsManager" | "Helpdesk";

export interface Person {
  id: string;
  teamsUserId: string;
  name: string;
  designation: string;
  designationHindi: string;
  office: string;
  officeHindi: string;
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
  activity: {
    text?: string;
    summary?: string;
    textFormat?: string;
    attachments?: Attachment[];
    value?: unknown;
    from?: { name?: string; aadObjectId?: string };
  };
  face: object | null;
  edited: boolean;
  problem: string | null;
  /** Whether Teams itself would say nothing of the problem. */
  isQuiet: boolean;
  waiting: boolean;
}

/** Where several people see what is said; null is the person's own chat. */
export type Room = "group" | "channel" | null;

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

export interface OfficeTime {
  now: string;
  aheadSeconds: number;
}

export type ClockStep = "ten-minutes" | "next-working-day" | "five-working-days";

export interface FaultState {
  throttled: boolean;
  broken: boolean;
  mailDown: boolean;
  blockedBy: string[];
  offlinePeople: string[];
}

export type FaultName = "throttled" | "broken" | "mailDown" | "blocked" | "offline";

export interface SearchAnswer {
  title: string;
  line: string;
  card: object;
  pick: object | null;
}

export interface SearchAnswers {
  results: SearchAnswer[];
  error: string | null;
}

export interface Sheet {
  name: string;
  columns: number;
  rows: { number: number; cells: { text: string; span: number; isNumber: boolean }[] }[];
  isCut: boolean;
}

export interface LetterBlock {
  align: "left" | "center" | "right" | "both";
  runs: { text: string; isBold: boolean }[] | null;
  rows: string[][] | null;
}

export interface Preview {
  kind: "workbook" | "letter" | "text";
  sheets: Sheet[] | null;
  blocks: LetterBlock[] | null;
  text: string | null;
}

export interface Sample {
  name: string;
  about: { english: string; hindi: string };
  isWrong: boolean;
  for: string | null;
}

/** By the field's id; of a list the words of a choice, or nothing for its first. */
export type SampleAnswers = Record<string, string>;

/** What happens in a chat names its person or its room. */
export type PageEvent =
  | { kind: "message"; person: string | null; room: Room; data: ChatMessage }
  | { kind: "gone"; person: string | null; room: Room; data: string }
  | { kind: "typing" | "arrived"; person: string | null; room: Room; data: null }
  | { kind: "mail" | "hello"; data: null }
  | { kind: "clock"; data: OfficeTime }
  | { kind: "faults"; data: FaultState }
  | { kind: "wire"; data: WireEntry };

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`/simulator/${path}`);
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown, method: "POST" | "DELETE" = "POST"): Promise<T> {
  const response = await fetch(`/simulator/${path}`, {
    method,
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
  sampleAnswers: (person: string) => get<SampleAnswers>(`people/${person}/sample-answers`),
  mails: () => get<Letter[]>("mails"),
  wire: () => get<WireEntry[]>("wire"),
  messages: (person: string, room: Room) => get<ChatMessage[]>(room ? `rooms/${room}/messages` : `people/${person}/messages`),
  open: (person: string, room: Room, locale: Locale) => post<{ problem: string | null }>(`people/${person}/open`, { locale, room }),
  say: (person: string, said: { text: string; locale: Locale; room: Room; value?: unknown; replyToId?: string; card?: object }) =>
    post<{ problem: string | null }>(`people/${person}/messages`, said),
  press: (person: string, pressed: { messageId: string; action: object; locale: Locale; room: Room; trigger: "manual" | "automatic" }) =>
    post<PressOutcome>(`people/${person}/presses`, pressed),
  search: (person: string, asked: { words: string; locale: Locale; room: Room }) => post<SearchAnswers>(`people/${person}/searches`, asked),
  pick: (person: string, picked: { pick: object; locale: Locale; room: Room }) => post<SearchAnswers>(`people/${person}/picks`, picked),
  share: (person: string, form: FormData) => post<{ problem: string | null }>(`people/${person}/files`, form),
  clock: () => get<OfficeTime>("clock"),
  push: (step: ClockStep) => post<OfficeTime>(`clock/${step}`, {}),
  faults: () => get<FaultState>("faults"),
  fault: (name: FaultName, on: boolean, person: string | null) => post<FaultState>("faults", { name, on, person }),
  clearFaults: () => post<FaultState>("faults", {}, "DELETE"),
  picture: (sample: Sample, person: string) => `/simulator/samples/${encodeURIComponent(sample.name)}/picture?person=${person}`,
  preview: (letter: Letter, number: number) => get<Preview>(`mails/${encodeURIComponent(letter.file)}/attachments/${number}/preview`),
  attachment: (letter: Letter, number: number, download: boolean) =>
    `/simulator/mails/${encodeURIComponent(letter.file)}/attachments/${number}${download ? "?download=true" : ""}`,
  listen(heard: (event: PageEvent) => void, connected: (yes: boolean) => void): void {
    const stream = new EventSource("/simulator/events");
    stream.onmessage = (message) => heard(JSON.parse(message.data as string) as PageEvent);
    stream.onopen = () => connected(true);
    stream.onerror = () => connected(false);
  },
};
