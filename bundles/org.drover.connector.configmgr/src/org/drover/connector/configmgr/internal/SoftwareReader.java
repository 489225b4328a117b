package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.instant;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads packages and configuration items, with what they need of each other. */
final class SoftwareReader {

	private static final int REGULAR = 0;
	private static final int UPDATES = 5;
	private static final int APPLICATION_CONTENT = 8;
	private static final int OPERATING_SYSTEM = 259;
	private static final long KILOBYTE = 1024;

	private static final int BUNDLED = 1;
	private static final int REQUIRED = 2;
	private static final int OPTIONAL = 4;
	private static final int SUPERSEDED = 6;
	private static final int APPLICATION_TO_TYPE = 9;
	private static final int APPLICATION_DEPENDENCE = 10;
	private static final int APPLICATION_SUPERSEDED = 15;
	private static final int DEPLOYMENT_TYPE = 21;
	private static final int VIRTUAL_ENVIRONMENT = 60;

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final Map<String, Long> kilobytes = new HashMap<>();
	private final Map<Integer, String> packageOfContent = new HashMap<>();
	private final Map<Integer, Set<String>> packagesOfItem = new HashMap<>();
	private final Map<String, String> applicationContent = new HashMap<>();
	private final Map<String, ObjectRef> packages = new HashMap<>();
	private final Map<String, String> sourceDates = new HashMap<>();
	private final Map<Integer, ObjectRef> items = new HashMap<>();
	private final Set<Integer> deploymentTypes = new HashSet<>();
	private final Map<Integer, ObjectRef> applicationOfType = new HashMap<>();

	SoftwareReader(SiteDatabase.Session session, Configuration configuration) {
		this.session = session;
		this.configuration = configuration;
	}

	/** Reads what has content, and not all of it: the configuration then knows whose content a package is. */
	void readContents() throws DroverException {
		contents();
		packages();
		items();
	}

	void read() throws DroverException {
		readContents();
		programs();
		taskSequences();
		relations();
		stored();
		session.each(View.DRIVER_CONTENTS, row -> needItem(ref(ObjectKind.DRIVER_PACKAGE, text(row, "PkgID")), DependencyKind.CONTAINS, row.getInt("CI_ID")));
	}

	/** The configuration item of this number; null where it is of a kind that is not read. */
	ObjectRef item(int id) {
		return items.get(id);
	}

	private void contents() throws DroverException {
		session.each(View.CONTENTS, row -> {
			packageOfContent.put(row.getInt("Content_ID"), text(row, "PkgID"));
			kilobytes.merge(text(row, "PkgID"), row.getLong("SourceSize"), Long::sum);
		});
		session.each(View.ITEM_CONTENTS, row -> {
			String pkg = packageOfContent.get(row.getInt("Content_ID"));
			if (pkg != null)
				packagesOfItem.computeIfAbsent(row.getInt("CI_ID"), any -> new HashSet<>()).add(pkg);
		});
	}

	private void packages() throws DroverException {
		session.each(View.PACKAGES, this::pkg);
		session.each(View.DRIVER_PACKAGES, row -> image(ObjectKind.DRIVER_PACKAGE, row));
		session.each(View.IMAGES, row -> image(ObjectKind.OS_IMAGE, row));
		session.each(View.BOOT_IMAGES, row -> image(ObjectKind.BOOT_IMAGE, row));
	}

	/** The view lists packages of every type; the types with a view of their own are read there. */
	private void pkg(ResultSet row) throws SQLException {
		String id = text(row, "PackageID");
		int type = row.getInt("PackageType");
		sourceDates.put(id, instant(row, "SourceDate"));
		if (type == APPLICATION_CONTENT)
			applicationContent.put(id, text(row, "SourceVersion"));
		if (type == REGULAR)
			own(id, configuration.add(ObjectKind.PACKAGE, Keys.clean(id), text(row, "Name"), text(row, "SourceVersion"), Attributes.CONTENT_SIZE, size(id),
					"manufacturer", text(row, "Manufacturer"), "packageVersion", text(row, "Version")));
		if (type == OPERATING_SYSTEM)
			image(ObjectKind.OS_PACKAGE, row);
		if (type == UPDATES)
			own(id, configuration.add(ObjectKind.UPDATE_PACKAGE, Keys.clean(id), text(row, "Name"), text(row, "SourceVersion"), Attributes.CONTENT_SIZE,
					size(id)));
	}

	private void image(ObjectKind kind, ResultSet row) throws SQLException {
		String id = text(row, "PackageID");
		own(id, configuration.add(kind, Keys.clean(id), text(row, "Name"), text(row, "SourceVersion"), Attributes.CONTENT_SIZE, size(id)));
	}

	private void own(String packageId, ObjectRef owner) {
		packages.put(packageId, owner);
		configuration.setContent(packageId, owner);
		changed(owner, packageId);
	}

	private void changed(ObjectRef owner, String packageId) {
		if (owner.kind() != ObjectKind.APPLICATION)
			configuration.findings().note(owner, sourceDates.getOrDefault(packageId, ""), "v_Package.SourceDate");
	}

	/** Of packages that the view lists: the documentation does not promise that images are among them. */
	private void stored() {
		packages.forEach((id, owner) -> {
			if (sourceDates.containsKey(id))
				configuration.findings().store(owner, id);
		});
	}

	private String size(String packageId) {
		Long size = kilobytes.get(packageId);
		return size == null ? "" : Long.toString(size * KILOBYTE);
	}

	private void items() throws DroverException {
		Map<Integer, String> names = new HashMap<>();
		session.each(View.ITEM_NAMES, row -> names.merge(row.getInt("CI_ID"), text(row, "DisplayName"), (one, other) -> one.compareTo(other) < 0 ? one : other));
		session.each(View.ITEMS, row -> item(row, names.getOrDefault(row.getInt("CI_ID"), "")));
		packagesOfItem.forEach(this::updateContent);
	}

	private void item(ResultSet row, String name) throws SQLException {
		read(row, name);
		ObjectRef item = items.get(row.getInt("CI_ID"));
		if (item != null)
			configuration.findings().note(item, instant(row, "DateLastModified"), "v_ConfigurationItems.DateLastModified");
	}

	private void read(ResultSet row, String name) throws SQLException {
		int id = row.getInt("CI_ID");
		String key = Keys.item(text(row, "CI_UniqueID"));
		String version = text(row, "CIVersion");
		switch (row.getInt("CIType_ID")) {
		case 1, 8 -> items.put(id, configuration.add(ObjectKind.UPDATE, key, name, version));
		case 2 -> items.put(id, configuration.add(ObjectKind.BASELINE, key, name, version));
		case 3, 4, 5 -> items.put(id, configuration.add(ObjectKind.CONFIGURATION_ITEM, key, name, version));
		case 6 -> items.put(id, configuration.add(ObjectKind.DRIVER, key, name, version));
		case 9 -> items.put(id, configuration.add(ObjectKind.UPDATE_GROUP, key, name, version));
		case 10 -> items.put(id, application(id, key, name, version));
		case DEPLOYMENT_TYPE -> deploymentTypes.add(id);
		case VIRTUAL_ENVIRONMENT -> items.put(id, configuration.add(ObjectKind.VIRTUAL_ENVIRONMENT, key, name, version));
		default -> {
			// other types (global conditions, policies, platforms) are not migrated
		}
		}
	}

	/** What an application's version is to clients is that of its content. */
	private ObjectRef application(int id, String key, String name, String revision) {
		String content = packagesOfItem.getOrDefault(id, Set.of()).stream().filter(applicationContent::containsKey).sorted().findFirst().orElse("");
		ObjectRef application = configuration.add(ObjectKind.APPLICATION, key, name, content.isEmpty() ? "1" : applicationContent.get(content),
				Attributes.CONTENT_SIZE, content.isEmpty() ? "" : size(content), "revision", revision);
		if (!content.isEmpty())
			own(content, application);
		return application;
	}

	private void updateContent(int item, Set<String> packageIds) {
		ObjectRef update = items.get(item);
		if (update == null || update.kind() != ObjectKind.UPDATE)
			return;
		packageIds.stream().map(packages::get).filter(owner -> owner != null && owner.kind() == ObjectKind.UPDATE_PACKAGE)
				.forEach(owner -> configuration.need(update, DependencyKind.BELONGS_TO, owner));
	}

	private void programs() throws DroverException {
		session.each(View.PROGRAMS, row -> {
			String id = text(row, "PackageID");
			ObjectRef program = configuration.add(ObjectKind.PROGRAM, Keys.program(id, text(row, "ProgramName")), text(row, "ProgramName"), "",
					"commandLine", text(row, "CommandLine"));
			configuration.need(program, DependencyKind.BELONGS_TO, ref(ObjectKind.PACKAGE, id));
			String[] first = text(row, "DependentProgram").split(";;", 2);
			if (first.length == 2)
				configuration.need(program, DependencyKind.REQUIRES, ref(ObjectKind.PROGRAM, Keys.program(first[0], first[1])));
		});
	}

	private void taskSequences() throws DroverException {
		Set<String> stateful = new HashSet<>();
		session.each(View.STATEFUL_SEQUENCES, row -> stateful.add(text(row, "PackageID")));
		session.each(View.TASK_SEQUENCES, row -> {
			String id = text(row, "PackageID");
			ObjectRef sequence = configuration.add(ObjectKind.TASK_SEQUENCE, Keys.clean(id), text(row, "Name"), text(row, "SourceVersion"),
					"stateMigration", stateful.contains(id) ? "true" : "");
			changed(sequence, id);
			if (!text(row, "BootImageID").isEmpty())
				configuration.need(sequence, DependencyKind.BOOTS_FROM, ref(ObjectKind.BOOT_IMAGE, text(row, "BootImageID")));
		});
		session.each(View.SEQUENCE_PACKAGES, row -> {
			String id = text(row, "RefPackageID");
			// what is gone can only be guessed to have been a package
			configuration.need(ref(ObjectKind.TASK_SEQUENCE, text(row, "PackageID")), DependencyKind.REFERENCES,
					packages.getOrDefault(id, ref(ObjectKind.PACKAGE, id)));
		});
		session.each(View.SEQUENCE_APPLICATIONS,
				row -> needItem(ref(ObjectKind.TASK_SEQUENCE, text(row, "PackageID")), DependencyKind.REFERENCES, row.getInt("RefAppCI_ID")));
	}

	/** An application requires another by way of its deployment types, which are not objects of their own here. */
	private void relations() throws DroverException {
		session.each(View.ITEM_RELATIONS, row -> {
			if (row.getInt("RelationType") == APPLICATION_TO_TYPE && deploymentTypes.contains(row.getInt("ToCIID")))
				applicationOfType.put(row.getInt("ToCIID"), items.get(row.getInt("FromCIID")));
		});
		session.each(View.ITEM_RELATIONS, row -> {
			int from = row.getInt("FromCIID");
			relation(objectOf(from), row.getInt("RelationType"), row.getInt("ToCIID"));
		});
	}

	private void relation(ObjectRef from, int type, int to) {
		if (from == null)
			return;
		if (type == SUPERSEDED || type == APPLICATION_SUPERSEDED)
			supersede(from, objectOf(to));
		shareEnvironment(from, objectOf(to));
		boolean group = from.kind() == ObjectKind.UPDATE_GROUP || from.kind() == ObjectKind.BASELINE;
		if (group && (type == BUNDLED || type == REQUIRED || type == OPTIONAL) || type == BUNDLED)
			needItem(from, DependencyKind.CONTAINS, to);
		else if (type == REQUIRED || type == APPLICATION_DEPENDENCE)
			require(from, objectOf(to));
	}

	/** Whatever the relation is called, and whichever of the two it starts at. */
	private void shareEnvironment(ObjectRef one, ObjectRef other) {
		if (one.kind() == ObjectKind.APPLICATION && other != null && other.kind() == ObjectKind.VIRTUAL_ENVIRONMENT) {
			configuration.need(one, DependencyKind.REFERENCES, other);
			configuration.need(other, DependencyKind.CONTAINS, one);
		} else if (one.kind() == ObjectKind.VIRTUAL_ENVIRONMENT && other != null && other.kind() == ObjectKind.APPLICATION)
			shareEnvironment(other, one);
	}

	/** The object that a configuration item is, or whose deployment type it is; null where it is of a kind that is not read. */
	private ObjectRef objectOf(int item) {
		return applicationOfType.getOrDefault(item, items.get(item));
	}

	private void require(ObjectRef from, ObjectRef to) {
		if (to != null && !to.equals(from))
			configuration.need(from, DependencyKind.REQUIRES, to);
	}

	/** What was superseded is not needed, but whoever looks at an object may want to know what it came after. */
	private void supersede(ObjectRef from, ObjectRef to) {
		if (to == null || to.equals(from))
			return;
		configuration.note(from, "supersedes", to.key());
		configuration.findings().supersede(to, "superseded by " + from.key() + " (v_CIRelation)");
	}

	private void needItem(ObjectRef from, DependencyKind kind, int item) {
		ObjectRef to = items.get(item);
		if (to != null)
			configuration.need(from, kind, to);
	}

	private static ObjectRef ref(ObjectKind kind, String key) {
		return new ObjectRef(kind, Keys.clean(key));
	}
}
