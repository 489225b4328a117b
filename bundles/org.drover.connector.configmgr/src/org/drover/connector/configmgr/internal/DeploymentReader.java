package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.instant;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads deployments: advertisements of programs and task sequences, assignments of configuration items. */
final class DeploymentReader {

	private static final String WHOLE_PACKAGE = "*";
	/** So long a deployment may wait for the first client that runs it. */
	private static final Duration WAIT = Duration.ofDays(90);

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final SoftwareReader software;
	private final Instant now;
	private final Map<Integer, ObjectRef> assignments = new HashMap<>();
	private final Set<String> reported = new HashSet<>();

	DeploymentReader(SiteDatabase.Session session, Configuration configuration, SoftwareReader software, Clock clock) {
		this.session = session;
		this.configuration = configuration;
		this.software = software;
		this.now = clock.instant();
	}

	void read() throws DroverException {
		boolean reports = session.has(View.REPORTS);
		if (reports)
			session.each(View.EVER_RUN, row -> reported.add(text(row, "AdvertisementID")));
		session.each(View.ADVERTISEMENTS, row -> advertisement(row, reports));
		session.each(View.ASSIGNMENTS, this::assignment);
		session.each(View.ASSIGNED_ITEMS, row -> {
			ObjectRef deployment = assignments.get(row.getInt("AssignmentID"));
			ObjectRef item = software.item(row.getInt("CI_ID"));
			if (deployment != null && item != null)
				configuration.need(deployment, DependencyKind.DEPLOYS, item);
		});
	}

	private void advertisement(ResultSet row, boolean reports) throws SQLException {
		String expires = flag(row, "ExpirationTimeEnabled") ? instant(row, "ExpirationTime") : "";
		String starts = instant(row, "PresentTime");
		boolean idle = reports && !reported.contains(text(row, "AdvertisementID")) && !starts.isEmpty() && Instant.parse(starts).plus(WAIT).isBefore(now);
		ObjectRef deployment = deployment(row, text(row, "AdvertisementID"), text(row, "AdvertisementName"), starts, expires, View.ADVERTISEMENTS,
				idle ? "never run: no client has reported on it (v_ClientAdvertisementStatus) since it started on " + starts + " (v_Advertisement.PresentTime)" : "");
		String program = text(row, "ProgramName");
		String packageId = text(row, "PackageID");
		configuration.need(deployment, DependencyKind.DEPLOYS,
				program.equals(WHOLE_PACKAGE) ? new ObjectRef(ObjectKind.TASK_SEQUENCE, Keys.clean(packageId))
						: new ObjectRef(ObjectKind.PROGRAM, Keys.program(packageId, program)));
	}

	private void assignment(ResultSet row) throws SQLException {
		assignments.put(row.getInt("AssignmentID"), deployment(row, text(row, "Assignment_UniqueID"), text(row, "AssignmentName"),
				instant(row, "StartTime"), instant(row, "ExpirationTime"), View.ASSIGNMENTS, ""));
	}

	/** @param finding why it is obsolete though it has not expired; empty where it is not */
	private ObjectRef deployment(ResultSet row, String key, String name, String starts, String expires, View view, String finding) throws SQLException {
		boolean expired = !expires.isEmpty() && Instant.parse(expires).isBefore(now);
		ObjectRef deployment = configuration.add(ObjectKind.DEPLOYMENT, Keys.clean(key), name, "", "starts", starts, Attributes.EXPIRES, expires,
				Attributes.OBSOLETE, expired ? "expired on " + expires + " (" + view.view() + ".ExpirationTime)" : finding);
		String collection = text(row, "CollectionID");
		if (!collection.isEmpty())
			configuration.need(new ObjectRef(ObjectKind.COLLECTION, Keys.clean(collection)), DependencyKind.RECEIVES, deployment);
		return deployment;
	}
}
