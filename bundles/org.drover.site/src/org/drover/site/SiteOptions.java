package org.drover.site;

import java.nio.file.Path;

/**
 * How a site of Drover's own is started.
 *
 * @param folder   holds everything of the site; made where it is missing
 * @param topology the site's code; fixed at the first start
 * @param host     a loopback address
 * @param port     0 for any free one
 */
public record SiteOptions(Path folder, String topology, String host, int port) {

	public static SiteOptions of(Path folder, String topology) {
		return new SiteOptions(folder, topology, "127.0.0.1", 0);
	}
}
