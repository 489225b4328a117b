package org.drover.site.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ClientDirectory.Standing;
import org.drover.site.ClientRegister;
import org.drover.site.Exchange;
import org.drover.site.SiteModel;

/** Everything of the site as JSON lines: an object with its dependencies each, and a last line that counts them. */
final class EstateDump {

	private static final int BUFFER_BYTES = 1 << 16;

	private final SiteModel model;
	private final ClientRegister clients;

	EstateDump(SiteModel model, ClientRegister clients) {
		this.model = model;
		this.clients = clients;
	}

	void answer(Exchange exchange) throws IOException {
		List<NewObject> objects = snapshot();
		long dependencies = 0;
		try (OutputStream out = new BufferedOutputStream(exchange.replyStream("application/x-ndjson"), BUFFER_BYTES)) {
			for (NewObject object : objects) {
				dependencies += object.dependencies().size();
				out.write(SiteJson.bytes(SiteJson.write(object.object(), object.dependencies())));
				out.write('\n');
			}
			out.write(SiteJson.bytes(SiteJson.object().put("end", true).put("objects", objects.size()).put("dependencies", dependencies)));
			out.write('\n');
		}
	}

	private List<NewObject> snapshot() {
		return model.consistent(() -> model.all().stream().map(object -> new NewObject(withSite(object), dependencies(object))).toList());
	}

	/** A client tells the site it belongs to, which is kept apart from its object. */
	ManagedObject withSite(ManagedObject object) {
		if (object.kind() != ObjectKind.CLIENT)
			return object;
		return object.with(Attributes.SITE, clients.assigned(Set.of(object.key())).getOrDefault(object.key(), ""));
	}

	private List<Dependency> dependencies(ManagedObject object) {
		List<Dependency> kept = model.dependencies(object.ref());
		Optional<Standing> standing = object.kind() == ObjectKind.CLIENT ? clients.standing(object.key()) : Optional.empty();
		if (standing.isEmpty() || standing.get().isReleased())
			return kept;
		List<Dependency> all = new ArrayList<>(kept);
		all.add(new Dependency(object.ref(), new ObjectRef(ObjectKind.SITE, standing.get().site()), DependencyKind.ASSIGNED_TO));
		return all;
	}
}
