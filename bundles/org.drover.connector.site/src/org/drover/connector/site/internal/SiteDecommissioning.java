package org.drover.connector.site.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Decommissioning;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A site of Drover's own runs its services in one process, which ends with it; others it only lists. */
final class SiteDecommissioning implements Decommissioning {

	private final SiteClient client;
	private final String topology;

	SiteDecommissioning(SiteClient client, String topology) {
		this.client = client;
		this.topology = topology;
	}

	@Override
	public Optional<String> whyNotHandedOver(ManagedObject service) {
		boolean own = service.attribute(Attributes.URL).startsWith(client.base().toString());
		return own ? Optional.of("it is a part of the site " + topology + " itself, and ends with that") : Optional.empty();
	}

	@Override
	public Optional<String> whyNotUpgraded(ManagedObject service) {
		return Optional.of("the site " + topology + " lists it and does not run it");
	}

	@Override
	public String program(ObjectRef service) {
		return "";
	}

	@Override
	public void upgrade(ObjectRef service, String program) throws DroverException {
		throw new DroverException("the program of " + service + " is not the site " + topology + "'s to replace: do that on its server");
	}

	@Override
	public Optional<String> whyNotForgotten() {
		return Optional.empty();
	}

	@Override
	public void forget(Collection<ObjectRef> clients) throws DroverException {
		for (List<ObjectRef> some : Chunks.of(clients)) {
			ObjectNode request = Wire.object();
			ArrayNode keys = request.putArray("clients");
			some.forEach(each -> keys.add(each.key()));
			client.post("/clients/forget", request);
		}
	}
}
