#!/usr/bin/env node
// A stand-in for Teams and Entra, to rehearse the bot in Production without a tenant: docs/rehearsal.md. It issues the tokens that the bot
// asks for and signs what the people of the directory file write on this terminal. Whoever can reach it can be anybody: use it with
// invented people, on a machine that nobody else reaches, and never beside the real settings.
//
//   node rehearsal-teams.mjs --app-id <guid> --tenant <guid> --secret <Teams:AppPassword> --directory directory.csv \
//     --host teams.rehearsal.test --certificate teams.pem --key teams.key [--listen 127.0.0.1:443] [--bot http://127.0.0.1:5000]
//
// Lines: "<name> <words>" writes, "<name> press <number or title> [<input>=<value> …]" presses a button of the card that <name>
// saw last, "<name> picture <file>" sends a photo of a scan, "<name> install" installs the app. <name> is the beginning of a name in the
// directory.
import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

const issuer = "https://api.botframework.com";
const text = { type: "string" };
const { values: given } = parseArgs({
  options: {
    "app-id": text, tenant: text, secret: text, directory: text, host: text, certificate: text, key: text,
    listen: { ...text, default: "127.0.0.1:443" }, bot: { ...text, default: "http://127.0.0.1:5000" },
  },
});
const missing = ["app-id", "tenant", "secret", "directory", "host", "certificate", "key"].filter(name => !given[name]);
if (missing.length) {
  console.error(`Missing: ${missing.map(name => "--" + name).join(" ")}. See the first lines of this file.`);
  process.exit(2);
}

const root = `https://${given.host}/`;
const serviceUrl = root + "teams/";
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keyId = randomUUID();
const part = json => Buffer.from(JSON.stringify(json)).toString("base64url");
function sign(claims) {
  const body = `${part({ alg: "RS256", kid: keyId, typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createSign("sha256").update(body).sign(privateKey, "base64url")}`;
}

const people = readPeople(given.directory);
const byConversation = new Map(people.map(person => [person.conversation, person]));
const tokens = new Set();
const pictures = new Map();
let ids = 0;

/** The columns name, aadObjectId of the directory file; quoted fields may contain commas. */
function readPeople(file) {
  const rows = readFileSync(file, "utf8").replace(/^\uFEFF/, "").split(/\r?\n/).filter(line => line.trim())
    .map(line => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(cell => cell[1].replace(/^"|"$/g, "").replaceAll('""', '"')));
  const [name, id] = ["name", "aadObjectId"].map(column => rows[0].indexOf(column));
  const known = new Map(rows.slice(1).filter(row => row[id]).map(row => [row[id], row[name]]));
  return [...known].map(([aadObjectId, name]) =>
    ({ aadObjectId, name, id: "29:" + aadObjectId, conversation: "a:" + aadObjectId, card: null, message: null }));
}

// What the bot calls: signing keys, tokens, messages, pictures.
createServer({ cert: readFileSync(given.certificate), key: readFileSync(given.key) }, async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const answer = (status, json) =>
    response.writeHead(status, { "content-type": "application/json" }).end(json === undefined ? "" : JSON.stringify(json));
  const path = new URL(request.url, root).pathname;
  if (path === "/openid/configuration") return answer(200, { issuer, jwks_uri: root + "openid/keys" });
  if (path === "/openid/keys") {
    return answer(200, { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", kid: keyId, endorsements: ["msteams"] }] });
  }
  if (path === `/${given.tenant}/oauth2/v2.0/token`) return giveToken(new URLSearchParams(body), answer);
  if (!tokens.has((request.headers.authorization ?? "").replace(/^Bearer /, ""))) return answer(401, { message: "no token" });
  const picture = path.match(/^\/teams\/v3\/attachments\/([^/]+)\/views\/original$/);
  if (picture && pictures.has(picture[1])) return response.writeHead(200).end(pictures.get(picture[1]));
  const call = path.match(/^\/teams\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/);
  return call ? take(request.method, call.map(one => one && decodeURIComponent(one)), body, answer) : answer(404, {});
}).listen(Number(given.listen.split(":").pop()), given.listen.split(":").slice(0, -1).join(":"));

function giveToken(form, answer) {
  if (form.get("client_id") !== given["app-id"] || form.get("client_secret") !== given.secret) {
    return answer(401, { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret provided." });
  }
  const token = randomUUID();
  tokens.add(token);
  answer(200, { token_type: "Bearer", expires_in: 3600, ext_expires_in: 3600, access_token: token });
}

/** A message of the bot: a new one, an answer, or a changed card. */
function take(method, [, conversation, activity], body, answer) {
  const sent = body ? JSON.parse(body) : {};
  if (!conversation) {
    const person = people.find(one => [one.id, one.aadObjectId].includes(sent.members?.[0]?.id));
    return person ? answer(201, { id: person.conversation }) : answer(404, { error: { code: "ConversationNotFound" } });
  }
  const person = byConversation.get(conversation);
  const id = method === "PUT" ? activity : `1:${++ids}`;
  if (person && method !== "DELETE") show(person, sent, id, method === "PUT" ? "changed" : "got");
  answer(method === "POST" ? 201 : 200, { id });
}

function show(person, activity, id, how) {
  const card = activity.attachments?.find(one => one.contentType === "application/vnd.microsoft.card.adaptive")?.content;
  console.log(`\n── ${person.name} ${how} ${card ? "a card" : "a message"}`);
  if (activity.text) console.log(activity.text);
  if (card) draw(person, card, id);
}

/** The card as lines: texts, inputs with their ids and choices, and buttons with numbers. */
function draw(person, card, id) {
  Object.assign(person, { card, message: id });
  const lines = [], buttons = [], inputs = [];
  walk(card, element => {
    const type = element.type ?? "";
    if (type === "TextBlock") lines.push(element.text);
    else if (type === "RichTextBlock") lines.push(element.inlines.map(run => run.text ?? run).join(""));
    else if (type === "FactSet") lines.push(...element.facts.map(fact => `${fact.title}: ${fact.value}`));
    else if (type.startsWith("Input.")) {
      inputs.push(element);
      lines.push(`[${element.id}] ${element.label ?? ""} = ${element.value ?? ""}`
        + (element.choices ? ` (${element.choices.map(choice => `${choice.value}: ${choice.title}`).slice(0, 6).join("; ")})` : ""));
    } else if (type.startsWith("Action.") && element.title) {
      buttons.push(element);
      lines.push(`  ${buttons.length}) ${element.title}${element.url ? " " + element.url : ""}`);
    }
  });
  Object.assign(person, { buttons, inputs });
  console.log(lines.join("\n"));
}

function walk(node, visit) {
  if (Array.isArray(node)) return node.forEach(one => walk(one, visit));
  if (!node || typeof node !== "object") return;
  visit(node);
  for (const [name, value] of Object.entries(node)) if (name !== "data") walk(value, visit);
}

/** An activity as Teams fills it, signed like the Bot Connector's. */
async function send(person, type, rest) {
  const now = Math.floor(Date.now() / 1000);
  const activity = {
    type, id: type === "invoke" ? "f:" + randomUUID() : String(Date.now()), timestamp: new Date().toISOString(), channelId: "msteams",
    serviceUrl, locale: "en-IN", from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: "28:" + given["app-id"], name: "bot" },
    conversation: { conversationType: "personal", tenantId: given.tenant, id: person.conversation },
    channelData: { tenant: { id: given.tenant } }, ...rest,
  };
  const token = sign({ iss: issuer, aud: given["app-id"], nbf: now - 60, exp: now + 3600, serviceurl: serviceUrl });
  const answer = await fetch(new URL("api/messages", given.bot), {
    method: "POST",
    body: JSON.stringify(activity),
    // The bot believes a proxy on this machine that TLS ended there.
    headers: { authorization: "Bearer " + token, "content-type": "application/json; charset=utf-8", "x-forwarded-proto": "https" },
  });
  const said = await answer.text();
  if (!answer.ok) return console.log(`The bot answered ${answer.status} ${said}`);
  const { value } = said ? JSON.parse(said) : {};
  if (value?.type === "AdaptiveCard") {
    console.log(`\n── ${person.name} sees`);
    draw(person, value, person.message);
  } else if (value) console.log(`\n── ${person.name} reads: ${typeof value === "string" ? value : JSON.stringify(value)}`);
}

async function obey(line) {
  const person = people.find(one => line.toLowerCase().startsWith(one.name.split(" ")[0].toLowerCase() + " "));
  if (!person) return console.log(`Begin with one of: ${people.map(one => one.name.split(" ")[0]).join(", ")}`);
  const words = line.slice(line.indexOf(" ") + 1).trim();
  const press = words.match(/^press (.+?)((?:\s+\w+=(?:"[^"]*"|\S*))*)$/);
  if (press) {
    const button = person.buttons?.[press[1] - 1] ?? person.buttons?.find(one => one.title.startsWith(press[1]));
    if (!button) return console.log("There is no such button.");
    const typed = Object.fromEntries([...press[2].matchAll(/(\S+?)=(?:"([^"]*)"|(\S*))/g)].map(one => [one[1], one[2] ?? one[3]]));
    const filled = Object.fromEntries(person.inputs.map(input => [input.id, input.value ?? ""]));
    const action = { type: "Action.Execute", verb: button.verb, data: { ...filled, ...button.data, ...typed } };
    return send(person, "invoke", { name: "adaptiveCard/action", replyToId: person.message, value: { action, trigger: "manual" } });
  }
  if (words === "install") return send(person, "installationUpdate", { action: "add" });
  const picture = words.match(/^picture (.+)$/);
  if (picture) {
    const id = randomUUID();
    pictures.set(id, readFileSync(picture[1]));
    return send(person, "message", {
      text: "", attachments: [{ contentType: "image/*", contentUrl: `${serviceUrl}v3/attachments/${id}/views/original` }],
    });
  }
  return send(person, "message", { text: words, textFormat: "plain" });
}

console.log(`${people.length} people. Begin with a name: "${people[0].name.split(" ")[0]} hi"`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) await obey(line.trim()).catch(fault => console.log(String(fault)));
}

process.exit(0);
