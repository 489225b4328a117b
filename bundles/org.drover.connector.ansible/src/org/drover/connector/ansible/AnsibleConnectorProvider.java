package org.drover.connector.ansible;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.internal.AnsibleConnector;
import org.drover.connector.ansible.internal.ProjectConnector;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/**
 * Opens Ansible inventories, {@code ansible:PATH}, where PATH is an inventory file or a folder of them, and projects that Drover writes, where PATH is the
 * folder of one or an empty folder. Parameters: {@value #RULES} names a file that says what variables mean, {@value #TOPOLOGY} the topology's code,
 * {@value #PLAYBOOKS} the playbooks of an inventory; {@value #ARRIVAL} says when a client has come to a project; {@value #VAULT_PASSWORD_FILE} opens what
 * {@code ansible-vault} has encrypted, and lets a project take secrets. Credentials are neither needed nor looked at.
 */
@Component(service = ConnectorProvider.class)
public final class AnsibleConnectorProvider implements ConnectorProvider {

	public static final String SCHEME = "ansible";
	public static final String RULES = "rules";
	public static final String TOPOLOGY = "topology";

	public static final String PLAYBOOKS = "playbooks";
	public static final String ARRIVAL = "arrival";

	/** Names the file of a vault's password. */
	public static final String VAULT_PASSWORD_FILE = "vault-password-file";

	private static final String ON_RECORD = "record";
	private static final String ON_RUN = "run";
	private static final Set<String> PARAMETERS = Set.of(RULES, TOPOLOGY, PLAYBOOKS, ARRIVAL, VAULT_PASSWORD_FILE, ConnectorAddress.USER, ConnectorAddress.PASSWORD_FILE);

	@Override
	public String scheme() {
		return SCHEME;
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		Map<String, String> parameters = address.parameters();
		for (String name : parameters.keySet()) {
			if (!PARAMETERS.contains(name))
				throw new DroverException("an Ansible source has no parameter '" + name + "': it may have " + RULES + ", " + TOPOLOGY + ", " + PLAYBOOKS
						+ ", " + ARRIVAL + " and " + VAULT_PASSWORD_FILE);
		}
		if (address.location().isBlank())
			throw new DroverException("an Ansible source needs a path: write ansible:PATH");
		Path rules = file(RULES, parameters);
		Path vaultPassword = file(VAULT_PASSWORD_FILE, parameters);
		Path location = path(address.location());
		String arrival = parameters.getOrDefault(ARRIVAL, ON_RECORD);
		if (!arrival.equals(ON_RECORD) && !arrival.equals(ON_RUN))
			throw new DroverException("'" + ARRIVAL + "' of an Ansible project is " + ON_RECORD + " or " + ON_RUN + ", not '" + arrival + "'");
		String topology = parameters.getOrDefault(TOPOLOGY, "");
		if (ProjectConnector.is(location))
			return ProjectConnector.open(location, rules, topology, arrival.equals(ON_RUN), vaultPassword);
		return AnsibleConnector.open(location, rules, topology, file(PLAYBOOKS, parameters), vaultPassword);
	}

	@Override
	public boolean needsPassword(ConnectorAddress address) {
		return false;
	}

	/** Null where the parameter is not there. */
	private static Path file(String parameter, Map<String, String> parameters) throws DroverException {
		return parameters.containsKey(parameter) ? path(parameters.get(parameter)) : null;
	}

	private static Path path(String text) throws DroverException {
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw new DroverException("'" + text + "' is not a path of this system", e);
		}
	}
}
