package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.DependencyAlert;
import org.drover.migration.DependencyAlerts;
import org.drover.migration.DependencyAlerts.Raised;
import org.drover.model.ObjectRef;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "alerts", description = "Lists what 'plan --alert-only' told of dependencies and nobody has dismissed, the latest first.")
final class AlertsCommand extends ProjectCommand {

	@Option(names = "--dismiss", paramLabel = "ID", description = "forget this one before; may be repeated")
	private List<String> dismissed = List.of();

	AlertsCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		DependencyAlerts alerts = new DependencyAlerts(project);
		for (String id : dismissed)
			alerts.dismiss(id);
		if (json)
			terminal().document(alerts.open().stream().map(AlertsCommand::document).toList());
		else
			alerts.open().forEach(raised -> terminal().line(raised.id() + "  " + raised.at() + "  " + sentence(raised.alert())));
		return Drover.DONE;
	}

	/** What an administrator is told. */
	static String sentence(DependencyAlert alert) {
		return alert.name() + " of " + alert.source() + " needs " + alert.objects() + " objects to function in " + alert.target() + ", " + alert.services().size() + " services among them; "
				+ alert.obsolete() + " are obsolete, " + alert.dangling().size() + " missing, " + alert.cycles().size() + " circles";
	}

	private static Map<String, Object> document(Raised raised) {
		DependencyAlert alert = raised.alert();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("alert", raised.id());
		document.put("at", raised.at().toString());
		document.put("from", alert.source());
		document.put("to", alert.target());
		document.put("selection", alert.selection().stream().map(ObjectRef::toString).toList());
		document.put("name", alert.name());
		document.put("needs", Documents.needs(alert.needs()));
		document.put("services", alert.services().stream().map(ObjectRef::toString).toList());
		document.put("obsolete", alert.obsolete());
		document.put("dangling", Documents.dangling(alert.dangling()));
		document.put("cycles", Documents.cycles(alert.cycles()));
		return document;
	}
}
