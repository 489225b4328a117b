package org.drover.lab.internal.legacy;

import java.util.Optional;

import org.drover.lab.LegacySite;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ModelGate;
import org.drover.site.ServiceGate;
import org.drover.site.SiteModel;

/**
 * The legacy record decides about legacy clients; about clients of another topology both that topology's record and this one. About one whose record has been
 * removed here this one says only whether the service serves that topology: it is in no boundary of the legacy hierarchy any more.
 */
final class LegacyGate implements ServiceGate {

	private final ModelGate own;
	private volatile Optional<ServiceGate> other = Optional.empty();

	LegacyGate(SiteModel model) {
		own = new ModelGate(model, LegacySite.TOPOLOGY);
	}

	void setOther(ServiceGate gate) {
		other = Optional.of(gate);
	}

	@Override
	public Optional<String> refusal(ObjectRef service, String client, String topology) {
		boolean left = !topology.equals(LegacySite.TOPOLOGY) && own.record(new ObjectRef(ObjectKind.CLIENT, client)).isEmpty();
		Optional<String> refusal = left ? own.refusal(service, topology) : own.refusal(service, client, topology);
		if (refusal.isPresent() || topology.equals(LegacySite.TOPOLOGY))
			return refusal;
		return other.isEmpty() ? Optional.of("the record of the topology " + topology + " cannot be asked about " + service)
				: other.get().refusal(service, client, topology);
	}

	/** What lies on the server does not change with its owner: the legacy record goes on naming it. */
	@Override
	public boolean holds(ObjectRef distributionPoint, ObjectRef content, String version) {
		return own.holds(distributionPoint, content, version);
	}

	@Override
	public Optional<ManagedObject> record(ObjectRef object) {
		return own.record(object);
	}

	@Override
	public String topology(ObjectRef service) {
		return own.topology(service);
	}
}
