package org.drover.ui.internal.properties;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ObjectProperties_about;
	public static String ObjectProperties_all;
	public static String ObjectProperties_attributes;
	public static String ObjectProperties_clients;
	public static String ObjectProperties_clients_obsolete;
	public static String ObjectProperties_identifier;
	public static String ObjectProperties_kind;
	public static String ObjectProperties_name;
	public static String ObjectProperties_neededBy;
	public static String ObjectProperties_needs;
	public static String ObjectProperties_obsolete;
	public static String ObjectProperties_topology;
	public static String ObjectProperties_version;
	public static String TopologyProperties_about;
	public static String TopologyProperties_address;
	public static String TopologyProperties_code;
	public static String TopologyProperties_dependencies;
	public static String TopologyProperties_description;
	public static String TopologyProperties_estate;
	public static String TopologyProperties_gathered;
	public static String TopologyProperties_leftOut;
	public static String TopologyProperties_missing;
	public static String TopologyProperties_name;
	public static String TopologyProperties_never;
	public static String TopologyProperties_objects;
	public static String TopologyProperties_retired;
	public static String TopologyProperties_retired_sites;
	public static String TopologyProperties_retired_whole;

	static {
		NLS.initializeMessages("org.drover.ui.internal.properties.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
