package org.drover.connector;

import java.util.List;

import org.drover.model.Dependency;
import org.drover.model.ManagedObject;

/** An object to create, with the dependencies that start at it. */
public record NewObject(ManagedObject object, List<Dependency> dependencies) {

	public NewObject {
		dependencies = List.copyOf(dependencies);
	}
}
