#!/bin/sh
# Starts the current version of the agent. While a new version is on trial, watches it, and puts the old one back where it ends or does not
# reach its mailbox in time. The environment may set DROVER_AGENT_ROOT (a tree that stands for "/") and DROVER_AGENT_JAVA_OPTIONS.
set -u

root=${DROVER_AGENT_ROOT:-}
home=$root/opt/drover-agent
upgrade=$root/var/lib/drover-agent/upgrade
trial=$upgrade/trial
options=${DROVER_AGENT_JAVA_OPTIONS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms4m -Xmx64m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -Xss512k -XX:MaxMetaspaceSize=64m -XX:ReservedCodeCacheSize=16m -XX:-UsePerfData}

if [ -x "$home/runtime/bin/java" ]; then
	java=$home/runtime/bin/java
elif [ -f "$home/java" ]; then
	java=$(cat "$home/java")
else
	java=java
fi

# Begins with the options on purpose unquoted: they are several words.
program() {
	exec "$java" $options -jar "$home/current/drover-agent.jar" --root "${root:-/}" "$@"
}

# The old version again; whoever reads the upgrade folder learns of it.
put_back() {
	ln -sfn "versions/$from" "$home/.current"
	mv -fT "$home/.current" "$home/current"
	mv -f "$trial" "$upgrade/refused"
	sync
}

# A version that has proven itself may begin the next trial before it is looked at again: that one is another starter's.
on_trial() {
	[ "$(cat "$trial" 2>/dev/null)" = "$tried" ]
}

stop_child() {
	kill -TERM "$child" 2>/dev/null
	left=10
	while [ $left -gt 0 ] && kill -0 "$child" 2>/dev/null; do
		sleep 1
		left=$((left - 1))
	done
	kill -KILL "$child" 2>/dev/null
	wait "$child" 2>/dev/null
}

if [ "${1:-}" != run ] || [ ! -f "$trial" ]; then
	program "$@"
fi

tried=$(cat "$trial")
{ read -r from && read -r to && read -r seconds; } < "$trial"
if [ "$(basename "$(readlink "$home/current")")" != "$to" ]; then
	# killed before the new version was in place: nothing is on trial
	rm -f "$trial"
	program "$@"
fi
if [ "$(cat "$upgrade/starts" 2>/dev/null || echo 0)" -ge 3 ]; then
	put_back
	program "$@"
fi
echo $(($(cat "$upgrade/starts" 2>/dev/null || echo 0) + 1)) > "$upgrade/starts"

stopped=
child=
trap 'stopped=1; [ -n "$child" ] && kill -TERM "$child" 2>/dev/null' TERM INT HUP
program "$@" &
child=$!
while on_trial && [ "$seconds" -gt 0 ] && [ -z "$stopped" ] && kill -0 "$child" 2>/dev/null; do
	sleep 1 &
	wait $!
	seconds=$((seconds - 1))
done
if [ -n "$stopped" ] || ! on_trial; then
	# told to stop, or the new version has proven itself: from here on it ends as it likes
	status=0
	while :; do
		wait "$child"
		status=$?
		kill -0 "$child" 2>/dev/null || exit $status
	done
fi
stop_child
put_back
trap - TERM INT HUP
program "$@"
