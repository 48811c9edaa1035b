#!/usr/bin/env bash
# Builds the release archive of the commit that is checked out, tries it, and leaves it in artifacts/release with its SHA-256:
#   deploy/release.sh 1.0.0                          with the .NET runtime in it, compiled ahead of time (ReadyToRun)
#   deploy/release.sh 1.0.0 --framework-dependent    without; the machine then needs the ASP.NET Core 10 runtime
# Only what is committed gets into it. The same commit and version give the same bytes on a machine with the same SDK. Needs the .NET SDK,
# Node.js 20, git, GNU tar, curl, and a registry that has the packages of the lock files and, unless --framework-dependent is given, the
# runtime packs Microsoft.NETCore.App.Runtime.linux-x64, Microsoft.AspNetCore.App.Runtime.linux-x64 and
# Microsoft.NETCore.App.Crossgen2.linux-x64 in the version of the SDK.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C TZ=UTC
usage() { echo "deploy/release.sh <version> [--framework-dependent]" >&2; exit 2; }

[[ ${1:-} =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || usage
version=$1
case ${2:-} in
  "") contained=true suffix=linux-x64 ;;
  --framework-dependent) contained=false suffix=linux-x64-without-runtime ;;
  *) usage ;;
esac
name=sso-id-assistant-$version-$suffix
commit=$(git rev-parse HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=$work/source folder=$work/$name

# A copy of the commit: what lies about in the clone cannot get in, and the clone's own packages stay as they are restored.
mkdir -p "$source" "$folder/app"
git archive "$commit" | tar -x -C "$source"
cd "$source"
# The lock files of the commit are for any machine, so this restore writes its own beside them; below they are compared.
# InformationalVersion instead of Version: the project AdaptiveCards has a version of its own, which the bot's SDK asks for.
dotnet publish BotApp -c Release -r linux-x64 --self-contained $contained -p:PublishReadyToRun=$contained -p:SimulatorPage=false \
  -p:PublishDocumentationFile=false -p:NuGetLockFilePath=obj/release.lock.json -p:InformationalVersion="$version+$commit" \
  -p:IncludeSourceRevisionInInformationalVersion=false -p:PathMap="$source=/_" -o "$folder/app" --nologo -v q

# The packages are those of the commit, by version and hash.
node -e 'const fs = require("fs")
  for (const project of ["BotApp", "AdaptiveCards"]) {
    const read = file => JSON.parse(fs.readFileSync(`${project}/${file}`, "utf8")).dependencies["net10.0"]
    const [committed, restored] = [read("packages.lock.json"), read("obj/release.lock.json")]
    for (const [name, own] of Object.entries(committed))
      if (own.resolved !== restored[name]?.resolved || own.contentHash !== restored[name]?.contentHash)
        throw new Error(`${project}: ${name} ${own.resolved} was restored as ${restored[name]?.resolved}`)
  }'

# What it consists of, without the two values that differ in each run.
dotnet tool restore >/dev/null
dotnet dotnet-CycloneDX BotApp/BotApp.csproj --output "$folder" --output-format Json --filename bom.json --disable-package-restore \
  --set-version "$version" --exclude-dev >/dev/null
node -e 'const fs = require("fs"), [file, date] = process.argv.slice(1)
  const bom = JSON.parse(fs.readFileSync(file, "utf8").replace(/^\uFEFF/, ""))
  delete bom.serialNumber
  bom.metadata.timestamp = new Date(date * 1000).toISOString()
  fs.writeFileSync(file, JSON.stringify(bom, null, 2) + "\n")' "$folder/bom.json" "$SOURCE_DATE_EPOCH"

cp -r deploy docs LICENSE THIRD-PARTY-NOTICES.md CHANGELOG.md README.md CONTRIBUTING.md SECURITY.md "$folder"
if [ $contained = true ]; then
  # The runtime is passed on too, so its licences go with it.
  packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
  runtime=$(sed -n '/Microsoft.NETCore.App/{n;s/.*"version": "\(.*\)".*/\1/p}' "$folder/app/BotApp.runtimeconfig.json" | head -1)
  mkdir "$folder/licences"
  for pack in microsoft.netcore.app.runtime.linux-x64 microsoft.aspnetcore.app.runtime.linux-x64; do
    for text in "$packages/$pack/$runtime"/{LICENSE,THIRD-PARTY-NOTICES}.[tT][xX][tT]; do
      [ ! -e "$text" ] || cp "$text" "$folder/licences/$pack.${text##*/}"
    done
  done
  [ -s "$folder/licences/microsoft.netcore.app.runtime.linux-x64.LICENSE.TXT" ] || { echo "The licence of .NET is missing." >&2; exit 1; }
fi

find "$folder" -type d -exec chmod 0755 {} + -o -type f -exec chmod 0644 {} +
chmod 0755 "$folder/app/BotApp" "$folder/deploy/release.sh"
[ $contained = false ] || chmod 0755 "$folder/app/createdump"
(cd "$folder" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS)
tar --sort=name --format=posix --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime --mtime="@$SOURCE_DATE_EPOCH" \
  --owner=0 --group=0 --numeric-owner -C "$work" -cf - "$name" | gzip -n -9 > "$work/$name.tar.gz"

# Tries what was packed: as unpacked, checked and started on another machine, with the simulator in the place of Teams.
try=$work/try
mkdir -p "$try/data"
tar -xzf "$work/$name.tar.gz" -C "$try"
(cd "$try/$name" && sha256sum --check --quiet --strict SHA256SUMS)
port=$((20000 + RANDOM % 20000))
(cd "$try/data" && ASPNETCORE_ENVIRONMENT=Development exec "$try/$name/app/BotApp" --urls="http://127.0.0.1:$port" > "$work/log" 2>&1) &
bot=$!
ready=
for _ in $(seq 120); do
  ready=$(curl -s -m 15 "http://127.0.0.1:$port/readyz" || true)
  [ "$ready" = ready ] && break
  kill -0 $bot 2>/dev/null || break
  sleep 0.5
done
kill $bot 2>/dev/null && wait $bot || true
[ "$ready" = ready ] || { echo "The archive does not start; /readyz said: $ready" >&2; cat "$work/log" >&2; exit 1; }

cd "$root"
mkdir -p artifacts/release
mv "$work/$name.tar.gz" artifacts/release/
(cd artifacts/release && sha256sum "$name.tar.gz" | tee "$name.tar.gz.sha256")
