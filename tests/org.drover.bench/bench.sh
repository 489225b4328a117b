# shellcheck shell=bash
# The part of `run` that builds the bench and becomes it. Sourced by it, with what releng/build.sh defines.

# Names the content of everything the bench is made from
drover_bench_fingerprint() {
	(
		cd "$here/tests/org.drover.bench" || exit 1
		export LC_ALL=C
		{
			printf '%s\n' "$1"
			find pom.xml src test -type f -print0 | sort -z | xargs -0 sha256sum
		} | sha256sum | cut -c1-16
	)
}

# drover_bench_build DIR: compiles the bench, and the bundles it uses, into DIR
drover_bench_build() {
	local log=$drover_home/bench.log target=$here/tests/org.drover.bench/target
	drover_lock || return 1
	drover_find_maven || return 1
	drover_say "building the bench; the log is in $log"
	# the fragments say for libraries what Tycho asks of them, and nothing names them
	if ! drover_mvn package -pl :org.drover.bench,:org.drover.slf4j,:org.drover.collections -am >"$log" 2>&1; then
		drover_errors "$log" >&2
		drover_say "the build failed; the lines above say where, the whole log is in $log."
		return 1
	fi
	rm -rf "$drover_home/bench" && mkdir -p "$1" && cp "$target"/org.drover.bench-*.jar "$target"/lib/*.jar "$1" || return 1
	drover_unlock
}

# drover_bench PRODUCT [ARGUMENT...]: becomes the bench
drover_bench() {
	local product=$1 bench quiet=
	shift
	bench=$drover_home/bench/$(drover_bench_fingerprint "$(drover_fingerprint)")
	[ -d "$bench" ] || drover_bench_build "$bench" || exit 1
	# silences the JDK's warnings about JMH; older JDKs refuse to start with it
	[ "$drover_jdk" -lt 23 ] || quiet=--sun-misc-unsafe-memory-access=allow
	# shellcheck disable=SC2086 # several words are meant
	exec "$JAVA_HOME/bin/java" -Xmx3g $quiet --enable-native-access=ALL-UNNAMED -Dlogback.configurationFile="$product/etc/logback.xml" \
		-Djava.util.logging.config.file="$product/etc/logging.properties" ${DROVER_JAVA_ARGS:-} -cp "$bench/*:$product/plugins/*" \
		org.drover.bench.Bench --product "$product" --run "$here/run" "$@"
}
