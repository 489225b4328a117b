package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.testing.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of a Configuration Manager collection of Linux servers, computers with Windows and a mobile device the servers become hosts of an Ansible project. The others stay,
 * with all that they alone need, are counted as what has not moved, and get what they got all the while.
 */
class MixedIntoAnsibleTest {

	private static final String ANSIBLE = "ansible";
	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, LinuxServers.COLLECTION);
	private static final int SERVERS = 2;
	private static final int COMPUTERS = 2;

	@Test
	void theServersMoveAndTheOthersStay(@TempDir Path folder) throws Exception {
		LabOptions options = new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, Duration.ofMillis(500), 1);
		try (Laboratory laboratory = Laboratory.start(options, site -> site.demoClients().subList(0, SERVERS + COMPUTERS))) {
			List<String> all = laboratory.demoClients();
			LinuxServers.put(laboratory.legacy(), all.subList(0, SERVERS), List.of("10.77.0.1", "10.77.0.2"), Files.createDirectory(folder.resolve("sources")));
			List<String> others = Stream.concat(all.subList(SERVERS, SERVERS + COMPUTERS).stream(), Stream.of(mobile(laboratory))).toList();
			LinuxServers.join(laboratory.legacy(), others);
			try (LinuxEstate estate = new LinuxEstate(Files.createDirectory(folder.resolve("drover")), laboratory)) {
				move(estate, laboratory, others.stream().map(key -> new ObjectRef(ObjectKind.CLIENT, key)).collect(Collectors.toCollection(TreeSet::new)));
			}
		}
	}

	private static String mobile(Laboratory laboratory) {
		return laboratory.legacy().validClients().stream().filter(client -> client.is(Attributes.MOBILE)).map(ManagedObject::key).findFirst().orElseThrow();
	}

	private static void move(LinuxEstate estate, Laboratory laboratory, Set<ObjectRef> others) throws Exception {
		Path target = estate.addAnsible(ANSIBLE);
		Sink before = estate.read(LinuxEstate.LEGACY);
		LiveMark mark = laboratory.mark();
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(COLLECTION));
		assertEquals(SERVERS, plan.clients());
		assertEquals(List.of(), plan.continuity().violations());
		assertEquals(others, notTaken(plan.left()));
		assertEquals(2, plan.warnings().size(), plan.warnings()::toString);
		assertTrue(plan.warnings().stream().anyMatch(warning -> warning.endsWith(": each runs Windows, and the playbooks of an Ansible project are for Linux, over SSH")),
				plan.warnings()::toString);
		assertTrue(plan.warnings().stream().anyMatch(warning -> warning.endsWith(": it is a mobile device, which Ansible does not manage")), plan.warnings()::toString);

		String job = estate.run(plan, LinuxEstate.LEGACY, ANSIBLE);
		Sink there = estate.read(ANSIBLE);
		Set<ObjectRef> carried = LinuxServers.carried(before);
		CarriedFields.assertSame(before, there, carried);
		assertEquals(carried, there.objects.keySet().stream().filter(MixedIntoAnsibleTest::isCarried).collect(Collectors.toSet()), "nothing came for those who stay");
		assertEquals(Set.of("HOST1.yml", "HOST2.yml"), LinuxEstate.files(target).keySet().stream().filter(path -> path.startsWith("inventory/host_vars/"))
				.map(path -> path.replaceAll(".*/", "")).collect(Collectors.toSet()));
		JobDescription description = estate.description(job);
		assertEquals(SERVERS, description.clients());
		assertEquals(others, notTaken(description.left()));
		long total = before.objects.values().stream().filter(object -> object.kind() == ObjectKind.CLIENT && object.attribute(Attributes.OBSOLETE).isEmpty()).count();
		assertEquals(new Count((int) total, SERVERS), estate.dashboard().clients());

		estate.gather(LinuxEstate.LEGACY);
		for (List<ObjectRef> chosen : List.of(List.of(COLLECTION), List.copyOf(others))) {
			String why = assertThrows(DroverException.class, () -> estate.plan(LinuxEstate.LEGACY, ANSIBLE, chosen)).getMessage();
			assertTrue(why.startsWith("nothing to do: ANS does not take client:") && why.contains("runs Windows"), why);
		}
		estate.undo(job);
		assertEquals(new TreeMap<>(), LinuxEstate.files(target));
		assertEquals(List.of(), laboratory.since(mark).failures());
	}

	private static Set<ObjectRef> notTaken(List<Left> left) {
		return left.stream().filter(each -> each.reason() == Left.Reason.NOT_TAKEN).map(Left::ref).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Beside where the servers are, and the collection of all that limits theirs. */
	private static boolean isCarried(ObjectRef ref) {
		boolean given = ref.kind().family() == Family.CONFIGURATION && ref.kind() != ObjectKind.BOUNDARY && !Set.of("SMS00001", "all", "ungrouped").contains(ref.key());
		return given || ref.kind() == ObjectKind.CLIENT;
	}
}
