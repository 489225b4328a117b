package org.drover.scan.enabler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.drover.scan.Enabler;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.SystemFile;

/**
 * QEMU's firmware configuration device: what the QEMU process at the far end was started with, and so, after a live migration, what the new host
 * published. The guest's kernel needs {@code qemu_fw_cfg}, and the reader root.
 *
 * <p>
 * The kernel learns the length once: documents have the same length on every host, padded with blanks.
 */
public final class FirmwareEnabler implements Enabler {

	/** The document's name in the device. */
	public static final String ITEM = "opt/org.drover/host";

	private static final int TRIES = 4;

	private final Path file;

	public FirmwareEnabler() {
		this(Path.of("/sys/firmware/qemu_fw_cfg"));
	}

	/** @param device where the kernel shows the device */
	public FirmwareEnabler(Path device) {
		file = device.resolve("by_name").resolve(ITEM).resolve("raw");
	}

	@Override
	public String name() {
		return "fw_cfg";
	}

	/** Bytes come one by one from a device that a motion can replace in between: it is read until two readings agree. */
	@Override
	public Optional<HostFacts> read() throws IOException {
		Optional<byte[]> bytes = SystemFile.bytes(file);
		for (int i = 0; i < TRIES && bytes.isPresent(); i++) {
			Optional<byte[]> again = SystemFile.bytes(file);
			if (again.isPresent() && Arrays.equals(bytes.get(), again.get()))
				return Optional.of(PublishedHost.parse(bytes.get()));
			bytes = again;
		}
		if (bytes.isPresent())
			throw new IOException(file + " is never the same twice");
		return Optional.empty();
	}
}
