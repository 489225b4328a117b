package org.drover.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.drover.lab.Laboratory;
import org.drover.lab.LivePulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a file that says where a laboratory is and how its clients fare. Readers never see half of it. */
final class LabStatus implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LabStatus.class);
	private static final long SECONDS = 2;
	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path file;
	private final Laboratory laboratory;
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("status").factory());

	LabStatus(Path file, Laboratory laboratory) {
		this.file = file.toAbsolutePath();
		this.laboratory = laboratory;
	}

	void start() {
		clock.scheduleWithFixedDelay(this::write, 0, SECONDS, TimeUnit.SECONDS);
	}

	private void write() {
		try {
			Path draft = file.resolveSibling(file.getFileName() + ".new");
			Files.write(draft, JSON.writeValueAsBytes(document()));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			LOG.warn("cannot write the status file {}", file, e);
		}
	}

	private Map<String, Object> document() {
		LivePulse pulse = laboratory.pulse();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("at", Instant.now().toString());
		document.put("source", laboratory.sourceAddress());
		document.put("target", laboratory.targetAddress());
		document.put("collection", laboratory.demoCollection());
		document.put("clients", pulse.clients());
		document.put("intervalSeconds", pulse.intervalSeconds());
		document.put("requests", pulse.requests());
		document.put("failed", pulse.failed());
		document.put("longestGapSeconds", pulse.longestGapSeconds());
		return document;
	}

	/** Leaves the last state in the file. */
	@Override
	public void close() {
		clock.shutdown();
	}
}
