package org.drover.model.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** One site with a server, a management point, a distribution point and a boundary; a point that another topology shares. */
final class SampleRows {

	static final ObjectRef SITE = new ObjectRef(ObjectKind.SITE, "DRV");
	static final ObjectRef SERVER = new ObjectRef(ObjectKind.SITE_SYSTEM, "DRV-SERVER");
	static final ObjectRef MANAGEMENT_POINT = new ObjectRef(ObjectKind.MANAGEMENT_POINT, "DRV-MP");
	static final ObjectRef POINT = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DRV-DP");
	static final ObjectRef EXTRA = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DP2");
	static final ObjectRef FOREIGN = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "dp-oslo");
	static final ObjectRef BOUNDARY = new ObjectRef(ObjectKind.BOUNDARY, "10.1.0.0");

	private final List<ManagedObject> objects = new ArrayList<>();
	private final List<Dependency> dependencies = new ArrayList<>();
	private final Map<ObjectRef, Integer> users = new TreeMap<>();

	SampleRows() {
		add(SITE, "Drover", Map.of());
		add(SERVER, "server", Map.of(Attributes.SITE, "DRV"));
		add(MANAGEMENT_POINT, "management", service());
		add(POINT, "main point", service());
		add(EXTRA, "second point", service());
		add(FOREIGN, "oslo", Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.PLACEMENT, "branch"));
		add(BOUNDARY, "Oslo, subnet 1", Map.of());
		need(SERVER, SITE, DependencyKind.PART_OF);
		need(MANAGEMENT_POINT, SERVER, DependencyKind.HOSTED_ON);
		need(POINT, SERVER, DependencyKind.HOSTED_ON);
		need(EXTRA, SERVER, DependencyKind.HOSTED_ON);
		need(SITE, POINT, DependencyKind.SERVED_BY);
		users.put(BOUNDARY, 12);
	}

	private static Map<String, String> service() {
		return Map.of(Attributes.OWNER, "DRV", Attributes.SITE, "DRV", Attributes.URL, "http://127.0.0.1/x", Attributes.HOLDS, "package:P=1", "note", "kept");
	}

	private void add(ObjectRef ref, String name, Map<String, String> attributes) {
		objects.add(new ManagedObject(ref, name, "", new TreeMap<>(attributes)));
	}

	private void need(ObjectRef from, ObjectRef to, DependencyKind kind) {
		dependencies.add(new Dependency(from, to, kind));
	}

	StructureRows rows() {
		return new StructureRows("DRV", objects, dependencies, users);
	}
}
