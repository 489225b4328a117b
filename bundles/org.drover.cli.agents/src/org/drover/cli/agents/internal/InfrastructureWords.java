package org.drover.cli.agents.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.cli.Ages;
import org.drover.infrastructure.Attachment;
import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurvey.Vlan;

/** Devices, and where servers are plugged in, for a person to read. */
final class InfrastructureWords {

	/** How far to shift bytes to the right. */
	private static final int MEBIBYTE = 20;

	private InfrastructureWords() {
	}

	/** In lines. */
	static List<String> of(DeviceSurvey device) {
		List<String> lines = new ArrayList<>();
		lines.add(String.format("%s, surveyed %s: %d ports, %d VLANs, %d stations, %d neighbours, %d volumes", device.label(),
				Ages.ago(Duration.between(device.taken(), Instant.now())), device.ports().size(), device.vlans().size(), device.stations().size(),
				device.neighbours().size(), device.volumes().size()));
		device.vlans().forEach(vlan -> lines.add("  VLAN " + named(vlan) + ": " + ports(device, vlan)));
		device.neighbours().forEach(neighbour -> lines.add("  " + device.portName(neighbour.port()) + " leads to "
				+ (neighbour.name().isEmpty() ? neighbour.chassis() : neighbour.name()) + " (" + neighbour.outlet() + ")"));
		device.volumes().forEach(volume -> lines.add(String.format("  %s %s: %d MiB, %d MiB used", volume.kind(), volume.name(),
				volume.size() >> MEBIBYTE, volume.used() >> MEBIBYTE)));
		device.gaps().forEach(gap -> lines.add("  gap in " + gap.part() + ": " + gap.why()));
		return lines;
	}

	private static String ports(DeviceSurvey device, Vlan vlan) {
		return Stream.concat(vlan.untagged().stream().map(device::portName), vlan.tagged().stream().map(port -> device.portName(port) + " (tagged)"))
				.collect(Collectors.joining(", "));
	}

	private static String named(Vlan vlan) {
		return vlan.name().isEmpty() ? String.valueOf(vlan.id()) : vlan.id() + " " + vlan.name();
	}

	/** @param device that of the attachment */
	static String of(Attachment found, DeviceSurvey device) {
		String vlans = found.vlans().stream().map(id -> device.vlan(id).map(InfrastructureWords::named).orElse(String.valueOf(id)))
				.collect(Collectors.joining(", "));
		return found.host() + ": " + found.mac() + " at " + device.portName(found.port()) + " of " + device.label() + (vlans.isEmpty() ? "" : ", VLAN " + vlans)
				+ switch (found.evidence()) {
				case SAID -> ", as it says itself";
				case HEARD -> "";
				case LIKELY -> ", likely: it is heard elsewhere too";
				case BEYOND -> ", behind a further switch there";
				};
	}
}
