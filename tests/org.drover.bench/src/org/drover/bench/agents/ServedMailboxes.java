package org.drover.bench.agents;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.drover.bench.Setting;

/** The product's mailbox server, in a process of its own, over TLS on the loopback address. */
final class ServedMailboxes implements AutoCloseable {

	static final String MANAGER = "bench";

	private static final int PATIENCE_S = 60;

	private final Process process;
	private final URI uri;
	private final String fingerprint;
	private final String password;

	private ServedMailboxes(Process process, URI uri, String fingerprint, String password) {
		this.process = process;
		this.uri = uri;
		this.fingerprint = fingerprint;
		this.password = password;
	}

	static ServedMailboxes start(Setting setting, Path root) throws IOException {
		String run = setting.run().toString();
		Process create = begin(List.of(run, "mailbox", "create", "--root", root.toString(), "--manager", MANAGER));
		String password;
		try (BufferedReader said = create.inputReader(StandardCharsets.UTF_8)) {
			password = word(said, "password");
		}
		Process process = begin(List.of(run, "mailbox", "serve", "--root", root.toString(), "--listen", "127.0.0.1:0"));
		BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
		return new ServedMailboxes(process, URI.create(word(said, "mailboxes")), word(said, "fingerprint"), password);
	}

	/** As a place's. */
	String address() {
		return "webdav:" + uri + "#sha256=" + fingerprint;
	}

	URI uri() {
		return uri;
	}

	/** SHA-256 of its certificate. */
	String fingerprint() {
		return fingerprint;
	}

	/** The manager's. */
	String password() {
		return password;
	}

	/** Time of processors that it has used, in seconds. */
	double processorSeconds() {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants())
				.mapToDouble(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9).sum();
	}

	@Override
	public void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS))
			process.destroyForcibly();
	}

	private static Process begin(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	/** The one after this, on a line of the two. */
	private static String word(BufferedReader said, String name) throws IOException {
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			if (line.startsWith(name + " "))
				return line.substring(name.length() + 1);
		}
		throw new IOException("the mailbox server did not say its " + name);
	}
}
