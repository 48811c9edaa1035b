#!/usr/bin/env node
// The office's mail relay for .ci/debian: SMTP with STARTTLS and log-in. A mail that it has accepted is a file in the folder.
// While the file "hold" exists it keeps each mail without an answer, as a relay that hangs; what is kept is named in the file "held".
//   node debian-relay.mjs <folder> <certificate> <key> <user> <password>
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createSecureContext, TLSSocket } from "node:tls";

const [folder, certificate, key, user, password] = process.argv.slice(2);
const secureContext = createSecureContext({ cert: readFileSync(certificate), key: readFileSync(key) });
const credentials = Buffer.from(`\0${user}\0${password}`).toString("base64");
let accepted = 0;

createServer(socket => {
  socket.on("error", () => {});
  socket.write("220 relay\r\n");
  talk(socket, false);
}).listen(587, "127.0.0.1");

function talk(socket, encrypted) {
  let buffer = "", mail = null, known = false;
  const say = line => socket.write(line + "\r\n");
  socket.on("data", async chunk => {
    buffer += chunk.toString("latin1");
    for (let end; (end = buffer.indexOf("\r\n")) >= 0;) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      if (mail === null) await obey(line);
      else if (line !== ".") mail.push(line.replace(/^\.\./, "."));
      else await accept();
    }
  });

  function obey(line) {
    const verb = line.split(" ")[0].toUpperCase();
    if (verb === "EHLO") say("250-relay\r\n250-" + (encrypted ? "AUTH PLAIN" : "STARTTLS") + "\r\n250 8BITMIME");
    else if (verb === "STARTTLS") {
      socket.removeAllListeners("data");
      say("220 go ahead");
      const secure = new TLSSocket(socket, { isServer: true, secureContext });
      secure.on("error", () => {});
      talk(secure, true);
    } else if (verb === "AUTH") say((known = line.split(" ")[2] === credentials) ? "235 welcome" : "535 5.7.8 refused");
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else if (verb === "NOOP" || verb === "RSET") say("250 ok");
    else if (!known) say("530 5.7.0 log in first");
    else if (verb === "DATA") {
      mail = [];
      say("354 go on");
    } else say("250 ok");
  }

  async function accept() {
    const id = mail.find(line => /^message-id:/i.test(line)) ?? "";
    let gone = false;
    socket.once("close", () => (gone = true));
    if (existsSync(join(folder, "hold"))) appendFileSync(join(folder, "held"), id + "\n");
    while (!gone && existsSync(join(folder, "hold"))) await new Promise(done => setTimeout(done, 100));
    // Nobody was told that it was accepted, so it was not.
    if (!gone) {
      writeFileSync(join(folder, `${String(++accepted).padStart(4, "0")}.eml`), mail.join("\r\n"), "latin1");
      say("250 2.0.0 accepted");
    }
    mail = null;
  }
}
