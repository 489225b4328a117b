package org.drover.fleet.ssh;

/**
 * What came of a command.
 *
 * @param status -1 where a signal ended it
 * @param cut    whether it wrote more than is kept
 */
public record SshResult(int status, String output, String errors, boolean cut) {

	public boolean done() {
		return status == 0;
	}

	/** The last line that says anything, of its errors or else of its output. */
	public String lastWords() {
		String words = errors.isBlank() ? output : errors;
		return words.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((earlier, later) -> later).orElse("it says nothing");
	}
}
