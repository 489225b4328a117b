package org.drover.bench.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A generated inventory: every host in one of the groups of each of three kinds, and with a few variables. */
final class AnsibleHosts {

	private static final String[] KINDS = { "role", "place", "stage" };
	private static final int GROUPS = 20;

	private AnsibleHosts() {
	}

	/** @return the inventory's file */
	static Path write(Path folder, int hosts) throws IOException {
		Random random = new Random(hosts);
		StringBuilder inventory = new StringBuilder();
		for (int host = 0; host < hosts; host++)
			inventory.append(name(host)).append(" ansible_host=192.0.2.").append(host % 250).append(" rack=").append(random.nextInt(100))
					.append(" owner=team").append(random.nextInt(30)).append('\n');
		for (String kind : KINDS)
			for (int group = 0; group < GROUPS; group++) {
				inventory.append("\n[").append(kind).append('_').append(group).append("]\n");
				for (int host = 0; host < hosts; host++)
					if (Math.floorMod((host + kind).hashCode(), GROUPS) == group)
						inventory.append(name(host)).append('\n');
			}
		return Files.writeString(folder.resolve("inventory"), inventory);
	}

	private static String name(int host) {
		return "host" + host + ".example.org";
	}
}
