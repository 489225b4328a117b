package org.drover.lab.internal.legacy;

import static org.drover.lab.internal.legacy.EstateDraft.attributes;

import java.util.Iterator;
import java.util.Map;

import org.drover.lab.internal.legacy.DraftClient.Use;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Draws deployments: what collections receive. Far dates, so that the estate is the same on every day. */
final class DeploymentsPart {

	private static final String STARTED = "2024-03-04T06:00:00Z";
	private static final String LONG_AGO = "2019-06-30T18:00:00Z";
	private static final String FAR_AHEAD = "2099-12-31T00:00:00Z";
	private static final String EXPIRED = "expired on " + LONG_AGO + " (v_Advertisement.ExpirationTime)";
	private static final String EXPIRED_ASSIGNMENT = "expired on " + LONG_AGO + " (v_CIAssignment.ExpirationTime)";

	private final EstateDraft draft;
	private final SoftwarePart software;
	private final CollectionsPart collections;
	private final Iterator<SoftwarePart.Program> programs;
	private final Iterator<ObjectRef> applications;
	private final Iterator<ObjectRef> baselines;

	DeploymentsPart(EstateDraft draft, SoftwarePart software, CollectionsPart collections) {
		this.draft = draft;
		this.software = software;
		this.collections = collections;
		this.programs = software.programs().iterator();
		this.applications = software.applications().subList(2, software.applications().size()).iterator();
		this.baselines = software.baselines().iterator();
	}

	void draw() {
		demonstration();
		program(collections.desktops(), programs.next(), "");
		assignment(collections.desktops(), baselines.next(), "");
		systems();
		uses();
		departments();
		offices();
		models();
		rings();
		collections.finer().forEach(collection -> program(collection, programs.next(), ""));
	}

	/** The two applications that require each other, a task sequence that keeps user state, a baseline, and one that is over. */
	private void demonstration() {
		DraftCollection demo = collections.demo();
		advertise(demo, software.taskSequence("Workstation refresh with user state", 0, true), "");
		assignment(demo, software.applications().getFirst(), "");
		assignment(demo, baselines.next(), FAR_AHEAD);
		program(demo, programs.next(), LONG_AGO);
	}

	private void systems() {
		Iterator<ObjectRef> groups = software.updateGroups().iterator();
		for (Map.Entry<String, DraftCollection> system : collections.bySystem().entrySet()) {
			if (!system.getKey().equals(Words.MOBILE_SYSTEM))
				assignment(system.getValue(), groups.next(), "");
		}
	}

	private void uses() {
		for (Map.Entry<Use, DraftCollection> use : collections.byUse().entrySet()) {
			switch (use.getKey()) {
			case KIOSK -> program(use.getValue(), programs.next(), "");
			case SERVER -> {
				program(use.getValue(), programs.next(), "");
				assignment(use.getValue(), baselines.next(), "");
			}
			default -> assignment(use.getValue(), applications.next(), "");
			}
		}
		advertise(collections.byUse().get(Use.KIOSK), software.taskSequence("Kiosk reset", 1, false), "");
		if (draft.medium())
			advertise(collections.byUse().get(Use.SERVER), software.taskSequence("Server base", 2, false), LONG_AGO);
	}

	private void departments() {
		int number = 0;
		for (DraftCollection department : collections.byDepartment().values()) {
			assignment(department, applications.next(), number == 2 ? LONG_AGO : "");
			if (number % 2 == 0)
				program(department, programs.next(), FAR_AHEAD);
			number++;
		}
	}

	/** Every office has software of its own. */
	private void offices() {
		for (Office office : collections.byOffice().keySet()) {
			if (office.number() < 2 || office.number() % 2 == 0)
				program(collections.byOffice().get(office), programs.next(), office.number() == 4 ? LONG_AGO : "");
			else
				assignment(collections.byOffice().get(office), applications.next(), "");
		}
	}

	private void models() {
		int number = 0;
		for (DraftCollection model : collections.byHardware().values()) {
			if (number++ % 2 == 0)
				program(model, programs.next(), "");
		}
	}

	private void rings() {
		for (DraftCollection ring : collections.rings()) {
			program(ring, programs.next(), "");
			assignment(ring, baselines.next(), "");
		}
	}

	/** A program is known by its package. */
	private String title(ObjectRef what) {
		boolean program = what.kind() == ObjectKind.PROGRAM;
		return draft.get(program ? new ObjectRef(ObjectKind.PACKAGE, what.key().substring(0, what.key().indexOf('.'))) : what).name();
	}

	private void program(DraftCollection collection, SoftwarePart.Program program, String expires) {
		advertise(collection, program.ref(), expires);
	}

	private void advertise(DraftCollection collection, ObjectRef what, String expires) {
		deploy(collection, what, draft.advertisementId(), expires, EXPIRED);
	}

	private void assignment(DraftCollection collection, ObjectRef what, String expires) {
		deploy(collection, what, "{" + draft.guid() + "}", expires, EXPIRED_ASSIGNMENT);
	}

	private void deploy(DraftCollection collection, ObjectRef what, String key, String expires, String overReason) {
		ObjectRef deployment = draft.add(ObjectKind.DEPLOYMENT, key, title(what) + " to " + collection.name(), "",
				attributes(Words.STARTS, STARTED, Attributes.EXPIRES, expires, Attributes.OBSOLETE, expires.equals(LONG_AGO) ? overReason : ""));
		draft.need(collection.ref(), DependencyKind.RECEIVES, deployment);
		draft.need(deployment, DependencyKind.DEPLOYS, what);
	}
}
