package org.drover.lab.internal.legacy;

import static org.drover.lab.internal.legacy.EstateDraft.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Draws what can be deployed: packages, applications, images, drivers, task sequences, updates and baselines. */
final class SoftwarePart {

	/** A package that task sequences still name although it was deleted. */
	static final String DELETED_PACKAGE = "CAS00FFF";

	/** A program and the package it belongs to. */
	record Program(ObjectRef pkg, ObjectRef ref) {
	}

	private final EstateDraft draft;
	private final String scope;
	private final List<Program> programs = new ArrayList<>();
	private final List<ObjectRef> applications = new ArrayList<>();
	private final List<ObjectRef> bootImages = new ArrayList<>();
	private final List<ObjectRef> systemImages = new ArrayList<>();
	private final List<ObjectRef> driverPackages = new ArrayList<>();
	private final List<ObjectRef> updateGroups = new ArrayList<>();
	private final List<ObjectRef> baselines = new ArrayList<>();
	private Program runtime;
	private ObjectRef stateTools;
	private int names;

	SoftwarePart(EstateDraft draft) {
		this.draft = draft;
		this.scope = "ScopeId_" + draft.guid() + ".";
	}

	void draw() {
		runtime = pkg("Common runtime");
		stateTools = pkg("User state tools").pkg();
		for (int i = 0; i < draft.bySize(22, 80); i++)
			programs.add(drawnPackage());
		drawApplications();
		images();
		updates();
		for (int i = 0; i < draft.bySize(6, 11); i++)
			baselines.add(baseline(i + 1));
	}

	List<Program> programs() {
		return programs;
	}

	List<ObjectRef> applications() {
		return applications;
	}

	List<ObjectRef> updateGroups() {
		return updateGroups;
	}

	List<ObjectRef> baselines() {
		return baselines;
	}

	private Program drawnPackage() {
		Program program = pkg(productName());
		if (draft.chance(35))
			program(program.pkg(), "Remove", "setup\\remove.cmd /quiet");
		if (draft.chance(25))
			draft.need(program.ref(), DependencyKind.REQUIRES, runtime.ref());
		return program;
	}

	private Program pkg(String name) {
		String id = draft.packageId();
		ObjectRef pkg = draft.add(ObjectKind.PACKAGE, id, name, draft.version(),
				attributes(Words.MANUFACTURER, name.split(" ")[0], Words.PACKAGE_VERSION, (1 + draft.upTo(9)) + "." + draft.upTo(10)));
		draft.content(pkg, id, "setup");
		return new Program(pkg, program(pkg, "Install", "setup\\install.cmd /quiet"));
	}

	private ObjectRef program(ObjectRef pkg, String name, String command) {
		ObjectRef program = draft.add(ObjectKind.PROGRAM, pkg.key() + "." + name, name, "", attributes(Words.COMMAND_LINE, command));
		draft.need(program, DependencyKind.BELONGS_TO, pkg);
		return program;
	}

	/** The first two require each other, every fourth requires one drawn before it, every ninth has no content. */
	private void drawApplications() {
		for (int i = 0; i < draft.bySize(16, 40); i++) {
			boolean content = i % 9 != 8;
			ObjectRef application = draft.add(ObjectKind.APPLICATION, scope + "Application_" + draft.guid(), productName(),
					content ? draft.version() : "1", Map.of(Words.REVISION, Integer.toString(1 + draft.upTo(9))));
			if (content)
				draft.content(application, draft.packageId(), "app");
			if (i > 4 && i % 4 == 0)
				draft.need(application, DependencyKind.REQUIRES, draft.pick(applications.subList(2, i)));
			applications.add(application);
		}
		draft.need(applications.get(0), DependencyKind.REQUIRES, applications.get(1));
		draft.need(applications.get(1), DependencyKind.REQUIRES, applications.get(0));
	}

	private void images() {
		for (int i = 0; i < draft.bySize(2, 4); i++)
			bootImages.add(image(ObjectKind.BOOT_IMAGE, "Boot image (x%d) %d".formatted(i % 2 == 0 ? 64 : 86, i + 1), "boot"));
		for (int i = 0; i < draft.bySize(3, 5); i++)
			systemImages.add(image(ObjectKind.OS_IMAGE, "Workstation image " + (i + 1), "install"));
		for (int i = 0; i < draft.bySize(3, 6); i++)
			driverPackages.add(driverPackage(i + 1));
	}

	private ObjectRef image(ObjectKind kind, String name, String file) {
		String id = draft.packageId();
		ObjectRef image = draft.add(kind, id, name, draft.version(), Map.of());
		draft.content(image, id, file);
		return image;
	}

	private ObjectRef driverPackage(int number) {
		ObjectRef pkg = image(ObjectKind.DRIVER_PACKAGE, "Drivers " + Words.HARDWARE.get(number % Words.HARDWARE.size()) + " " + number, "drivers");
		for (int i = 0; i < 3; i++) {
			ObjectRef driver = draft.add(ObjectKind.DRIVER, draft.guid().toLowerCase(Locale.ROOT), "Driver %d.%d".formatted(number, i + 1), "1",
					Map.of());
			draft.need(pkg, DependencyKind.CONTAINS, driver);
		}
		return pkg;
	}

	/**
	 * Draws a task sequence.
	 *
	 * @param state keeps the user's state on a state migration point, and names a package that is gone
	 */
	ObjectRef taskSequence(String name, int number, boolean state) {
		ObjectRef sequence = draft.add(ObjectKind.TASK_SEQUENCE, draft.packageId(), name, draft.version(),
				attributes(Words.STATE_MIGRATION, state ? "true" : ""));
		draft.need(sequence, DependencyKind.BOOTS_FROM, bootImages.get(number % (bootImages.size() - 1)));
		draft.need(sequence, DependencyKind.REFERENCES, systemImages.get(number % (systemImages.size() - 1)));
		draft.need(sequence, DependencyKind.REFERENCES, driverPackages.get(number % (driverPackages.size() - 1)));
		draft.need(sequence, DependencyKind.REFERENCES, applications.get(2 + number));
		if (state) {
			draft.need(sequence, DependencyKind.REFERENCES, stateTools);
			draft.need(sequence, DependencyKind.REFERENCES, new ObjectRef(ObjectKind.PACKAGE, DELETED_PACKAGE));
		}
		return sequence;
	}

	private void updates() {
		List<ObjectRef> packages = new ArrayList<>();
		for (int i = 0; i < draft.bySize(5, 14); i++)
			packages.add(image(ObjectKind.UPDATE_PACKAGE, "Updates 202%d-%02d".formatted(i / 12, i % 12 + 1), "updates"));
		List<ObjectRef> updates = new ArrayList<>();
		for (int i = 0; i < draft.bySize(32, 150); i++) {
			ObjectRef update = draft.add(ObjectKind.UPDATE, draft.guid().toLowerCase(Locale.ROOT), "Security update KB%07d".formatted(5_000_000 + i),
					"1", Map.of());
			draft.need(update, DependencyKind.BELONGS_TO, packages.get(i * (packages.size() - 1) / draft.bySize(32, 150)));
			updates.add(update);
		}
		int groups = draft.bySize(6, 7);
		for (int i = 0; i < groups; i++)
			updateGroups.add(updateGroup(i + 1, updates.subList(i * updates.size() / groups, (i + 1) * updates.size() / groups)));
	}

	private ObjectRef updateGroup(int number, List<ObjectRef> updates) {
		ObjectRef group = draft.add(ObjectKind.UPDATE_GROUP, scope + "AuthList_" + draft.guid(), "Update group " + number, "1", Map.of());
		updates.forEach(update -> draft.need(group, DependencyKind.CONTAINS, update));
		return group;
	}

	private ObjectRef baseline(int number) {
		ObjectRef baseline = draft.add(ObjectKind.BASELINE, scope + "Baseline_" + draft.guid(), "Baseline " + number, "1", Map.of());
		ObjectRef before = null;
		for (int i = 0; i < 3 + number % 2; i++) {
			ObjectRef item = draft.add(ObjectKind.CONFIGURATION_ITEM, scope + "LogicalName_" + draft.guid(), "Setting %d.%d".formatted(number, i + 1),
					"1", Map.of());
			draft.need(baseline, DependencyKind.CONTAINS, item);
			if (before != null && i == 2)
				draft.need(item, DependencyKind.REQUIRES, before);
			before = item;
		}
		return baseline;
	}

	private String productName() {
		int number = names++;
		String vendor = Words.VENDORS.get(number % Words.VENDORS.size());
		return "%s %s %d".formatted(vendor, Words.PRODUCTS.get(number % Words.PRODUCTS.size()), 2 + number / Words.PRODUCTS.size());
	}
}
