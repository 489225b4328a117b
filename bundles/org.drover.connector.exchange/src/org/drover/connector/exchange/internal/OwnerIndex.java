package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Finds the objects of a package that have what most have not: content, or secrets. The package is gone through once, when the first is asked for. */
final class OwnerIndex {

	private final Path file;
	private final Package opened;
	private final Heading heading;
	private final Predicate<PackedObject> has;
	private Map<ObjectRef, String> parts;

	OwnerIndex(Path file, Package opened, Heading heading, Predicate<PackedObject> has) {
		this.file = file;
		this.opened = opened;
		this.heading = heading;
		this.has = has;
	}

	/** @return the one object, or none; read from its part on each call */
	List<PackedObject> find(ObjectRef owner) throws DroverException {
		List<PackedObject> found = new ArrayList<>();
		try {
			String part = parts().get(owner);
			if (part != null) {
				new ObjectsReader(opened, new FirstError(), part).read(object -> {
					if (object.object().ref().equals(owner))
						found.add(object);
				});
			}
			return found;
		} catch (Refusal e) {
			throw ExchangeConnector.refused(file, e);
		} catch (IOException e) {
			throw ExchangeConnector.unreadable(file, e);
		}
	}

	private synchronized Map<ObjectRef, String> parts() throws Refusal, IOException, DroverException {
		if (parts == null) {
			Map<ObjectRef, String> found = new HashMap<>();
			for (String part : new EstateReader(opened, new FirstError()).parts(heading)) {
				new ObjectsReader(opened, new FirstError(), part).read(object -> {
					if (has.test(object))
						found.put(object.object().ref(), part);
				});
			}
			parts = found;
		}
		return parts;
	}
}
