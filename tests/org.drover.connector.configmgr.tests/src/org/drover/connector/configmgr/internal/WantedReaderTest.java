package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services and clients read by themselves are as they are among all others, and cost what they are, not what all are. */
class WantedReaderTest {

	@TempDir
	Path folder;
	private DataSource copy;
	private EstateReader reader;

	@BeforeEach
	void copy() throws Exception {
		copy = SiteCopy.make(folder);
		reader = new EstateReader(SiteCopy.database(copy), Clock.systemUTC());
	}

	private Map<ObjectRef, ManagedObject> all() throws DroverException {
		return CopiedEstate.of(copy).objects;
	}

	private Map<ObjectRef, ManagedObject> some(Set<ObjectRef> wanted) throws DroverException {
		return some(wanted, any -> true);
	}

	private Map<ObjectRef, ManagedObject> some(Set<ObjectRef> wanted, Predicate<ObjectRef> contents) throws DroverException {
		CopiedEstate some = new CopiedEstate();
		reader.readSome(some, new NullProgressMonitor(), wanted, contents);
		some.objects.keySet().retainAll(wanted);
		return some.objects;
	}

	@Test
	void whatIsAskedForIsAsItIsAmongAll() throws Exception {
		Map<ObjectRef, ManagedObject> all = all();
		all.keySet().removeIf(ref -> !WantedReader.reads(ref));
		assertEquals(Set.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.STATE_MIGRATION_POINT,
				ObjectKind.DISTRIBUTION_POINT, ObjectKind.CLIENT), all.keySet().stream().map(ObjectRef::kind).collect(Collectors.toSet()));
		assertEquals(all, some(all.keySet()), "all at once");
		for (ManagedObject object : all.values()) {
			if (object.kind() != ObjectKind.CLIENT)
				assertEquals(Map.of(object.ref(), object), some(Set.of(object.ref())));
		}
		assertEquals(Map.of(), some(Set.of(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "none"), new ObjectRef(ObjectKind.CLIENT, "none"))));
	}

	/** Of what there may be a million of, nothing is looked at. */
	@Test
	void neitherCollectionsNorTheirMembersAreReadForAService() throws Exception {
		ManagedObject point = all().values().stream().filter(object -> !object.attribute(Attributes.HOLDS).isEmpty()).findFirst().orElseThrow();
		for (String view : List.of("v_R_System", "v_R_System_Valid", "v_FullCollectionMembership_Valid", "v_FullCollectionMembership", "v_Collections", "v_Advertisement",
				"v_DistributionPoint", "v_RA_System_IPSubnets"))
			SiteCopy.execute(copy, "DROP TABLE " + view);
		assertEquals(Map.of(point.ref(), point), some(Set.of(point.ref())));
	}

	/** Whether there are fewer points or fewer contents, what is found of these is the same. */
	@Test
	void ofWhatPointsHoldNoMoreIsToldThanWasAskedFor() throws Exception {
		Map<ObjectRef, ManagedObject> all = all();
		all.values().removeIf(object -> object.attribute(Attributes.HOLDS).isEmpty());
		SortedMap<ObjectRef, String> held = new TreeMap<>();
		all.values().forEach(point -> held.putAll(holdings(point)));
		ObjectRef content = held.firstKey();
		for (Set<ObjectRef> points : List.of(all.keySet(), Set.of(all.keySet().iterator().next()))) {
			Map<ObjectRef, ManagedObject> some = some(points, content::equals);
			for (ObjectRef point : points) {
				SortedMap<ObjectRef, String> expected = holdings(all.get(point));
				expected.keySet().retainAll(Set.of(content));
				assertEquals(expected, holdings(some.get(point)));
				assertEquals(all.get(point), some.get(point).with(Attributes.HOLDS, all.get(point).attribute(Attributes.HOLDS)));
			}
		}
	}

	private static SortedMap<ObjectRef, String> holdings(ManagedObject point) {
		return new TreeMap<>(Holdings.parse(point.attribute(Attributes.HOLDS)).versions());
	}

	/** Few are asked for, for many all are looked at. */
	@Test
	void howeverManyValuesThereAreTheSameRowsAreFound() throws Exception {
		Set<String> paths = SiteCopy.rows(copy, View.DISTRIBUTION_POINTS).stream().map(row -> row.get(1)).limit(3).collect(Collectors.toSet());
		List<String> few = found(paths);
		assertEquals(3, few.size());
		IntStream.range(0, 1_500).forEach(number -> paths.add("no such path " + number));
		assertEquals(few, found(paths));
	}

	private List<String> found(Set<String> paths) throws DroverException {
		return SiteCopy.database(copy).read(new NullProgressMonitor(), session -> {
			List<String> found = new ArrayList<>();
			session.each(View.DISTRIBUTION_POINTS, row -> found.add(SiteDatabase.text(row, "NALPath")), "NALPath", paths);
			found.sort(null);
			return found;
		});
	}

	/** A path is what the rows are found by, and a role that is installed anew may come to have another. */
	@Test
	void aServiceIsFoundAgainUnderAnotherPath() throws Exception {
		ManagedObject point = all().values().stream().filter(object -> object.kind() == ObjectKind.DISTRIBUTION_POINT).findFirst().orElseThrow();
		assertEquals(Set.of(point.ref()), some(Set.of(point.ref())).keySet());
		String path = point.attribute(TopologyReader.PATH);
		String other = path.replace("[\"Display=", "[\"Display=New");
		assertFalse(other.equals(path));
		SiteCopy.execute(copy, "UPDATE v_DistributionPointInfo SET NALPath = '" + other + "' WHERE NALPath = '" + path + "'");
		assertEquals(other, some(Set.of(point.ref())).get(point.ref()).attribute(TopologyReader.PATH));
	}

	/** A key has other characters than the database where those would be taken for signs of a list. */
	@Test
	void aClientIsFoundWhoseIdentifierIsNoPlainKey() throws Exception {
		ManagedObject client = all().values().stream().filter(object -> object.kind() == ObjectKind.CLIENT).findFirst().orElseThrow();
		SiteCopy.execute(copy, "UPDATE v_R_System SET SMS_Unique_Identifier0 = 'GUID=one,two' WHERE SMS_Unique_Identifier0 = '" + client.key() + "'");
		ObjectRef renamed = new ObjectRef(ObjectKind.CLIENT, "GUID_one_two");
		assertEquals(client.name(), some(Set.of(renamed)).get(renamed).name());
	}
}
