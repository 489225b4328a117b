package org.drover.site.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Everything of the site as JSON lines: an object with its dependencies each, and a last line that counts them and has a mark. To whoever comes back with that
 * mark, what has changed since. A mark of another process is not known: whoever brings it gets everything.
 */
final class EstateDump {

	private static final int BUFFER_BYTES = 1 << 16;

	/** @param since whether it is what has changed, not everything */
	private record Snapshot(boolean since, List<NewObject> objects, Collection<ObjectRef> gone, String mark) {
	}

	private final SiteModel model;
	private final ClientRegister clients;
	private final String process = UUID.randomUUID() + ".";

	EstateDump(SiteModel model, ClientRegister clients) {
		this.model = model;
		this.clients = clients;
	}

	void answer(Exchange exchange) throws IOException {
		Snapshot snapshot = snapshot(exchange.query("since"));
		long dependencies = 0;
		try (OutputStream out = new BufferedOutputStream(exchange.replyStream("application/x-ndjson"), BUFFER_BYTES)) {
			if (snapshot.since())
				write(out, SiteJson.object().put("changes", true));
			for (ObjectRef gone : snapshot.gone())
				write(out, SiteJson.object().put("gone", gone.toString()));
			for (NewObject object : snapshot.objects()) {
				dependencies += object.dependencies().size();
				write(out, SiteJson.write(object.object(), object.dependencies()));
			}
			write(out, SiteJson.object().put("end", true).put("objects", snapshot.objects().size()).put("dependencies", dependencies)
					.put("mark", snapshot.mark()));
		}
	}

	private static void write(OutputStream out, ObjectNode line) throws IOException {
		out.write(SiteJson.bytes(line));
		out.write('\n');
	}

	private Snapshot snapshot(String mark) {
		return model.consistent(() -> {
			long now = model.changes();
			String next = process + now;
			if (!mark.startsWith(process) || !mark.substring(process.length()).matches("[0-9]{1,18}") || change(mark) > now)
				return new Snapshot(false, whole(model.all()), List.of(), next);
			return new Snapshot(true, whole(model.changedSince(change(mark))), model.removedSince(change(mark)), next);
		});
	}

	private long change(String mark) {
		return Long.parseLong(mark.substring(process.length()));
	}

	private List<NewObject> whole(List<ManagedObject> objects) {
		return objects.stream().map(object -> new NewObject(withSite(object), dependencies(object))).toList();
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
