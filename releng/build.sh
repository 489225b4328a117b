# shellcheck shell=bash
# What `run` and `test` share: find a JDK and Maven, tell whether the sources changed, build. Sourced, with $here set.

drover_home=$here/.drover
drover_materialized=$here/releng/org.drover.product/target/products/drover/linux/gtk/x86_64/drover
drover_agent_jar=$here/releng/org.drover.agent.jar/target/drover-agent.jar
drover_oldest_jdk=21
drover_maven_version=3.9.11
drover_maven=$drover_home/maven/apache-maven-$drover_maven_version/bin/mvn

drover_say() { printf 'drover: %s\n' "$*" >&2; }

# drover_jdk_version DIR: sets $version to the feature number of the JDK in DIR, without starting it
drover_jdk_version() {
	local line
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
	while IFS= read -r line; do
		case $line in
		JAVA_VERSION=*)
			version=${line#*\"}
			version=${version%%[!0-9]*}
			return
			;;
		esac
	done <"$1/release"
	return 1
}

# Sets JAVA_HOME: the caller's own where it is new enough, else the newest of PATH and /usr/lib/jvm
drover_search_jdk() {
	local candidate version best=0 found=
	if drover_jdk_version "${JAVA_HOME:-/nonexistent}" && [ "$version" -ge $drover_oldest_jdk ]; then
		export JAVA_HOME
		drover_jdk=$version
		return
	fi
	candidate=$(readlink -f "$(command -v java)")
	for candidate in "${candidate%/bin/java}" /usr/lib/jvm/*; do
		drover_jdk_version "$candidate" || continue
		if [ "$version" -gt "$best" ]; then
			best=$version found=$candidate
		fi
	done
	[ "$best" -ge $drover_oldest_jdk ] || return 1
	export JAVA_HOME=$found
	drover_jdk=$best
}

drover_find_jdk() {
	drover_search_jdk && return
	local version package
	for version in 25 21; do
		package=openjdk-$version-jdk-headless
		apt-cache show "$package" >/dev/null 2>&1 && drover_apt "$package" && drover_search_jdk && return
	done
	drover_say "no JDK $drover_oldest_jdk or newer in JAVA_HOME, on PATH or in /usr/lib/jvm, and apt offers none:" \
		"install one (Temurin 25, or openjdk-21-jdk where your system has it) or point JAVA_HOME at it."
	return 1
}

drover_find_maven() {
	[ -x "$drover_maven" ] && return
	local unpacked=$drover_home/maven.new scratch status
	if ! command -v mvn >/dev/null && ! drover_apt maven; then
		drover_say "no Maven found and none could be installed: install the package maven; any 3.x will do to fetch the right one."
		return 1
	fi
	drover_say "fetching Maven $drover_maven_version"
	rm -rf "$unpacked"
	# Away from here, because an older Maven cannot load our extensions; and in a folder that nobody used before, because
	# the plugin leaves there the mark of what it unpacked and would not unpack it again
	scratch=$(mktemp -d) || return 1
	# shellcheck disable=SC2086 # several words are meant; MAVEN_ARGS is named because only Maven 3.9 reads it by itself
	(cd "$scratch" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack ${MAVEN_ARGS:-} ${DROVER_MAVEN_ARGS:-} \
		-Dartifact=org.apache.maven:apache-maven:$drover_maven_version:zip:bin -DoutputDirectory="$unpacked" \
		>"$drover_home/build.log" 2>&1 </dev/null)
	status=$?
	rm -rf "$scratch"
	if [ $status != 0 ] || ! chmod +x "$unpacked/apache-maven-$drover_maven_version/bin/mvn" 2>>"$drover_home/build.log"; then
		tail -n 15 "$drover_home/build.log" >&2
		drover_say "Maven $drover_maven_version could not be fetched; is the network there? The whole log is in $drover_home/build.log."
		return 1
	fi
	rm -rf "$drover_home/maven"
	mv "$unpacked" "$drover_home/maven"
}

# drover_apt PACKAGE...: installs what is missing, if we may; starts no services
drover_apt() {
	local as=() package missing=() policy=/usr/sbin/policy-rc.d ours= status
	command -v apt-get >/dev/null || return 1
	for package in "$@"; do
		[ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	if [ "$(id -u)" != 0 ]; then
		sudo -n true 2>/dev/null || return 1
		as=(sudo -n)
	fi
	drover_say "installing ${missing[*]}"
	mkdir -p "$drover_home"
	if [ ! -e $policy ]; then
		ours=yes
		printf '#!/bin/sh\nexit 101\n' | "${as[@]}" tee $policy >/dev/null
		"${as[@]}" chmod 755 $policy
	fi
	{
		"${as[@]}" apt-get -o DPkg::Lock::Timeout=300 update
		"${as[@]}" env DEBIAN_FRONTEND=noninteractive \
			apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"
	} >>"$drover_home/apt.log" 2>&1 </dev/null
	status=$?
	[ -z "$ours" ] || "${as[@]}" rm -f $policy
	return $status
}

# drover_sources ARGUMENT...: finds all files the product is made from; the pages of docs are its help
drover_sources() {
	find pom.xml .mvn target-platform bundles features releng docs \
		\( -name target -o -name bin -o -path docs/images -o -path 'bundles/*/lib' -o -name '.polyglot.*' -o -name '.tycho-*' \) -prune -o -type f "$@"
}

# Names the content of all files the product is made from; reads them only if one has changed since the last time, by name, size or time
drover_fingerprint() {
	(
		cd "$here" || exit 1
		export LC_ALL=C
		known=$drover_home/fingerprint seen='' fingerprint=''
		touched=$(drover_sources -printf '%p %s %C@\n' | sha256sum)
		touched=${touched%% *}
		[ ! -r "$known" ] || read -r seen fingerprint <"$known"
		if [ "$seen" != "$touched" ] || [ -z "$fingerprint" ]; then
			fingerprint=$(drover_sources -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
			mkdir -p "$drover_home" && printf '%s %s\n' "$touched" "$fingerprint" >"$known.$BASHPID" && mv "$known.$BASHPID" "$known"
		fi
		printf '%s\n' "$fingerprint"
	)
}

# Holds, on descriptor 8 and until the script ends or drover_unlock, the right to build in this checkout
drover_lock() {
	mkdir -p "$drover_home" || return 1
	exec 8>"$drover_home/lock"
	flock -n 8 || {
		drover_say "another build is under way in this checkout, waiting for it"
		flock 8
	}
}

drover_unlock() { exec 8>&-; }

# drover_mvn ARGUMENT...: our Maven over the whole checkout, not keeping the lock in whatever it may leave behind
drover_mvn() {
	(
		cd "$here" || exit 1
		# silences the JDK's warnings about Maven's own libraries; older JDKs refuse to start with it
		[ "$drover_jdk" -lt 23 ] || export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
		# shellcheck disable=SC2086 # several words are meant
		exec "$drover_maven" -B -ntp ${DROVER_MAVEN_ARGS:-} "$@" 8>&- </dev/null
	)
}

# drover_build FINGERPRINT: the product, without the tests
drover_build() {
	local log=$drover_home/build.log started=$SECONDS
	drover_lock || return 1
	if [ -e "$drover_home/product/$1/.ready" ]; then
		drover_unlock # by whom we waited for
		return
	fi
	drover_find_maven || return 1
	drover_say "building the product (a first time also downloads its libraries); the log is in $log"
	if ! drover_mvn clean verify -Ddrover.product.only >"$log" 2>&1; then
		drover_errors "$log" >&2
		drover_say "the build failed; the lines above say where, the whole log is in $log."
		return 1
	fi
	drover_adopt "$1" || return 1
	drover_unlock
	drover_say "built in $((SECONDS - started)) s"
}

# drover_errors LOG: what matters of a failed build, at most 40 lines
drover_errors() {
	local lines
	lines=$(grep -E '^\[ERROR\] .' "$1" | grep -vE 'Re-run Maven|full stack trace|For more information|\[Help 1\] http|^\[ERROR\][ \t]*\^+$' | cut -c1-300 | head -n 40)
	if [ -n "$lines" ]; then printf '%s\n' "$lines"; else tail -n 30 "$1"; fi
}

# drover_agent PRODUCT: puts the agent's jar into it, for installation on servers
drover_agent() {
	mkdir -p "$1/agent" && cp "$drover_agent_jar" "$1/agent"
}

# drover_adopt FINGERPRINT: moves what was built to where it stays while later builds replace it
drover_adopt() {
	local product=$drover_home/product/$1
	rm -rf "$product.new" "$product" &&
		mkdir -p "$drover_home/product" &&
		cp -R "$drover_materialized" "$product.new" &&
		drover_agent "$product.new" &&
		mv "$product.new" "$product" &&
		drover_prime "$product" &&
		drover_prune "$product"
}

# drover_prune PRODUCT: deletes the others that nobody runs
drover_prune() {
	local other
	for other in "$drover_home"/product/*; do
		[ "$other" = "$1" ] || flock -n -x "$other/.ready" rm -rf "$other"
	done
	return 0
}

# drover_prime PRODUCT: makes a product ready to start fast, by any number of JVMs at once
drover_prime() {
	[ -e "$1/.ready" ] && return
	if [ ! -d "$1/plugins" ]; then
		drover_say "there is no product in $1."
		return 1
	fi
	(
		exec 7<"$1"
		flock 7
		[ -e "$1/.ready" ] && exit
		drover_commands "$1" && drover_initialize "$1" configuration && drover_initialize "$1" commands &&
			drover_initialize "$1" commands-agents && drover_train "$1" && touch "$1/.ready"
	) || {
		drover_say "the product in $1 does not start; the lines above, or the newest log below $1, say why."
		return 1
	}
}

# drover_commands PRODUCT: configurations for the command line, which has no need of the window's bundles, nor mostly of those for agents
drover_commands() {
	drover_configuration "$1" commands core && drover_configuration "$1" commands-agents core agents
}

# drover_configuration PRODUCT NAME FEATURE...: a configuration with the bundles of these features
drover_configuration() {
	local product=$1 folder=$1/$2 list=org.eclipse.equinox.simpleconfigurator/bundles.info feature features=()
	shift 2
	for feature in "$@"; do
		features+=("$product/features/org.drover.$feature"_*/feature.xml)
	done
	rm -rf "$folder"
	mkdir -p "$folder/${list%/*}"
	cp "$product/configuration/config.ini" "$folder"
	grep -ho '<plugin id="[^"]*"\|^ *id="[^"]*"' "${features[@]}" | cut -d'"' -f2 |
		awk -F, 'NR == FNR { wanted[$1]; next } /^#/ || $1 in wanted' - "$product/configuration/$list" >"$folder/$list"
}

# drover_initialize PRODUCT CONFIGURATION: lets Equinox write its state once, so that all can share it unwritten
drover_initialize() {
	"$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$1/etc/logging.properties" -jar "$1"/plugins/org.eclipse.equinox.launcher_*.jar \
		-install "$1" -configuration "$1/$2" -data @none -nosplash -initialize >&2 </dev/null
}

# drover_train PRODUCT: keeps the classes of a short command as the JVM wants them; shows by the way that commands work
drover_train() {
	local scratch status
	scratch=$(mktemp -d) || return 1
	printf '[servers]\nfirst\nsecond\n' >"$scratch/hosts"
	"$1/drover" gather --project "$scratch/project" --source "ansible:$scratch/hosts" >"$scratch/log" 2>&1 </dev/null
	status=$?
	[ $status = 0 ] || cat "$scratch/log" >&2
	DROVER_TRAINING=yes "$1/drover" collections --project "$scratch/project" >/dev/null 2>&1 </dev/null
	# A JVM that does not like what it kept says so each time
	[ -z "$("$1/drover" --version 2>&1 >/dev/null </dev/null)" ] || rm -f "$1"/commands/*.jsa
	rm -rf "$scratch"
	return $status
}

# drover_gtk: installs what the window needs of the system, if we may; the product says what is missing. Its letters are asked for only once.
drover_gtk() {
	local libraries missing=()
	libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
	[ -z "${libraries##*libgtk-3.so.0*}" ] || missing+=(libgtk-3-0)
	[ -e "$drover_home/fonts" ] || missing+=(fonts-inter)
	[ ${#missing[@]} -gt 0 ] || return 0
	mkdir -p "$drover_home"
	touch "$drover_home/fonts"
	drover_apt "${missing[@]}" || [ "${missing[0]}" = fonts-inter ] || drover_apt libgtk-3-0
	return 0
}
