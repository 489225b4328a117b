package org.drover.agent.internal.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.ProtocolJson;

/**
 * What tells a machine from others. Texts are empty where the machine does not say.
 *
 * @param uuid      of the (virtual) machine: it stays over a live migration, and is another one for a clone
 * @param serial    likewise
 * @param system    the number that the operating system got at its installation
 * @param links     hardware addresses of real network cards, and of a container's
 * @param container whether it shares its machine with others, so that uuid and serial say nothing
 */
record MachineFacts(String uuid, String serial, String system, SortedSet<String> links, boolean container) {

	private static final List<String> MEANINGLESS = List.of("", "none", "not specified", "to be filled by o.e.m.", "default string", "0",
			"system serial number", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff");

	MachineFacts {
		uuid = meaning(uuid);
		serial = meaning(serial);
		system = meaning(system);
		links = links == null ? new TreeSet<>() : new TreeSet<>(links);
	}

	/** Of the machine whose files are below this root. */
	static MachineFacts of(Path root) throws IOException {
		SortedSet<String> links = new TreeSet<>();
		for (Path link : SafeFiles.in(root.resolve("sys/class/net"))) {
			String address = text(link.resolve("address"));
			boolean real = Files.exists(link.resolve("device")) || text(link.resolve("type")).equals("1") && text(link.resolve("addr_assign_type")).equals("0");
			if (real && !MEANINGLESS.contains(address) && !address.equals("00:00:00:00:00:00"))
				links.add(address);
		}
		return new MachineFacts(text(root.resolve("sys/class/dmi/id/product_uuid")), text(root.resolve("sys/class/dmi/id/product_serial")),
				text(root.resolve("etc/machine-id")), links, Files.exists(root.resolve("run/systemd/container")));
	}

	/** Whether what has these facts is another machine than the one that has those of before. */
	boolean otherThan(MachineFacts before) {
		if (differ(before.system, system))
			return true;
		if (!container && !before.container && (differ(before.uuid, uuid) || differ(before.serial, serial)))
			return true;
		boolean machineKnown = !container && !before.container && (both(before.uuid, uuid) || both(before.serial, serial));
		return !machineKnown && !before.links.isEmpty() && !links.isEmpty() && before.links.stream().noneMatch(links::contains);
	}

	/** To be mixed into a new identity. */
	byte[] bytes() {
		return ProtocolJson.write(this);
	}

	private static boolean both(String before, String now) {
		return !before.isEmpty() && !now.isEmpty();
	}

	private static boolean differ(String before, String now) {
		return both(before, now) && !before.equals(now);
	}

	private static String meaning(String text) {
		String plain = text == null ? "" : text.strip();
		return MEANINGLESS.contains(plain.toLowerCase()) ? "" : plain;
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file, StandardCharsets.UTF_8).strip();
		} catch (FileSystemException e) {
			// not there, or not for this user: the machine does not say
			return "";
		}
	}
}
