package org.drover.scan.enabler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.scan.Enabler;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.SystemFile;

/**
 * What the host of a container publishes into it: {@code host.json} in the folder {@code /run/host/drover}, mounted read-only by the host. Where the
 * document names the host's kernel by its boot identifier, it must be the kernel that the container runs on: a document that travelled along in
 * an image, or was mounted from elsewhere, is no answer.
 *
 * <p>
 * In anything but a container it does not answer: nobody outside writes that folder there.
 */
public final class ContainerEnabler implements Enabler {

	private static final List<String> SIGNS = List.of("run/.containerenv", ".dockerenv", "run/systemd/container", "run/host/container-manager");

	private final Path root;

	public ContainerEnabler() {
		this(Path.of("/"));
	}

	/** @param root of the container's file system */
	public ContainerEnabler(Path root) {
		this.root = root;
	}

	@Override
	public String name() {
		return "container";
	}

	@Override
	public Optional<HostFacts> read() throws IOException {
		Optional<HostFacts> facts = contained(root) ? new DirectoryEnabler(root.resolve("run/host/drover")).read() : Optional.empty();
		String kernel = SystemFile.text(root.resolve("proc/sys/kernel/random/boot_id"));
		if (facts.flatMap(HostFacts::kernel).filter(published -> !published.equals(kernel)).isPresent())
			throw new IOException("what is published of the host is about another kernel than this container runs on");
		return facts;
	}

	/** Whether what is at this root is a container. */
	public static boolean contained(Path root) {
		return SIGNS.stream().anyMatch(sign -> Files.exists(root.resolve(sign)));
	}
}
