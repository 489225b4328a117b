package org.drover.cli.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.inventory.Topologies;
import org.drover.migration.Drift;
import org.drover.migration.Drift.Drifted;
import org.drover.migration.FieldDrift;
import org.drover.migration.MigratedObjects;
import org.drover.store.Estate;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "drift", description = { "Lists migrated objects that somebody has changed since, in either topology, field by field: as migrated, in the",
		"legacy topology, in the new one. Compares with what was last gathered." })
final class DriftCommand extends ProjectCommand {

	@Option(names = "--from", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = "the one that was migrated from (${DEFAULT-VALUE})")
	private String from;

	@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "the one that was migrated to (${DEFAULT-VALUE})")
	private String to;

	DriftCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		Topologies topologies = topologies(project);
		Estate source = topologies.estate(from);
		Estate target = topologies.estate(to);
		Drift drift = Drift.of(MigratedObjects.between(jobs(project).store(), from, to), Optional.of(source), Optional.of(target));
		if (json)
			terminal().document(document(drift, source.gatheredAt(), target.gatheredAt()));
		else
			show(drift, source.gatheredAt(), target.gatheredAt());
		return Drover.DONE;
	}

	private static Map<String, Object> document(Drift drift, Instant source, Instant target) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("migrated", drift.migrated());
		document.put("sourceGathered", source.toString());
		document.put("targetGathered", target.toString());
		document.put("unknownInSource", drift.unknownInSource());
		document.put("unknownInTarget", drift.unknownInTarget());
		document.put("objects", drift.objects().stream().map(DriftCommand::document).toList());
		return document;
	}

	private static Map<String, Object> document(Drifted object) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("object", object.ref().toString());
		document.put("name", object.name());
		document.put("written", object.written().toString());
		document.put("migratedAt", object.last().at().toString());
		document.put("job", object.last().job());
		document.put("fields", object.fields().stream().map(DriftCommand::document).toList());
		return document;
	}

	private static Map<String, String> document(FieldDrift field) {
		Map<String, String> document = new LinkedHashMap<>();
		document.put("field", field.field());
		document.put("changedIn", word(field));
		document.put("migrated", field.migrated());
		document.put("written", field.written());
		document.put("source", field.source());
		document.put("target", field.target());
		return document;
	}

	private static String word(FieldDrift field) {
		return field.where().name().toLowerCase(Locale.ROOT);
	}

	private void show(Drift drift, Instant source, Instant target) {
		terminal().line(drift.objects().size() + " of " + drift.migrated() + " migrated objects have changed since (" + from + " " + Ages.of(Optional.of(source)) + ", "
				+ to + " " + Ages.of(Optional.of(target)) + ")");
		for (Drifted object : drift.objects()) {
			terminal().line(object.ref() + (object.written().equals(object.ref()) ? "" : ", now " + object.written()) + "  " + object.name());
			object.fields().forEach(field -> terminal().line(String.format("  %-6s  %s: migrated %s, %s %s, %s %s", word(field), field.field(), quoted(field.migrated()),
					from, quoted(field.source()), to, quoted(field.target()))));
		}
		unknown(drift.unknownInSource(), from);
		unknown(drift.unknownInTarget(), to);
	}

	private static String quoted(String value) {
		return value.isEmpty() ? "not set" : "'" + value + "'";
	}

	private void unknown(int objects, String topology) {
		if (objects > 0)
			terminal().line(objects + " of them were migrated after " + topology + " was last gathered: gather it to know how they are there.");
	}
}
