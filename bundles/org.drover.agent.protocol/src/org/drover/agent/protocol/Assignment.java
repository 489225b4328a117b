package org.drover.agent.protocol;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a managed server belongs.
 *
 * @param topology        by name; empty where it is not known
 * @param site            a site's code; empty for none
 * @param managementPoint its address; empty for the site's default
 * @param more            what the server's own management client needs beside these, by name
 */
public record Assignment(String topology, String site, String managementPoint, SortedMap<String, String> more) {

	/** Of a server that was never assigned. */
	public static final Assignment NONE = new Assignment("", "", "", new TreeMap<>());

	public Assignment {
		topology = topology == null ? "" : topology;
		site = site == null ? "" : site;
		managementPoint = managementPoint == null ? "" : managementPoint;
		more = more == null ? new TreeMap<>() : new TreeMap<>(more);
	}
}
