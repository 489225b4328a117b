package org.drover.scan.enabler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.scan.Enabler;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.SystemFile;

/**
 * A folder, shared by the host, in which an agent of the hypervisor keeps {@code host.json}. The agent replaces the file in one step (a rename), so
 * the guest has to see the folder and not the file alone.
 */
public final class DirectoryEnabler implements Enabler {

	/** The file's name. */
	public static final String FILE = "host.json";

	private final Path file;

	public DirectoryEnabler(Path folder) {
		file = folder.resolve(FILE);
	}

	@Override
	public String name() {
		return "directory";
	}

	@Override
	public Optional<HostFacts> read() throws IOException {
		Optional<byte[]> bytes = SystemFile.bytes(file);
		return bytes.isEmpty() ? Optional.empty() : Optional.of(PublishedHost.parse(bytes.get()));
	}
}
