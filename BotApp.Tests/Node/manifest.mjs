// node manifest.mjs <manifest.json> <localization.json …>: holds the files against Microsoft's JSON schemas for the version that the
// manifest names, as the package @microsoft/app-manifest brings them. One line per fault; none, when all is well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schemas = join(dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")), "build", "json-schemas", "teams");
const read = (path) => JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
const [manifestPath, ...localizations] = process.argv.slice(2);
const version = read(manifestPath).manifestVersion;

function check(path, schemaName) {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  const schema = join(schemas, `v${version}`, schemaName);
  // Its own copy of the schema says "\a", which no JavaScript engine takes for a character (OfficeDev/microsoft-teams-app-schema#190).
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8").replaceAll("\\\\a", "\\\\x07")));
  const content = read(path);
  if (!validate(content)) {
    for (const fault of validate.errors) {
      console.log(`${path} ${fault.instancePath} ${fault.message} ${JSON.stringify(fault.params)}`);
    }
  }
  if (!content.$schema?.endsWith(`/v${version}/${schemaName}`)) {
    console.log(`${path} names another schema: ${content.$schema}`);
  }
}

check(manifestPath, "MicrosoftTeams.schema.json");
for (const path of localizations) {
  check(path, "MicrosoftTeams.Localization.schema.json");
}
