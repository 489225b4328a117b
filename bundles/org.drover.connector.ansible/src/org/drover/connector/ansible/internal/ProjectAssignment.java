package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Which hosts playbooks work on: those in the group of managed ones. They do not report; where somebody wants to wait until playbooks have gone through
 * them, the reports of those are waited for.
 */
final class ProjectAssignment implements ClientAssignment {

	private final ProjectFolder folder;
	private final String topology;
	private final boolean awaitsRun;

	ProjectAssignment(ProjectFolder folder, String topology, boolean awaitsRun) {
		this.folder = folder;
		this.topology = topology;
		this.awaitsRun = awaitsRun;
	}

	@Override
	public ClientHome home(String site) throws DroverException {
		if (!site.isEmpty() && !site.equals(topology))
			throw new DroverException("there is no site " + site + " here: this is " + topology);
		return new ClientHome(topology, "");
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) throws DroverException {
		Map<String, String> assigned = new HashMap<>();
		ProjectState state = folder.read();
		for (String client : clients) {
			if (state.clients.containsKey(client))
				assigned.put(client, state.clients.get(client).site());
		}
		return assigned;
	}

	@Override
	public void accept(Map<String, String> siteByClient) throws DroverException {
		for (String site : siteByClient.values())
			home(site);
		folder.write(state -> {
			for (String client : siteByClient.keySet()) {
				if (client.isBlank() || !state.objects.containsKey(new ObjectRef(ObjectKind.CLIENT, client)))
					throw new DroverException("the client " + client + " does not exist in " + topology + ": create it first");
				if (!state.isAssigned(client))
					forgetReport(client, state);
				state.clients.put(client, new Standing(topology, false));
			}
			return null;
		});
	}

	@Override
	public void release(Collection<String> clients, ClientHome to) throws DroverException {
		if (to.site().isBlank())
			throw new DroverException("a released client needs a site to go to");
		folder.write(state -> {
			for (String client : clients) {
				if (!state.clients.containsKey(client))
					throw new DroverException("the client " + client + " is not assigned to " + topology + ", so it cannot be released");
				forgetReport(client, state);
				state.clients.put(client, new Standing(to.site(), true));
			}
			return null;
		});
	}

	@Override
	public boolean reported() {
		return awaitsRun;
	}

	@Override
	public Set<String> present(Collection<String> clients) throws DroverException {
		ProjectState state = folder.read();
		Set<String> present = new HashSet<>(clients);
		present.removeIf(client -> !state.isAssigned(client) || awaitsRun && !Files.exists(report(client, state)));
		return present;
	}

	private Path report(String client, ProjectState state) {
		return folder.at(ProjectPaths.REPORTS).resolve(new HostNames(state).of(client));
	}

	/** A report of earlier times says nothing about now. */
	private void forgetReport(String client, ProjectState state) throws DroverException {
		Path report = report(client, state);
		try {
			Files.deleteIfExists(report);
		} catch (IOException e) {
			throw new DroverException("cannot delete " + report + ", an old report of the client " + client + ": check that the folder may be written", e);
		}
	}
}
