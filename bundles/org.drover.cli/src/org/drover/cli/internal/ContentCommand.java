package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.PointPlanning;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.VersionGuard.Answer;
import org.drover.plan.VersionGuard.Loss;
import org.drover.plan.VersionGuard.OrderStep;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "content", mixinStandardHelpOptions = true, description = "Looks at the content of packages in both topologies.", subcommands = ContentCommand.Guard.class)
final class ContentCommand {

	@Command(name = "guard", description = { "Says who would lose which shared distribution point if a package were updated, and the order that keeps the content for everybody.",
			"Exit status 1 where somebody would lose one." })
	static final class Guard extends ProjectCommand {

		@Parameters(arity = "1", paramLabel = "PACKAGE", description = "a package's key, or KIND:KEY for an application, an image and the like")
		private String owner;

		@Option(names = "--version", defaultValue = "", paramLabel = "N", description = "the version it is to have; else the next number")
		private String version;

		@Option(names = "--in", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = "where it is to be updated (${DEFAULT-VALUE})")
		private String in;

		@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "the topology that shares distribution points (${DEFAULT-VALUE})")
		private String to;

		Guard(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return false; // it gathers
		}

		@Override
		protected int run(Project project) throws Exception {
			if (!in.equals(SOURCE) && !in.equals(to))
				throw wrongUsage("--in takes " + SOURCE + " or " + to + ", not '" + in + "'");
			Answer answer = new PointPlanning(topologies(project)).guard(ref(), version, in.equals(SOURCE), SOURCE, to, new NullProgressMonitor());
			if (json)
				terminal().document(document(answer));
			else
				show(answer);
			if (!answer.harmless())
				terminal().error(answer.sentence());
			return answer.harmless() ? Drover.DONE : Drover.FAILED;
		}

		private ObjectRef ref() throws DroverException {
			if (!owner.contains(":") && !owner.isBlank())
				return new ObjectRef(ObjectKind.PACKAGE, owner);
			try {
				return ObjectRef.parse(owner);
			} catch (IllegalArgumentException e) {
				throw new DroverException("'" + owner + "' names no content: write a package's key, or KIND:KEY", e);
			}
		}

		private void show(Answer answer) {
			terminal().line(answer.owner() + " in " + answer.topology() + ": from version " + answer.before() + " to " + answer.version());
			for (Loss loss : answer.losses())
				terminal().line("  clients of " + loss.clientClass() + " (" + loss.clients() + ") lose " + loss.point()
						+ (loss.others() ? ", and have another one" : ", and are without the content"));
			if (answer.harmless()) {
				terminal().line("  nobody loses a distribution point");
				return;
			}
			terminal().line("The safe order:");
			int number = 0;
			for (OrderStep step : answer.order())
				terminal().line("  " + ++number + ". " + step.sentence(answer.owner()));
			answer.stranded().forEach(stranded -> terminal().line("But " + stranded.sentence(answer.owner())));
		}

		private static Map<String, Object> document(Answer answer) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("content", answer.owner().toString());
			document.put("topology", answer.topology());
			document.put("from", answer.before());
			document.put("to", answer.version());
			document.put("losses", answer.losses().stream().map(Guard::document).toList());
			document.put("order", answer.order().stream().map(step -> document(step, answer.owner())).toList());
			document.put("stranded", answer.stranded().stream().map(stranded -> stranded.sentence(answer.owner())).toList());
			return document;
		}

		private static Map<String, Object> document(Loss loss) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("topology", loss.topology());
			document.put("clientClass", loss.clientClass());
			document.put("clients", loss.clients());
			document.put("point", loss.point().key());
			document.put("others", loss.others());
			return document;
		}

		private static Map<String, Object> document(OrderStep step, ObjectRef owner) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("act", step.act().name().toLowerCase(Locale.ROOT));
			document.put("topology", step.topology());
			document.put("point", step.point() == null ? null : step.point().key());
			document.put("version", step.version());
			document.put("sentence", step.sentence(owner));
			return document;
		}
	}
}
