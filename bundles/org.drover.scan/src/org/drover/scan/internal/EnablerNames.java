package org.drover.scan.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.drover.scan.Enabler;
import org.drover.scan.Guard;
import org.drover.scan.enabler.ChannelEnabler;
import org.drover.scan.enabler.CloudEnabler;
import org.drover.scan.enabler.ContainerEnabler;
import org.drover.scan.enabler.DirectoryEnabler;
import org.drover.scan.enabler.EnablerChain;
import org.drover.scan.enabler.FirmwareEnabler;
import org.drover.scan.enabler.InsideView;
import org.drover.scan.enabler.MachineEnabler;
import org.drover.scan.internal.Arguments.Usage;

/** Enablers as a person names them: a name, and for some a place behind a colon. */
final class EnablerNames {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private EnablerNames() {
	}

	/** @return the standard ones where none is named */
	static Guard guard(List<String> named) throws Usage {
		if (named.isEmpty())
			return EnablerChain.standard();
		List<Enabler> enablers = new ArrayList<>();
		for (String each : named)
			enablers.add(enabler(each));
		return new EnablerChain(enablers, new InsideView(), Clock.systemUTC());
	}

	private static Enabler enabler(String text) throws Usage {
		String[] parts = text.split(":", 2);
		boolean placed = parts.length == 2;
		try {
			return switch (parts[0]) {
			case "directory" -> new DirectoryEnabler(Path.of(place(text, parts)));
			case "fw_cfg" -> placed ? new FirmwareEnabler(Path.of(parts[1])) : new FirmwareEnabler();
			case "virtio-serial" -> placed ? new ChannelEnabler(Path.of(parts[1]), PATIENCE) : new ChannelEnabler();
			case "cloud" -> placed ? new CloudEnabler(URI.create(parts[1]), PATIENCE, () -> true) : new CloudEnabler();
			case "container" -> placed ? new ContainerEnabler(Path.of(parts[1])) : new ContainerEnabler();
			case "dmi" -> placed ? new MachineEnabler(Path.of(parts[1])) : new MachineEnabler();
			default -> throw new Usage("there is no enabler '" + parts[0] + "': use directory:DIR, fw_cfg, virtio-serial, cloud, container or dmi");
			};
		} catch (IllegalArgumentException e) {
			throw new Usage("'" + text + "' does not name an enabler: " + e.getMessage());
		}
	}

	private static String place(String text, String[] parts) throws Usage {
		if (parts.length < 2)
			throw new Usage("the enabler '" + text + "' needs a place: " + text + ":DIR");
		return parts[1];
	}
}
