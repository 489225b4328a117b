package org.drover.ui.internal.topology;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AddTopologyDialog_add;
	public static String AddTopologyDialog_address;
	public static String AddTopologyDialog_address_hint;
	public static String AddTopologyDialog_ask;
	public static String AddTopologyDialog_gather;
	public static String AddTopologyDialog_kind;
	public static String AddTopologyDialog_name;
	public static String AddTopologyDialog_name_hint;
	public static String AddTopologyDialog_password;
	public static String AddTopologyDialog_password_hint;
	public static String AddTopologyDialog_title;
	public static String AddTopologyDialog_user;
	public static String AddTopologyDialog_user_hint;
	public static String AddTopologyDialog_what;
	public static String AddressExample_ansible;
	public static String AddressExample_configmgr;
	public static String AddressExample_exchange;
	public static String AddressExample_puppetdb;
	public static String AddressExample_site;
	public static String NewTopology_badName;
	public static String NewTopology_unnamed;

	static {
		NLS.initializeMessages("org.drover.ui.internal.topology.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
