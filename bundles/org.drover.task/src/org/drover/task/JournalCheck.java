package org.drover.task;

import java.util.List;

/**
 * What a look at a job's journal found.
 *
 * @param first    the first line that retention has left
 * @param last     the last sealed line; less than {@code first} where there is none
 * @param unsealed lines written since, which are signed but not linked yet
 * @param findings a sentence for each sign of tampering
 */
public record JournalCheck(String job, long first, long last, long unsealed, List<String> findings) {

	public boolean sound() {
		return findings.isEmpty();
	}
}
