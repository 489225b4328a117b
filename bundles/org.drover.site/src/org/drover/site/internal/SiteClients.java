package org.drover.site.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ClientRegister;
import org.drover.site.ClientRegister.Entry;
import org.drover.site.SiteModel;

/** Which clients are the site's. */
final class SiteClients implements ClientAssignment {

	private final OwnServices own;
	private final SiteModel model;
	private final ClientRegister register;
	private final Writer writer;

	SiteClients(OwnServices own, SiteModel model, ClientRegister register, Writer writer) {
		this.own = own;
		this.model = model;
		this.register = register;
		this.writer = writer;
	}

	@Override
	public ClientHome home(String site) throws Refused {
		return new ClientHome(known(site), model.get(own.managementPoint()).map(point -> point.attribute(Attributes.URL)).orElse(""));
	}

	private String known(String site) throws Refused {
		String code = site.isEmpty() ? own.topology() : site;
		if (!code.equals(own.topology()))
			throw Refused.missing("there is no site " + code + " here: this is " + own.topology());
		return code;
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) {
		return register.assigned(clients);
	}

	@Override
	public Set<String> present(Collection<String> clients) {
		return register.present(clients);
	}

	@Override
	public void accept(Map<String, String> siteByClient) throws DroverException {
		writer.write(change -> {
			Map<String, String> fresh = new TreeMap<>();
			Map<String, String> back = new TreeMap<>();
			for (Map.Entry<String, String> client : siteByClient.entrySet()) {
				requireKnown(client.getKey());
				Optional<Entry> entry = register.entry(client.getKey());
				if (entry.isEmpty())
					fresh.put(client.getKey(), known(client.getValue()));
				else if (entry.get().standing().isReleased())
					back.put(client.getKey(), known(client.getValue()));
				else
					known(client.getValue());
			}
			accept(fresh, back, change);
			return null;
		});
	}

	private void accept(Map<String, String> fresh, Map<String, String> back, Writer.Change change) throws DroverException {
		ClientTable table = new ClientTable(change.jdbc());
		table.insert(fresh);
		table.takeBack(back);
		change.inMemory(() -> {
			fresh.forEach(this::accepted);
			back.forEach(this::accepted);
		});
	}

	private void accepted(String client, String site) {
		register.accept(client, site);
		model.touch(ref(client));
	}

	private void released(String client, ClientHome to) {
		register.release(client, to);
		model.touch(ref(client));
	}

	private static ObjectRef ref(String client) {
		return new ObjectRef(ObjectKind.CLIENT, client);
	}

	private void requireKnown(String client) throws Refused {
		if (client.isBlank() || !model.contains(ref(client)))
			throw Refused.missing("the client " + client + " does not exist in " + own.topology() + ": create it first");
	}

	@Override
	public void release(Collection<String> clients, ClientHome to) throws DroverException {
		boolean addressed = to.managementPoint().isEmpty() || ObjectRules.isHttp(to.managementPoint());
		if (to.site().isBlank() || !addressed)
			throw Refused.invalid("a released client needs a site to go to, and the http address of its management point where it has one");
		writer.write(change -> {
			List<String> going = new ArrayList<>();
			for (String client : clients) {
				Entry entry = register.entry(client).orElseThrow(
						() -> Refused.conflict("the client " + client + " is not assigned to " + own.topology() + ", so it cannot be released"));
				if (!to.equals(entry.standing().released()))
					going.add(client);
			}
			new ClientTable(change.jdbc()).release(going, to);
			change.inMemory(() -> going.forEach(client -> released(client, to)));
			return null;
		});
	}

	/** Writes what was heard of clients since the last time. */
	void keepHeard() throws DroverException {
		List<String> heard = register.takeHeard();
		if (heard.isEmpty())
			return;
		writer.write(change -> {
			Map<String, Entry> entries = new HashMap<>();
			heard.forEach(client -> register.entry(client).ifPresent(entry -> entries.put(client, entry)));
			new ClientTable(change.jdbc()).heard(entries);
			return null;
		});
	}
}
