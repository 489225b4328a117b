#!/bin/sh
# Installs the Drover agent on this server, or brings an installation up to date. Run as root; needs nothing but a POSIX shell and what every
# server has. Where it fails it takes back what it did. What the agent remembers is never touched.
set -eu
umask 077

usage() {
	cat <<'EOF'
usage: install.sh --jar FILE --config FILE [--credential FILE] [--version NAME] [--java PATH | --runtime DIR] [--root DIR] [--no-start]
  --jar         the program
  --config      its settings (JSON); becomes /etc/drover-agent/agent.json, mode 0600
  --credential  what the mailbox's place asks for; becomes /etc/drover-agent/credential.json, mode 0600
  --version     names the program's folder; without it what the program says itself
  --java        the java command to run it by; without it the one that is found
  --runtime     a folder with a Java of its own, copied beside the program
  --root        a tree that stands for "/"; nothing is started there
  --no-start    neither enables nor starts the service
starter.sh, uninstall.sh and drover-agent.service are taken from the folder of this script.
EOF
}

fail() {
	echo "install.sh: $*" >&2
	exit 1
}

jar= config= credential= version= java= runtime= root= start=yes
while [ $# -gt 0 ]; do
	case $1 in
	--jar | --config | --credential | --version | --java | --runtime | --root)
		[ $# -gt 1 ] || { usage >&2; exit 2; }
		eval "${1#--}=\$2"
		shift 2 ;;
	--no-start) start=; shift ;;
	--help) usage; exit 0 ;;
	*) usage >&2; exit 2 ;;
	esac
done
[ -n "$jar" ] && [ -n "$config" ] || { usage >&2; exit 2; }
root=${root%/}
[ -z "$root" ] || start=
here=$(cd "$(dirname "$0")" && pwd)
home=$root/opt/drover-agent
settings=$root/etc/drover-agent
state=$root/var/lib/drover-agent
unit=$root/etc/systemd/system/drover-agent.service

for file in "$jar" "$config" "$here/starter.sh" "$here/uninstall.sh" "$here/drover-agent.service"; do
	[ -r "$file" ] || fail "cannot read $file"
done
[ -z "$credential" ] || [ -r "$credential" ] || fail "cannot read $credential"
if [ -n "$runtime" ]; then
	[ -x "$runtime/bin/java" ] || fail "there is no bin/java in $runtime"
	found=$runtime/bin/java
elif [ -n "$java" ]; then
	[ -x "$java" ] || fail "there is no java command at $java"
	found=$java
else
	found=$(command -v java) || fail "there is no java command on this server: give one by --java, or a whole Java by --runtime"
fi
feature=$("$found" -XX:-UsePerfData -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = \([0-9]*\).*/\1/p')
[ "${feature:-0}" -ge 21 ] || fail "$found is no Java 21 or later"
[ -n "$version" ] || version=$("$found" -XX:-UsePerfData -jar "$jar" version) || fail "$jar does not run"
case $version in
'' | -* | .* | *[!A-Za-z0-9._-]*) fail "'$version' cannot name a version" ;;
esac

# Whatever is made or changed from here on is named here, so that a failure can take it back.
made=
changed=
make_folder() {
	[ -d "$1" ] && return 0
	make_folder "$(dirname "$1")" 755
	mkdir "$1"
	made="$1
$made"
	chmod "$2" "$1"
}
put() {
	[ ! -d "$2" ] || fail "$2 is in the way"
	if [ -e "$2" ]; then
		cp -p "$2" "$2.old"
		changed="$2
$changed"
	else
		made="$2
$made"
	fi
	cp "$1" "$2.new"
	chmod "$3" "$2.new"
	mv -f "$2.new" "$2"
}
take_back() {
	status=$?
	trap - EXIT
	[ $status -ne 0 ] || exit 0
	set +e
	if [ -z "$before" ] && [ -n "$start" ]; then
		systemctl disable --now drover-agent.service >/dev/null 2>&1 || true
	fi
	if [ -n "$before" ] && [ -L "$home/current" ]; then
		ln -sfn "$before" "$home/.current" && mv -fT "$home/.current" "$home/current"
	fi
	printf '%s' "$changed" | while IFS= read -r path; do
		rm -f "$path.new"
		mv -f "$path.old" "$path"
	done
	printf '%s' "$made" | while IFS= read -r path; do
		if [ -d "$path" ] && [ ! -L "$path" ]; then
			case $path in
			"$home" | "$home"/* | "$settings" | "$state") rm -rf "$path" ;;
			*) rmdir "$path" 2>/dev/null || true ;;
			esac
		else
			rm -f "$path" "$path.new"
		fi
	done
	if [ -n "$start" ]; then
		systemctl daemon-reload >/dev/null 2>&1
		[ -z "$before" ] || systemctl restart drover-agent.service >/dev/null 2>&1
	fi
	echo "install.sh: failed; what was done has been taken back" >&2
	exit $status
}
before=$(readlink "$home/current" 2>/dev/null || true)
trap take_back EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

make_folder "$home" 755
make_folder "$home/bin" 755
make_folder "$home/versions" 755
make_folder "$home/versions/$version" 755
make_folder "$settings" 700
make_folder "$settings/scripts" 700
make_folder "$settings/hooks" 700
make_folder "$state" 700
put "$jar" "$home/versions/$version/drover-agent.jar" 644
put "$here/starter.sh" "$home/bin/drover-agent" 755
put "$here/uninstall.sh" "$home/bin/uninstall" 755
put "$config" "$settings/agent.json" 600
[ -z "$credential" ] || put "$credential" "$settings/credential.json" 600
if [ -n "$runtime" ]; then
	rm -rf "$home/runtime.new"
	cp -R "$runtime" "$home/runtime.new"
	[ -e "$home/runtime" ] || made="$home/runtime
$made"
	rm -rf "$home/runtime"
	mv "$home/runtime.new" "$home/runtime"
elif [ -n "$java" ]; then
	printf '%s\n' "$java" > "$home/java.given"
	put "$home/java.given" "$home/java" 644
	rm -f "$home/java.given"
fi
[ -e "$home/current" ] || made="$home/current
$made"
ln -sfn "versions/$version" "$home/.current"
mv -fT "$home/.current" "$home/current"
if [ -d "$root/etc/systemd/system" ] || [ -n "$start" ]; then
	make_folder "$root/etc/systemd/system" 755
	put "$here/drover-agent.service" "$unit" 644
fi
if [ -n "$start" ]; then
	[ -d /run/systemd/system ] || fail "systemd does not manage this server: install with --no-start, and start $home/bin/drover-agent run yourself"
	systemctl daemon-reload
	systemctl enable --quiet drover-agent.service
	systemctl restart drover-agent.service
	systemctl is-active --quiet drover-agent.service || fail "the service does not run: see journalctl -u drover-agent"
fi
printf '%s' "$changed" | while IFS= read -r path; do
	rm -f "$path.old"
done
echo "$version"
