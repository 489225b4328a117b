#!/bin/bash
# Makes the archives of all platforms: releng/release.sh [--products DIR] [--out DIR]
# --products  pack what a build with -Ddrover.platforms has left there, and build nothing
# --out       where the archives go (.drover/archives)
# Each has a Java for agents on Linux x86_64. Linux x86_64 has its own Java; it alone is tried out. The others need a Java 21 or newer where they are started.
set -u
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
. "$here/releng/build.sh"

products= out=$drover_home/archives
while [ $# -gt 0 ]; do
	case $1 in
	--products) products=$2 ;;
	--out) out=$2 ;;
	*)
		sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"
		exit 2
		;;
	esac
	shift 2
done

# What Drover uses of Java, also by reflection: what all that is there may need, without the compiler and its kin
modules=java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management
modules=$modules,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom,jdk.zipfs
# What an agent uses, on servers that have no Java
agent_modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported

# Builds the products of all platforms
build() {
	drover_lock && drover_find_maven || return 1
	drover_say "building the products of all platforms; the log is in $drover_home/release.log"
	drover_mvn clean verify -Ddrover.product.only -Ddrover.platforms >"$drover_home/release.log" 2>&1 || {
		drover_errors "$drover_home/release.log" >&2
		return 1
	}
}

# stage PRODUCT DIR: the product as it is shipped, without what only an installer would need, and what is left of starts of the product where it was built
stage() {
	rm -rf "$2" && mkdir -p "${2%/*}" && cp -R "$1" "$2" &&
		rm -rf "$2/p2" "$2/artifacts.xml" "$2/eclipse.ini" "$2/.ready" &&
		find "$2/configuration" -mindepth 1 -maxdepth 1 ! -name config.ini ! -name org.eclipse.equinox.simpleconfigurator -exec rm -rf {} + &&
		sed -i '/^eclipse\.p2\./d; /^#.*[0-9][0-9]:[0-9][0-9]/d' "$2/configuration/config.ini" &&
		cp "$here/LICENSE" "$here/NOTICE.md" "$2" && cp -R "$here/docs" "$2" && drover_agent "$2" && cp "$scratch/runtime-x86_64.tar.gz" "$2/agent" &&
		drover_commands "$2"
}

# agent_java FILE: the part of our JDK that an agent needs, packed, as the folder 'runtime'
agent_java() {
	"$JAVA_HOME/bin/jlink" --add-modules "$agent_modules" --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
		--output "$scratch/agent/runtime" >&2 &&
		tar -C "$scratch/agent" --owner=0 --group=0 --numeric-owner -czf "$1" runtime
}

# own_java DIR: the part of our JDK that the product needs
own_java() {
	"$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=en,de,fr,es --strip-debug --no-header-files --no-man-pages \
		--compress=zip-6 --generate-cds-archive --output "$1" >&2
}

# pack NAME PRODUCT: the archive of a platform
pack() {
	local folder=$scratch/$1/drover-$version
	stage "$2" "$folder" || return 1
	case $1 in
	linux-*) cp "$here"/releng/linux/* "$folder" ;;
	esac
	if [ "$1" = linux-x86_64 ]; then
		own_java "$folder/jre" && JAVA_HOME=$folder/jre drover_prime "$folder" || return 1
	fi
	case $1 in
	windows-*) (cd "$scratch/$1" && "$JAVA_HOME/bin/jar" --create --no-manifest --file "$out/drover-$version-$1.zip" "drover-$version") ;;
	*) tar -C "$scratch/$1" --owner=0 --group=0 --numeric-owner -czf "$out/drover-$version-$1.tar.gz" "drover-$version" ;;
	esac
}

drover_find_jdk || exit 1
if [ -z "$products" ]; then
	build || exit 1
	products=${drover_materialized%/linux/*}
fi
mkdir -p "$out" && out=$(cd "$out" && pwd) || exit 1
version=$(sed -n 's,^  <version>\(.*\)</version>$,\1,p' "$here/pom.xml")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
agent_java "$scratch/runtime-x86_64.tar.gz" || exit 1
while read -r name product; do
	if pack "$name" "$products/$product"; then
		drover_say "$(du -h "$out/drover-$version-$name".* | sed 's/\t/ /')"
	else
		drover_say "no archive for $name: the lines above say why."
		exit 1
	fi
done <<-'LIST'
	linux-x86_64 linux/gtk/x86_64/drover
	linux-aarch64 linux/gtk/aarch64/drover
	windows-x86_64 win32/win32/x86_64/drover
	macos-aarch64 macosx/cocoa/aarch64/drover.app/Contents/Eclipse
	macos-x86_64 macosx/cocoa/x86_64/drover.app/Contents/Eclipse
LIST
