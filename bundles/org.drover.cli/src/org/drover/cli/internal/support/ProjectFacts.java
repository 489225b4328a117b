package org.drover.cli.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.store.backup.TableFigures;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.JournalEntry;
import org.drover.task.Task;

/** What there is to know about a project, secrets and its objects aside. */
final class ProjectFacts {

	/** Settings whose values say nothing about anybody. */
	private static final Set<String> HARMLESS = Set.of("language", "theme", "gather-every", "copy-rate");
	private static final int JOBS = 20;
	private static final int ERRORS = 50;
	private static final int LINES = 200;

	private ProjectFacts() {
	}

	/** What shows without opening it. */
	static Map<String, Object> folder(Path folder) throws IOException {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("folder", folder.toAbsolutePath().toString());
		facts.put("isProject", Project.isProject(folder));
		facts.put("diskFree", Files.getFileStore(folder).getUsableSpace());
		facts.put("diskSize", Files.getFileStore(folder).getTotalSpace());
		facts.put("fileSystem", Files.getFileStore(folder).type());
		Map<String, Object> files = new TreeMap<>();
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.toList())
				files.put(path.getFileName().toString(), Files.isDirectory(path) ? tree(path) : Files.size(path));
		}
		facts.put("files", files);
		Project.holder(folder).ifPresent(holder -> facts.put("lock", holder.lines().toList()));
		return facts;
	}

	private static Map<String, Object> tree(Path folder) throws IOException {
		try (Stream<Path> paths = Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
			long[] sums = new long[2];
			for (Path path : (Iterable<Path>) paths::iterator) {
				sums[0]++;
				sums[1] += Files.readAttributes(path, BasicFileAttributes.class).size();
			}
			return Map.of("files", sums[0], "bytes", sums[1]);
		}
	}

	static Map<String, Object> project(Project project) throws DroverException {
		TableFigures figures = TableFigures.of(project);
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", project.id());
		facts.put("schema", figures.schema());
		facts.put("rows", figures.rows());
		List<Map<String, Object>> topologies = new ArrayList<>();
		for (Topology topology : project.topologies().list()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("name", topology.name());
			one.put("code", topology.code());
			one.put("address", topology.address());
			one.put("knowsUser", topology.credentials());
			one.put("gatheredAt", topology.gatheredAt().map(Object::toString).orElse(null));
			topologies.add(one);
		}
		facts.put("topologies", topologies);
		return facts;
	}

	static Map<String, Object> settings(Project project) throws DroverException {
		Map<String, Object> settings = new LinkedHashMap<>();
		for (String name : project.settings().names()) {
			String text = project.settings().get(name).orElse("");
			settings.put(name, HARMLESS.contains(name) ? text : "(" + text.length() + " characters)");
		}
		return settings;
	}

	/** The newest last, and of many the newest only. */
	static List<Job> newest(Project project) throws DroverException {
		List<Job> jobs = new JobStore(project).jobs();
		return jobs.subList(Math.max(0, jobs.size() - JOBS), jobs.size());
	}

	static List<Map<String, Object>> jobs(Project project) throws DroverException {
		List<Map<String, Object>> facts = new ArrayList<>();
		for (Job job : newest(project))
			facts.add(job(job, new JobStore(project).tasks(job.id())));
		return facts;
	}

	private static Map<String, Object> job(Job job, List<Task> tasks) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", job.id());
		facts.put("name", job.name());
		facts.put("state", word(job.state()));
		facts.put("items", job.items());
		facts.put("done", job.done());
		facts.put("failed", job.failed());
		facts.put("undone", job.undone());
		facts.put("created", job.created().toString());
		facts.put("started", job.started().map(Object::toString).orElse(null));
		facts.put("ended", job.ended().map(Object::toString).orElse(null));
		Map<String, Integer> states = new TreeMap<>();
		tasks.forEach(task -> states.merge(word(task.state()), 1, Integer::sum));
		facts.put("tasks", states);
		facts.put("errors", tasks.stream().filter(task -> task.error().isPresent()).limit(ERRORS)
				.map(task -> "task " + task.number() + " (" + task.spec().handler() + ", tried " + task.attempts() + " times): " + task.error().get()).toList());
		return facts;
	}

	private static String word(Enum<?> state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	/** The last lines of a job's journal. */
	static String journal(Project project, Job job) throws DroverException {
		List<JournalEntry> entries = new JobStore(project).journal(job.id());
		StringBuilder text = new StringBuilder();
		for (JournalEntry entry : entries.subList(Math.max(0, entries.size() - LINES), entries.size()))
			text.append(entry.id()).append(' ').append(entry.at()).append(" task ").append(entry.task()).append(' ').append(entry.event()).append(": ")
					.append(entry.detail()).append('\n');
		return text.toString();
	}
}
