package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.instant;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads deployments: advertisements of programs and task sequences, assignments of configuration items. */
final class DeploymentReader {

	private static final String WHOLE_PACKAGE = "*";

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final SoftwareReader software;
	private final Instant now;
	private final Map<Integer, ObjectRef> assignments = new HashMap<>();

	DeploymentReader(SiteDatabase.Session session, Configuration configuration, SoftwareReader software, Clock clock) {
		this.session = session;
		this.configuration = configuration;
		this.software = software;
		this.now = clock.instant();
	}

	void read() throws DroverException {
		session.each(View.ADVERTISEMENTS, this::advertisement);
		session.each(View.ASSIGNMENTS, this::assignment);
		session.each(View.ASSIGNED_ITEMS, row -> {
			ObjectRef deployment = assignments.get(row.getInt("AssignmentID"));
			ObjectRef item = software.item(row.getInt("CI_ID"));
			if (deployment != null && item != null)
				configuration.need(deployment, DependencyKind.DEPLOYS, item);
		});
	}

	private void advertisement(ResultSet row) throws SQLException {
		String expires = flag(row, "ExpirationTimeEnabled") ? instant(row, "ExpirationTime") : "";
		ObjectRef deployment = deployment(row, text(row, "AdvertisementID"), text(row, "AdvertisementName"), instant(row, "PresentTime"), expires,
				View.ADVERTISEMENTS);
		String program = text(row, "ProgramName");
		String packageId = text(row, "PackageID");
		configuration.need(deployment, DependencyKind.DEPLOYS,
				program.equals(WHOLE_PACKAGE) ? new ObjectRef(ObjectKind.TASK_SEQUENCE, Keys.clean(packageId))
						: new ObjectRef(ObjectKind.PROGRAM, Keys.program(packageId, program)));
	}

	private void assignment(ResultSet row) throws SQLException {
		assignments.put(row.getInt("AssignmentID"), deployment(row, text(row, "Assignment_UniqueID"), text(row, "AssignmentName"),
				instant(row, "StartTime"), instant(row, "ExpirationTime"), View.ASSIGNMENTS));
	}

	private ObjectRef deployment(ResultSet row, String key, String name, String starts, String expires, View view) throws SQLException {
		boolean expired = !expires.isEmpty() && Instant.parse(expires).isBefore(now);
		ObjectRef deployment = configuration.add(ObjectKind.DEPLOYMENT, Keys.clean(key), name, "", "starts", starts, Attributes.EXPIRES, expires,
				Attributes.OBSOLETE, expired ? "expired on " + expires + " (" + view.view() + ".ExpirationTime)" : "");
		String collection = text(row, "CollectionID");
		if (!collection.isEmpty())
			configuration.need(new ObjectRef(ObjectKind.COLLECTION, Keys.clean(collection)), DependencyKind.RECEIVES, deployment);
		return deployment;
	}
}
