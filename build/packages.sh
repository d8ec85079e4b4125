# shellcheck shell=bash
# Shared by `run` and `test`, which source it from the root of the checkout. It sets
#   PACKAGE_SET        upstream or standin
#   BUILD_PROPERTIES   the properties that every dotnet command gets
# and explains why in docs/decisions/0001-two-package-sets.md.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

sdk_page=https://dotnet.microsoft.com/download/dotnet/10.0

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 && [ -x "$HOME/.dotnet/dotnet" ]; then
    export PATH="$HOME/.dotnet:$PATH"
  fi
  command -v dotnet >/dev/null 2>&1 ||
    fail "The .NET SDK 10 is needed, and there is no 'dotnet' in PATH. See $sdk_page"
  case "$(dotnet --version 2>/dev/null)" in
    [0-9]*) ;;
    *) fail "The .NET SDK 10 is needed (global.json); found: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd, -). See $sdk_page" ;;
  esac
}

# Restores the probe project with some properties; gives up after 90 seconds, for example behind a firewall.
can_restore() {
  dotnet restore build/UpstreamPackages/UpstreamPackages.csproj -v quiet \
    ${BUILD_PROPERTIES[@]+"${BUILD_PROPERTIES[@]}"} -p:UpstreamPackages=true "$@" >artifacts/probe.log 2>&1 </dev/null &
  local restore=$! waited=0
  while kill -0 "$restore" 2>/dev/null; do
    if [ "$waited" -ge 450 ]; then
      kill "$restore"
      break
    fi
    sleep 0.2
    waited=$((waited + 1))
  done
  wait "$restore"
}

# Prints the properties of the richest set that can be restored.
probe_packages() {
  local no_sql_server=-p:SqlServerProvider=false no_sqlite=-p:SqliteProvider=false
  if can_restore; then
    echo -p:UpstreamPackages=true
  elif ! can_restore "$no_sql_server" "$no_sqlite"; then
    echo -p:UpstreamPackages=false
  elif can_restore "$no_sql_server"; then
    echo "-p:UpstreamPackages=true $no_sql_server"
  else
    echo "-p:UpstreamPackages=true $no_sql_server $no_sqlite"
  fi
}

choose_packages() {
  local given=${OIDCPROFILES_BUILD_PROPERTIES:-} answer=artifacts/packages key found
  mkdir -p artifacts
  read -r -a BUILD_PROPERTIES <<<"$given"
  if [[ $given != *UpstreamPackages=* ]]; then
    # The answer holds for a day, and as long as nothing that it depends on changes.
    key="$given $(cat Directory.{Build,Packages}.props build/UpstreamPackages/UpstreamPackages.csproj build/packages.sh | cksum)"
    if [ -z "$(find "$answer" -mmin -1440 2>/dev/null)" ] || [ "$(head -n 1 "$answer")" != "$key" ]; then
      found=$(probe_packages)
      printf '%s\n%s\n' "$key" "$found" >"$answer"
    fi
    read -r -a found <<<"$(sed -n 2p "$answer")"
    BUILD_PROPERTIES+=("${found[@]}")
  fi
  case " ${BUILD_PROPERTIES[*]} " in
    *UpstreamPackages=true*)
      PACKAGE_SET=upstream
      echo "Packages: upstream (${BUILD_PROPERTIES[*]})"
      ;;
    *)
      PACKAGE_SET=standin
      echo "Packages: stand-ins for OpenIddict and Scriban, which cannot be restored here (${BUILD_PROPERTIES[*]})"
      ;;
  esac
}
