package org.drover.site;

import java.util.Map;
import java.util.Optional;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;

/** The gate of a topology whose services and clients are objects of one model. A client the model does not know is an ordinary one in no boundary. */
public final class ModelGate implements ServiceGate {

	private final SiteModel model;
	private final String topology;

	/** @param topology whose code is answered for a service that nobody owns */
	public ModelGate(SiteModel model, String topology) {
		this.model = model;
		this.topology = topology;
	}

	@Override
	public Optional<String> refusal(ObjectRef service, String client, String clientTopology) {
		return model.consistent(() -> refusalNow(service, client, clientTopology));
	}

	private Optional<String> refusalNow(ObjectRef service, String client, String clientTopology) {
		Optional<String> refusal = refusal(service, clientTopology);
		if (refusal.isEmpty() && !accepts(model.get(service).orElseThrow(), client))
			return Optional.of(service + " does not take requests of the client " + client);
		return refusal;
	}

	/** Why the service has nothing for any client of a topology; empty where it has. */
	public Optional<String> refusal(ObjectRef service, String clientTopology) {
		Optional<ManagedObject> record = model.get(service);
		if (record.isEmpty())
			return Optional.of(service + " is not in service");
		if (!ServiceAccess.serves(record.get()).contains(clientTopology))
			return Optional.of(service + " does not serve the topology " + clientTopology);
		return Optional.empty();
	}

	private boolean accepts(ManagedObject service, String client) {
		return switch (service.kind()) {
		case DISTRIBUTION_POINT -> !client.isBlank() && isFrom(service, new ObjectRef(ObjectKind.CLIENT, client));
		case STATE_MIGRATION_POINT -> !service.is(Attributes.PROTECTED) || !client.isBlank()
				&& ServiceAccess.accepts(service, model.boundariesOf(service.ref()), model.boundariesOf(new ObjectRef(ObjectKind.CLIENT, client)));
		default -> true;
		};
	}

	private boolean isFrom(ManagedObject dp, ObjectRef ref) {
		ManagedObject record = model.get(ref).orElseGet(() -> ManagedObject.of(ObjectKind.CLIENT, ref.key(), ref.key(), "", Map.of()));
		return ServiceAccess.accepts(dp, model.boundariesOf(dp.ref()), record, model.boundariesOf(ref));
	}

	@Override
	public Optional<ManagedObject> record(ObjectRef object) {
		return model.get(object);
	}

	@Override
	public boolean holds(ObjectRef distributionPoint, ObjectRef content, String version) {
		return model.holds(distributionPoint, content, version);
	}

	@Override
	public String topology(ObjectRef service) {
		String owner = model.get(service).map(record -> record.attribute(Attributes.OWNER)).orElse("");
		return owner.isEmpty() ? topology : owner;
	}
}
