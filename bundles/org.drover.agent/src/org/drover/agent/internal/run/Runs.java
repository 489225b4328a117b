package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.scan.identity.LinuxFacts;
import org.drover.scan.identity.MachineFacts;

/** From one start of a system to the next. A container has the kernel of others, so more is needed to tell its runs. */
final class Runs {

	private static final int STARTED = 19;

	private Runs() {
	}

	/** What stands behind the kernel's boot identifier; empty for a machine. */
	static String place(Path root) {
		MachineFacts facts = new LinuxFacts(root).read();
		if (facts.kind() != MachineFacts.Kind.CONTAINER)
			return "";
		return "/" + (facts.container().isEmpty() ? facts.machineId() : facts.container()) + "/" + started(root);
	}

	/** When the container's first process began, in ticks of the kernel. */
	private static String started(Path root) {
		try {
			String stat = Files.readString(root.resolve("proc/1/stat"));
			return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ")[STARTED];
		} catch (IOException e) {
			return ""; // hidden from this user
		}
	}
}
