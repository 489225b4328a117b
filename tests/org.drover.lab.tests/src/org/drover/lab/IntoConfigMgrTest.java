package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.continuity.Violation;
import org.drover.testing.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To Configuration Manager go clients that came from there, and nothing else: what it cannot be given is said by the plan and fails in no job. */
class IntoConfigMgrTest {

	private static final String SITE = "site";
	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, LinuxServers.COLLECTION);
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:NEW");
	private static final ObjectRef PROGRAM = ObjectRef.parse("program:NEW.Install");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:NEW");
	private static final ObjectRef STRANGER = ObjectRef.parse("client:STRANGER");
	private static final String NEVER = "is not there, and Drover creates nothing in a Configuration Manager topology; ";

	@TempDir
	Path folder;
	private Laboratory laboratory;
	private LinuxEstate estate;

	/** The servers move to a site of Drover's own, where more is deployed to them. */
	@BeforeEach
	void open() throws Exception {
		laboratory = LinuxEstate.laboratory(folder, List.of("10.77.0.1", "10.77.0.2"));
		estate = new LinuxEstate(folder, laboratory);
		estate.add(SITE, laboratory.targetAddress());
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, SITE, List.of(COLLECTION));
		assertEquals(List.of(), plan.continuity().violations());
		estate.run(plan, LinuxEstate.LEGACY, SITE);
		try (Connector site = estate.connect(SITE)) {
			site.provider().orElseThrow().create("more", List.of(object(PACKAGE), object(PROGRAM, new Dependency(PROGRAM, PACKAGE, DependencyKind.BELONGS_TO)),
					object(DEPLOYMENT, new Dependency(DEPLOYMENT, PROGRAM, DependencyKind.DEPLOYS)),
					object(STRANGER, new Dependency(STRANGER, COLLECTION, DependencyKind.MEMBER_OF))));
			site.clientAssignment().orElseThrow().accept(Map.of(STRANGER.key(), ""));
		}
		estate.gather(SITE);
	}

	@AfterEach
	void close() throws Exception {
		if (estate != null)
			estate.close();
		if (laboratory != null)
			laboratory.close();
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), ref.kind() == ObjectKind.PACKAGE ? "1" : "", Map.of()), List.of(needs));
	}

	/** The collection receives what is deployed in the site alone. */
	private void deployMore() throws DroverException {
		Sink now = estate.read(SITE);
		List<Dependency> needs = now.dependencies.stream().filter(need -> need.from().equals(COLLECTION)).toList();
		List<Dependency> more = new ArrayList<>(needs);
		more.add(new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES));
		try (Connector site = estate.connect(SITE)) {
			site.provider().orElseThrow().edit("deploy", List.of(new Edit(new NewObject(now.objects.get(COLLECTION), needs), new NewObject(now.objects.get(COLLECTION), more))));
		}
		estate.gather(SITE);
	}

	@Test
	void clientsThatCameFromThereGoBackAndWhatTheyWouldMissIsToldBefore() throws Exception {
		deployMore();

		MigrationPlan plan = estate.plan(SITE, LinuxEstate.LEGACY, List.of(COLLECTION));

		assertEquals(List.of("CAS does not take client:STRANGER: it " + NEVER + "install its client for that hierarchy, where clients make themselves known, and plan again",
				"CAS does not take package:NEW, program:NEW.Install, deployment:NEW: each " + NEVER
						+ "set up in its own console what clients are to have there, and overrule that they go without this"),
				plan.warnings().stream().filter(warning -> warning.startsWith("CAS does not take")).sorted().toList());
		Set<ObjectRef> left = new TreeSet<>();
		plan.left().forEach(each -> left.add(each.ref()));
		assertTrue(left.containsAll(Set.of(PACKAGE, PROGRAM, DEPLOYMENT, STRANGER)), left::toString);
		assertEquals(Set.of(PACKAGE.toString(), PROGRAM.toString(), DEPLOYMENT.toString()),
				Set.copyOf(plan.continuity().violations().stream().map(Violation::requirement).distinct().toList()));
		assertTrue(plan.tasks().stream().noneMatch(task -> task.action() == Action.CREATE || task.action() == Action.ADMIT), plan.tasks()::toString);
		assertEquals(2, plan.clients());

		String job = estate.run(plan, SITE, LinuxEstate.LEGACY);
		Sink back = estate.read(LinuxEstate.LEGACY);
		for (ObjectRef client : LinuxServers.clients(back))
			assertFalse(back.needs(ObjectKind.CLIENT, client.key(), DependencyKind.ASSIGNED_TO).isEmpty(), client::toString);
		estate.undo(job);
	}

	@Test
	void whereNothingCanGoThePlanSaysWhyInsteadOfNothingToDo() {
		String why = assertThrows(DroverException.class, () -> estate.plan(SITE, LinuxEstate.LEGACY, List.of(PACKAGE))).getMessage();
		assertEquals("nothing to do: CAS does not take package:NEW: it " + NEVER + "set up in its own console what clients are to have there, and overrule that they go without this", why);
	}

	@Test
	void withoutItsAdminServiceThePlanSaysThatNoJobOfItCanRun() throws Exception {
		estate.add("readable", laboratory.sourceAddress().replaceAll("provider=[^&]*&", ""));
		MigrationPlan plan = estate.plan(SITE, "readable", LinuxServers.clients(estate.read(SITE)));
		assertEquals(1, plan.warnings().stream().filter(warning -> warning.startsWith("nothing can move to CAS as it is connected, so that no job of this plan can run: Configuration Manager 5.")
				&& warning.endsWith(" is only read. Name a topology that is written to, or complete the address of this one as the preflight says")).count(), plan.warnings()::toString);
	}
}
