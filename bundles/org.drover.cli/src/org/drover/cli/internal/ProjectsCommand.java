package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.inventory.GatherInterval;
import org.drover.migration.CopyRate;
import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.DatabaseInfo;
import org.drover.store.Project;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "project", mixinStandardHelpOptions = true, description = "Makes projects, says where their rows are, and sets what holds for them.",
		subcommands = { ProjectsCommand.Create.class, ProjectsCommand.Connect.class, ProjectsCommand.Show.class, ProjectsCommand.SetTo.class,
				ExcludeCommand.class, QueryCommand.class })
final class ProjectsCommand {

	private static final double MEBIBYTE = 1 << 20;

	/** A PostgreSQL database, and who this manager is to it. */
	static final class DatabaseOptions {

		@Option(names = "--database", required = true, paramLabel = "URL", description = "jdbc:postgresql://HOST:PORT/DATABASE?OPTIONS")
		private String database;

		@Option(names = "--user", required = true, paramLabel = "USER", description = "who Drover is to the database")
		private String user;

		@Option(names = "--password-file", paramLabel = "FILE", description = "holds the password")
		private Path passwordFile;

		@Option(names = "--connections", defaultValue = "" + DatabaseAccess.CONNECTIONS, paramLabel = "N",
				description = "how many connections a manager may have open (${DEFAULT-VALUE})")
		private int connections;

		DatabaseAccess access(Environment environment) throws DroverException {
			DatabaseAddress address = DatabaseAddress.parse(database);
			String password = new Passwords(environment.variables()).of(address, user, Optional.ofNullable(passwordFile));
			return DatabaseAccess.of(address, user, password, connections);
		}
	}

	@Command(name = "create", description = "Makes a project: with its rows in its folder, or with --database in an empty PostgreSQL database.")
	static final class Create implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--project", required = true, paramLabel = "DIR", description = "a new or empty folder")
		private Path folder;

		@ArgGroup(exclusive = false)
		private DatabaseOptions database;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Create(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			if (Project.isProject(folder))
				throw new DroverException("there is a project in " + folder + " already: name another folder, or tell it where its database is with"
						+ " project connect");
			try (Project project = make()) {
				show(environment.terminal(), json, project);
			}
			return Drover.DONE;
		}

		private Project make() throws DroverException {
			return database == null ? Project.create(folder, "project create") : Project.create(folder, "project create", database.access(environment));
		}
	}

	@Command(name = "connect", description = "Tells a project on PostgreSQL where its database is now, or its new password.")
	static final class Connect implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--project", required = true, paramLabel = "DIR", description = "the project's folder")
		private Path folder;

		@ArgGroup(exclusive = false, multiplicity = "1")
		private DatabaseOptions database;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Connect(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			if (!Project.isProject(folder))
				throw new DroverException("no project in " + folder);
			Project.connect(folder, database.access(environment));
			try (Project project = Project.open(folder, "project connect")) {
				show(environment.terminal(), json, project);
			}
			return Drover.DONE;
		}
	}

	@Command(name = "show", description = "Says where a project's rows are, how many bytes they take, and whether others may have it open too.")
	static final class Show extends ProjectCommand {

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			show(terminal(), json, project);
			return Drover.DONE;
		}
	}

	@Command(name = "set", description = "Sets what holds for a project.")
	static final class SetTo extends ProjectCommand {

		/** What can be set. */
		enum Setting {
			GATHER_EVERY, COPY_RATE;

			@Override
			public String toString() {
				return name().toLowerCase(Locale.ROOT).replace('_', '-');
			}
		}

		@Parameters(index = "0", paramLabel = "NAME", description = "one of ${COMPLETION-CANDIDATES}: how often whoever manages the project gathers its topologies"
				+ " again; how many bytes a second a job's copies of content may take")
		private Setting setting;

		@Parameters(index = "1", paramLabel = "VALUE", description = "for gather-every 30m, 4h, 1d or the like, or off, 4h unless set; for copy-rate 500KiB, 10MiB or the like, or off, which"
				+ " it is unless set")
		private String value;

		SetTo(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return false;
		}

		@Override
		protected int run(Project project) throws Exception {
			String now = put(project);
			if (json)
				terminal().document(Map.of(setting.toString(), now));
			else
				terminal().line(setting + "  " + now);
			return Drover.DONE;
		}

		private String put(Project project) throws DroverException {
			if (setting == Setting.COPY_RATE) {
				CopyRate.set(project, CopyRate.parse(value));
				return CopyRate.text(CopyRate.of(project));
			}
			GatherInterval.set(project, GatherInterval.parse(value));
			return GatherInterval.text(GatherInterval.of(project));
		}
	}

	private static void show(Terminal terminal, boolean json, Project project) throws DroverException {
		DatabaseInfo database = project.database();
		if (json) {
			terminal.document(document(project, database));
			return;
		}
		terminal.line("project   " + project.id() + " in " + project.folder());
		terminal.line("database  " + database.address() + (database.user().isEmpty() ? "" : " as " + database.user()));
		terminal.line(String.format("          %s, schema %s, %.1f MiB", database.product(), database.schema(), database.bytes() / MEBIBYTE));
		terminal.line("gathering " + GatherInterval.of(project).map(every -> "again every " + GatherInterval.text(Optional.of(every)) + ", by whoever manages it")
				.orElse("only when somebody says so"));
		terminal.line("shared    " + (project.shared() ? "yes, any number of managers may have it open" : "no, one process at a time has it open"));
	}

	private static Map<String, Object> document(Project project, DatabaseInfo database) throws DroverException {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", project.id());
		document.put("folder", project.folder().toString());
		document.put("shared", project.shared());
		document.put("database", database.address());
		document.put("user", database.user().isEmpty() ? null : database.user());
		document.put("product", database.product());
		document.put("schema", database.schema());
		document.put("bytes", database.bytes());
		document.put("gatherEvery", GatherInterval.text(GatherInterval.of(project)));
		return document;
	}
}
