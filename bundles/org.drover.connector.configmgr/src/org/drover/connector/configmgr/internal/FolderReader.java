package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads the folders that administrators file objects in, and the searches they keep there. */
final class FolderReader {

	/** As the documentation of SMS_ObjectContainerNode numbers what is filed; folders for queries, reports and the like are not read. */
	private static final Map<Integer, ObjectKind> FILED = Map.ofEntries(Map.entry(2, ObjectKind.PACKAGE), Map.entry(3, ObjectKind.DEPLOYMENT),
			Map.entry(9, ObjectKind.METERING_RULE), Map.entry(11, ObjectKind.CONFIGURATION_ITEM), Map.entry(14, ObjectKind.OS_PACKAGE), Map.entry(18, ObjectKind.OS_IMAGE),
			Map.entry(19, ObjectKind.BOOT_IMAGE), Map.entry(20, ObjectKind.TASK_SEQUENCE), Map.entry(23, ObjectKind.DRIVER_PACKAGE), Map.entry(25, ObjectKind.DRIVER),
			Map.entry(1011, ObjectKind.UPDATE), Map.entry(2011, ObjectKind.BASELINE), Map.entry(5000, ObjectKind.COLLECTION), Map.entry(5001, ObjectKind.COLLECTION),
			Map.entry(6000, ObjectKind.APPLICATION));

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final Map<Integer, ObjectRef> folders = new HashMap<>();
	private final Map<Integer, ObjectKind> filed = new HashMap<>();
	private final Map<ObjectRef, Integer> parents = new HashMap<>();

	FolderReader(SiteDatabase.Session session, Configuration configuration) {
		this.session = session;
		this.configuration = configuration;
	}

	void read() throws DroverException {
		session.each(View.FOLDERS, this::folder);
		parents.forEach((child, parent) -> {
			if (folders.containsKey(parent))
				configuration.need(child, DependencyKind.PART_OF, folders.get(parent));
		});
		SortedMap<ObjectRef, Integer> places = new TreeMap<>();
		session.each(View.FOLDER_MEMBERS, row -> place(row, places));
		places.forEach((ref, number) -> configuration.need(ref, DependencyKind.PART_OF, folders.get(number)));
	}

	/** Configuration items are filed by the name of their model, others by their identifier; each is in one folder. */
	private void place(ResultSet row, Map<ObjectRef, Integer> places) throws SQLException {
		int number = row.getInt("ContainerNodeID");
		String key = Keys.item(text(row, "InstanceKey"));
		if (key.isEmpty() || !folders.containsKey(number))
			return;
		ObjectRef ref = new ObjectRef(filed.get(number), key);
		if (configuration.has(ref))
			places.merge(ref, number, Math::min);
	}

	private void folder(ResultSet row) throws SQLException {
		ObjectKind kind = FILED.get(row.getInt("ObjectType"));
		if (kind == null)
			return;
		int number = row.getInt("ContainerNodeID");
		boolean search = flag(row, "SearchFolder");
		if (search && text(row, "SearchString").isEmpty())
			return;
		ObjectRef ref = configuration.add(search ? ObjectKind.SAVED_SEARCH : ObjectKind.FOLDER, Integer.toString(number), text(row, "Name"), "", Attributes.FILES,
				kind.label(), Attributes.SEARCH, search ? text(row, "SearchString") : "");
		parents.put(ref, row.getInt("ParentContainerNodeID"));
		if (!search) {
			folders.put(number, ref);
			filed.put(number, kind);
		}
	}
}
