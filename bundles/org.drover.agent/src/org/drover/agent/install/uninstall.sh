#!/bin/sh
# Removes the Drover agent from this server, with all that it made there. Does nothing where it is not installed.
set -u

root= after= and=
while [ $# -gt 0 ]; do
	case $1 in
	--root) root=${2%/}; shift 2 ;;
	--after) after=$2; shift 2 ;; # a process whose end is awaited
	--and) and=$2; shift 2 ;;     # a file that goes last
	*)
		echo "usage: uninstall.sh [--root DIR]" >&2
		exit 2 ;;
	esac
done
unit=$root/etc/systemd/system/drover-agent.service

if [ -z "$root" ] && [ -d /run/systemd/system ] && [ -f "$unit" ]; then
	systemctl disable --now drover-agent.service >/dev/null 2>&1
fi
left=30
while [ -n "$after" ] && [ $left -gt 0 ] && kill -0 "$after" 2>/dev/null; do
	sleep 1
	left=$((left - 1))
done
rm -f "$unit" "$root/etc/systemd/system/multi-user.target.wants/drover-agent.service"
rm -rf "$root/opt/drover-agent" "$root/etc/drover-agent" "$root/var/lib/drover-agent"
if [ -z "$root" ] && [ -d /run/systemd/system ]; then
	systemctl daemon-reload >/dev/null 2>&1
	systemctl reset-failed drover-agent.service >/dev/null 2>&1
fi
[ -z "$and" ] || rm -f "$and"
exit 0
