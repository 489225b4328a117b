package org.drover.scan.regeneration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.drover.scan.HostComponent;

/** Runs a registered program for an arrival. Nothing of this process's environment reaches it but the path and the language. */
final class ProgramRunner {

	/** What is kept of an output, in bytes; the rest is read and dropped. */
	static final int OUTPUT = 16 * 1024;

	private static final int SHORTEST_SECRET = 4;
	private static final List<String> PASSED_ON = List.of("LANG", "LC_ALL", "TZ");
	private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

	private ProgramRunner() {
	}

	static ProgramEnd run(Registration registration, Arrival arrival) throws InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(registration.program()).redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(environment(registration, arrival));
		Process process;
		try {
			process = builder.start();
		} catch (IOException e) {
			return new ProgramEnd(registration.name(), ProgramEnd.Kind.NOT_STARTED, -1, masked(e.getMessage(), registration));
		}
		try {
			process.getOutputStream().close();
		} catch (IOException e) {
			return stop(process, registration, e);
		}
		CompletableFuture<byte[]> output = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("output of " + registration.name()).start(() -> collect(process.getInputStream(), output));
		return await(process, registration, output);
	}

	/** What every program is given: where it is now, where it was, and when that was noticed (UTC). */
	static Map<String, String> environment(Registration registration, Arrival arrival) {
		Map<String, String> all = new TreeMap<>();
		all.put("PATH", PATH);
		PASSED_ON.stream().filter(System.getenv()::containsKey).forEach(name -> all.put(name, System.getenv(name)));
		all.putAll(registration.environment());
		all.put("DROVER_HOST_SERIAL", arrival.host().serial());
		all.put("DROVER_HOST_TYPE", arrival.host().type());
		all.put("DROVER_HOST_MODEL", arrival.host().model());
		all.put("DROVER_MOTION", arrival.motion().map(String::valueOf).orElse(""));
		all.put("DROVER_FROM_SERIAL", arrival.from().map(HostComponent::serial).orElse(""));
		all.put("DROVER_DATE", DateTimeFormatter.ISO_LOCAL_DATE.format(arrival.detected().atZone(ZoneOffset.UTC)));
		all.put("DROVER_TIME", DateTimeFormatter.ISO_LOCAL_TIME.format(arrival.detected().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
		return all;
	}

	private static ProgramEnd await(Process process, Registration registration, CompletableFuture<byte[]> output) throws InterruptedException {
		try {
			boolean ended = process.waitFor(registration.timeout().toMillis(), TimeUnit.MILLISECONDS);
			List<ProcessHandle> family = ended ? List.of() : process.descendants().toList();
			if (!ended)
				kill(process, family);
			String text = masked(new String(output.completeOnTimeout(new byte[0], 1, TimeUnit.SECONDS).join(), StandardCharsets.UTF_8), registration);
			if (!ended)
				return new ProgramEnd(registration.name(), ProgramEnd.Kind.TIMED_OUT, -1, text);
			int status = process.exitValue();
			return new ProgramEnd(registration.name(), status == 0 ? ProgramEnd.Kind.DONE : ProgramEnd.Kind.FAILED, status, text);
		} catch (InterruptedException e) {
			kill(process, process.descendants().toList());
			throw e;
		}
	}

	private static ProgramEnd stop(Process process, Registration registration, IOException cause) {
		kill(process, process.descendants().toList());
		return new ProgramEnd(registration.name(), ProgramEnd.Kind.NOT_STARTED, -1, masked(String.valueOf(cause.getMessage()), registration));
	}

	private static void kill(Process process, List<ProcessHandle> family) {
		process.destroyForcibly();
		family.forEach(ProcessHandle::destroyForcibly);
	}

	private static void collect(InputStream in, CompletableFuture<byte[]> output) {
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		try (in) {
			kept.write(in.readNBytes(OUTPUT));
			in.transferTo(OutputStream.nullOutputStream());
			output.complete(kept.toByteArray());
		} catch (IOException e) {
			output.complete(kept.toByteArray()); // killed
		}
	}

	/** The longest values first, so that one within another leaves nothing of it. */
	private static String masked(String text, Registration registration) {
		String clean = text;
		List<String> secrets = registration.environment().values().stream().filter(value -> value.length() >= SHORTEST_SECRET)
				.sorted(Comparator.comparingInt(String::length).reversed()).toList();
		for (String secret : secrets)
			clean = clean.replace(secret, "***");
		return clean;
	}
}
