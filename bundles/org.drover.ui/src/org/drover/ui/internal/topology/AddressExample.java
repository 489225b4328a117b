package org.drover.ui.internal.topology;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the addresses of one kind of topology look.
 *
 * @param scheme   of the connector
 * @param label    what it reads, in words
 * @param address  to be changed by the user
 * @param password whether it needs one
 */
record AddressExample(String scheme, String label, String address, boolean password) {

	private static final List<AddressExample> KNOWN = List.of(
			new AddressExample("configmgr", Messages.AddressExample_configmgr, "configmgr:jdbc:postgresql://server:5432/CM_ABC#provider=https://server:8443", true),
			new AddressExample("site", Messages.AddressExample_site, "site:http://server:8530", true),
			new AddressExample("ansible", Messages.AddressExample_ansible, "ansible:/srv/inventory", false),
			new AddressExample("puppetdb", Messages.AddressExample_puppetdb, "puppetdb:https://server:8081#key-store=/etc/drover/puppet.p12&ca=/etc/drover/puppet-ca.pem", true),
			new AddressExample("exchange", Messages.AddressExample_exchange, "exchange:/srv/estate.drx", true));

	/** One for each of the schemes, the usual ones first; those nobody wrote an example for say so. */
	static List<AddressExample> of(List<String> schemes) {
		Stream<AddressExample> known = KNOWN.stream().filter(example -> schemes.contains(example.scheme()));
		Stream<AddressExample> others = schemes.stream().filter(AddressExample::unknown).map(scheme -> new AddressExample(scheme, scheme, scheme + ":", true));
		return Stream.concat(known, others).toList();
	}

	private static boolean unknown(String scheme) {
		return KNOWN.stream().noneMatch(example -> example.scheme().equals(scheme));
	}
}
