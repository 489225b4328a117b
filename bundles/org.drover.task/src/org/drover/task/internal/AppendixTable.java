package org.drover.task.internal;

import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** What is kept with jobs beside their rows, packed and in parts. Written once, with the job. */
public final class AppendixTable {

	private final Jdbc jdbc;

	public AppendixTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(long job, List<byte[]> parts) throws DroverException {
		for (int part = 0; part < parts.size(); part++)
			jdbc.update("INSERT INTO job_appendix (job, part, content) VALUES (?, ?, ?)", job, part, parts.get(part));
	}

	/** In their order; none where nothing is kept. */
	public List<byte[]> parts(long job) throws DroverException {
		return jdbc.list("SELECT content FROM job_appendix WHERE job = ? ORDER BY part", row -> row.getBytes(1), job);
	}
}
