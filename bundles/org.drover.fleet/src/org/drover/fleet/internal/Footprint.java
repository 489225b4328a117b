package org.drover.fleet.internal;

import java.util.Optional;

import org.drover.fleet.ssh.ShellWord;

/**
 * What an installation has on a host before it is done, and how that goes again: by us where we can, and else by the host. There, each command has an
 * input that we hold open, and ends with us.
 */
final class Footprint {

	private static final String UNTIL_END = "trap '' HUP TERM PIPE; while read -r line; do :; done; ";

	private final String folder;
	private Optional<String> undo = Optional.empty();

	/** @param folder not there yet */
	Footprint(String folder) {
		this.folder = folder;
	}

	/** Where the parts are put. */
	String folder() {
		return folder;
	}

	/** @param command what takes back an installation that was not there before */
	void undoes(String command) {
		undo = Optional.of(command);
	}

	/** Whether nothing was installed before. */
	boolean isFresh() {
		return undo.isPresent();
	}

	/** Makes the folder, and removes it as soon as its input ends. Of the user, not of root. */
	String watch() {
		return "umask 077; mkdir " + folder + " || exit 1; " + UNTIL_END + rest("installing") + rest("prepared") + "rm -rf " + folder;
	}

	/** Waits for what {@link #watch} makes. */
	String awaitFolder() {
		return await("[ -d " + folder + " ]", "the folder is not made");
	}

	/** Undoes a preparation that no installation has followed, as soon as its input ends. Of root. */
	String watchPrepared() {
		String prepared = folder + "/prepared";
		return ": > " + prepared + " || exit 1; " + UNTIL_END + rest("installing") + "[ ! -e " + prepared + " ] || { " + undone() + "; rm -f " + prepared + "; }";
	}

	/** Waits for what {@link #watchPrepared} makes. */
	String awaitPrepared() {
		return await("[ -e " + folder + "/prepared ]", "the preparation is not watched");
	}

	/**
	 * Runs a command in the folder. Where its input ends or it is told to end, it passes that on to the command; where that fails, takes back what it
	 * may have left.
	 */
	String guarded(String command) {
		return """
				cd %s && : > installing || exit 1
				exec 3<&0
				trap '' HUP PIPE
				sh -c %s < /dev/null 3<&- &
				child=$!
				trap 'kill -s TERM $child 2> /dev/null' TERM
				(trap - TERM; while read -r line <&3; do :; done; kill -s TERM $child) > /dev/null 2>&1 &
				watch=$!
				wait $child
				status=$?
				while kill -0 $child 2> /dev/null; do wait $child; status=$?; done
				kill $watch 2> /dev/null
				trap '' TERM
				[ $status -eq 0 ] || { %s; } > /dev/null 2>&1
				rm -f installing
				exit $status
				""".formatted(folder, ShellWord.quote(command), undone());
	}

	/** After all is well. */
	String leave() {
		return "rm -rf " + folder;
	}

	/** Whatever was done of it. */
	String takeBack() {
		return rest("installing") + undone() + " && rm -rf " + folder;
	}

	private String undone() {
		return undo.map(remove -> "sh -c " + ShellWord.quote(remove)).orElse(":");
	}

	/** Until the host has ended what was begun there. */
	private String rest(String what) {
		return "n=0; while [ -e " + folder + "/" + what + " ] && [ $n -lt 600 ]; do n=$((n + 1)); sleep 0.1; done; ";
	}

	private static String await(String condition, String otherwise) {
		return "n=0; until " + condition + "; do n=$((n + 1)); [ $n -lt 300 ] || { echo " + otherwise + " >&2; exit 1; }; sleep 0.1; done";
	}
}
