package org.drover.task;

import java.time.Instant;

/**
 * Where a job's journal ended at a moment. Kept where those who may change the project's database cannot, it shows whether the journal has
 * been cut or rewritten since, even by somebody who has the project's key or put an old copy of the database back.
 *
 * @param project the project's id
 * @param seq     the last sealed line
 * @param hash    of that line
 * @param at      when it was taken
 * @param check   signs the others with the project's key
 * @param key     tells the project's key from others, and nothing about it
 */
public record JournalHead(String project, String job, long seq, String hash, Instant at, String check, String key) {
}
