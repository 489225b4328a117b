package org.drover.scan.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.scan.enabler.ContainerEnabler;
import org.drover.scan.enabler.MachineEnabler;
import org.drover.scan.identity.MachineFacts.Kind;
import org.drover.scan.internal.SystemFile;

/** Collects the facts of a machine that runs Linux. Reads files only; what this user may not read is not known. */
public final class LinuxFacts {

	/** Where container managers leave the number of a container: not to be confused with those of the layers of its image. */
	private static final Map<String, Pattern> CONTAINER = Map.of("run/.containerenv", Pattern.compile("id=\"([0-9a-f]{64})\""), "proc/self/mountinfo",
			Pattern.compile("containers/([0-9a-f]{64})/"), "proc/self/cgroup", Pattern.compile("(?:docker|libpod|crio|containerd)[-/:]([0-9a-f]{64})"),
			"proc/1/environ", Pattern.compile("(?:^|\\x00)container_uuid=([0-9a-f-]+)"));
	private static final String PERMANENT = "0";

	private final Path root;

	public LinuxFacts() {
		this(Path.of("/"));
	}

	/** @param root of the file system that has {@code sys}, {@code proc} and {@code etc} */
	public LinuxFacts(Path root) {
		this.root = root;
	}

	/** In a container the firmware and the cards are the host's: they are left out. */
	public MachineFacts read() {
		String machineId = SystemFile.text(root.resolve("etc/machine-id"));
		if (ContainerEnabler.contained(root))
			return new MachineFacts(Kind.CONTAINER, "", "", "", "", machineId, container(), new TreeSet<>());
		Kind kind = new MachineEnabler(root).virtual() ? Kind.VIRTUAL : Kind.REAL;
		return new MachineFacts(kind, instance(), dmi("product_uuid"), dmi("product_serial"), generation(), machineId, "", macs());
	}

	private String dmi(String fact) {
		return SystemFile.text(root.resolve("sys/class/dmi/id").resolve(fact));
	}

	/** EC2 puts it where firmware has the asset tag. */
	private String instance() {
		String tag = dmi("board_asset_tag");
		return dmi("sys_vendor").equals("Amazon EC2") && tag.startsWith("i-") ? tag : "";
	}

	private String generation() {
		try {
			Optional<byte[]> blob = SystemFile.bytes(root.resolve("sys/firmware/qemu_fw_cfg/by_name/etc/vmgenid_guid/raw"));
			return blob.isEmpty() ? "" : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(blob.get()), 0, 16);
		} catch (IOException e) {
			return ""; // root alone may read it
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private String container() {
		return CONTAINER.entrySet().stream().map(place -> place.getValue().matcher(SystemFile.text(root.resolve(place.getKey())))).filter(Matcher::find)
				.map(found -> found.group(1)).sorted().findFirst().orElse("");
	}

	private SortedSet<String> macs() {
		SortedSet<String> macs = new TreeSet<>();
		try (Stream<Path> cards = Files.list(root.resolve("sys/class/net"))) {
			cards.filter(card -> Files.exists(card.resolve("device")) && SystemFile.text(card.resolve("addr_assign_type")).equals(PERMANENT))
					.map(card -> SystemFile.text(card.resolve("address")).toLowerCase(Locale.ROOT))
					.filter(mac -> !mac.isEmpty() && !mac.equals("00:00:00:00:00:00")).forEach(macs::add);
		} catch (IOException e) {
			macs.clear(); // not a system that shows its cards
		}
		return macs;
	}
}
