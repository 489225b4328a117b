package org.drover.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A project with two sites of Drover's own, the one as legacy topology, that are filled and looked at without the help of what is tested. */
final class TwoSites implements AutoCloseable {

	static final String LEGACY = "legacy";
	static final String NEW = "new";

	final SiteServer source;
	final SiteServer target;
	final Project project;
	final Topologies topologies;
	final MigrationJobs jobs;
	private final ConnectorRegistry connectors;
	private int effects;

	TwoSites(Path folder) throws DroverException {
		this(folder, new SiteConnectorProvider());
	}

	/** @param connector connects sites */
	TwoSites(Path folder, ConnectorProvider connector) throws DroverException {
		connectors = new ConnectorRegistry(List.of(connector));
		source = SiteServer.open(SiteOptions.of(folder.resolve("old"), "OLD"));
		target = SiteServer.open(SiteOptions.of(folder.resolve("drv"), "DRV"));
		project = Project.create(folder.resolve("project"));
		topologies = new Topologies(project, connectors);
		jobs = new MigrationJobs(project, topologies);
		gather(LEGACY, source);
		gather(NEW, target);
	}

	/** One of the two, or another one that the project gets to know by this. */
	void gather(String name, SiteServer site) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile());
		try (Connector connector = connectors.connect(address, Credentials.NONE)) {
			topologies.put(name, address, Credentials.NONE, connector);
			topologies.gather(name, connector, new NullProgressMonitor());
		}
	}

	/** Both sites as they are now. */
	void gather() throws DroverException {
		gather(LEGACY, source);
		gather(NEW, target);
	}

	/** Creates objects in one transaction, by somebody else than a job. */
	void create(String name, Collection<NewObject> objects) throws DroverException {
		try (Connector connector = topologies.connect(name)) {
			connector.provider().orElseThrow().create("somebody-" + effects++, List.copyOf(objects));
		}
	}

	void change(String name, NewObject before, NewObject after) throws DroverException {
		try (Connector connector = topologies.connect(name)) {
			connector.provider().orElseThrow().edit("somebody-" + effects++, List.of(new Edit(before, after)));
		}
	}

	/** Publishes content of one file. */
	void publish(String name, ObjectRef owner, String version, String text) throws DroverException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		String hash = sha256(bytes);
		try (Connector connector = topologies.connect(name)) {
			connector.contentTarget().orElseThrow().putFile(hash, bytes.length, new ByteArrayInputStream(bytes));
			connector.contentTarget().orElseThrow().publish("somebody-" + effects++, new ContentDescription(owner, version, List.of(new ContentFile("setup", hash, bytes.length))));
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	Map<ObjectRef, NewObject> objects(String name) throws DroverException {
		Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
		Map<ObjectRef, List<Dependency>> needs = new TreeMap<>();
		try (Connector connector = topologies.connect(name)) {
			connector.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					objects.put(object.ref(), object);
				}

				@Override
				public void dependency(Dependency dependency) {
					needs.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency);
				}
			}, new NullProgressMonitor());
		}
		Map<ObjectRef, NewObject> all = new TreeMap<>();
		objects.forEach((ref, object) -> all.put(ref, new NewObject(object, needs.getOrDefault(ref, List.of()))));
		return all;
	}

	MigrationPlan plan(String collection, ConflictRules rules) throws DroverException {
		gather();
		Inventory inventory = new Inventory(topologies.estate(LEGACY));
		Selection selection = Selection.parse(inventory, List.of(collection));
		return new Planning(topologies).plan(inventory, selection, LEGACY, NEW, PlanOptions.DEFAULT.with(rules), new NullProgressMonitor()).plan();
	}

	String job(MigrationPlan plan) throws DroverException {
		return jobs.create(plan, LEGACY, NEW);
	}

	Job run(String id) throws DroverException {
		return jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}

	Job undo(String id) throws DroverException {
		return jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}

	/** What the new site's database holds of objects, content and secrets, a line for each row. */
	SortedSet<String> rows() throws SQLException {
		return rows(target);
	}

	static SortedSet<String> rows(SiteServer site) throws SQLException {
		SortedSet<String> rows = new TreeSet<>();
		for (String table : List.of("object", "dependency", "content", "content_file", "replaced_content", "replaced_content_file", "object_secret")) {
			try (Connection connection = site.dataSource().getConnection();
					Statement statement = connection.createStatement();
					ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
				while (result.next()) {
					StringBuilder row = new StringBuilder(table);
					for (int column = 1; column <= result.getMetaData().getColumnCount(); column++)
						row.append('|').append(result.getString(column));
					rows.add(row.toString());
				}
			}
		}
		return rows;
	}

	@Override
	public void close() throws DroverException {
		project.close();
		target.close();
		source.close();
	}
}
