package org.drover.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.drover.store.Document;
import org.drover.store.Project;

/** The queries of a project, by name. Each is asked anew of what was last gathered, so that it picks what is there by then. */
public final class SavedQueries {

	private static final String KIND = "query";
	private static final Pattern NAME = Pattern.compile("\\S(?:.{0,198}\\S)?");

	private final Project project;

	public SavedQueries(Project project) {
		this.project = project;
	}

	/** Keeps a query, in the place of one of that name. @throws DroverException also where the text is no {@link Query} */
	public void put(String name, String text) throws DroverException {
		if (!NAME.matcher(name).matches())
			throw new DroverException("'" + name + "' is no name for a query: write 1 to 200 characters in one line, the first and last no blanks");
		Query.parse(text);
		Optional<Document> kept = project.documents().find(KIND, name);
		if (kept.isPresent())
			project.documents().save(kept.get(), text);
		else
			project.documents().create(KIND, name, text);
	}

	/** @param body the query's text */
	public record Saved(String name, String body) {
	}

	/** By name. */
	public List<Saved> list() throws DroverException {
		return project.documents().list(KIND).stream().map(kept -> new Saved(kept.name(), kept.body())).toList();
	}

	/** @throws DroverException where there is none of that name */
	public Saved get(String name) throws DroverException {
		Document kept = project.documents().find(KIND, name)
				.orElseThrow(() -> new DroverException("the project has no query '" + name + "': 'project query list' names those it has"));
		return new Saved(kept.name(), kept.body());
	}

	/** @throws DroverException where there is none of that name */
	public void remove(String name) throws DroverException {
		project.documents().delete(KIND, get(name).name());
	}
}
