package org.drover.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.store.Document;
import org.drover.store.Project;

/** The alerts of a project: kept until a person has dismissed them, whichever console or command they were raised by. */
public final class DependencyAlerts {

	/** @param id names it within the project */
	public record Raised(String id, Instant at, DependencyAlert alert) {
	}

	/** Of the documents that hold them. */
	public static final String KIND = "dependency-alert";
	private static final int ID_LENGTH = 8;

	private final Project project;

	public DependencyAlerts(Project project) {
		this.project = project;
	}

	public Raised raise(DependencyAlert alert) throws DroverException {
		return read(project.documents().create(KIND, UUID.randomUUID().toString().substring(0, ID_LENGTH), Json.write(alert)));
	}

	/** Those that nobody has dismissed, the latest first. */
	public List<Raised> open() throws DroverException {
		return project.documents().list(KIND).stream().map(DependencyAlerts::read).sorted(Comparator.comparing(Raised::at).reversed()).toList();
	}

	/** @throws DroverException where there is no such alert */
	public void dismiss(String id) throws DroverException {
		if (project.documents().find(KIND, id).isEmpty())
			throw new DroverException("the project has no alert " + id + ": 'alerts' lists those that nobody has dismissed");
		project.documents().delete(KIND, id);
	}

	private static Raised read(Document kept) {
		return new Raised(kept.name(), kept.changed(), Json.read(kept.body(), DependencyAlert.class));
	}
}
