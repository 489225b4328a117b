package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

/** The model that random plans are acted out on is right itself. */
class MigrationWorldTest {

	/** Only what comes from the old topology is written under another name: those who are in the new one already have what it has of that name. */
	@Test
	void aClientThatWasThereBeforeCallsThingsAsTheNewTopologyAlwaysDid() {
		PlainTopology source = topology(RandomMigration.OLD);
		PlainTopology target = topology(RandomMigration.NEW);
		ObjectRef client = client(target, "THERE");
		MigrationWorld world = new MigrationWorld(source, target, Set.of(), Set.of(), Set.of(), Map.of(deployment(), new ObjectRef(ObjectKind.DEPLOYMENT, "D-OLD")));
		assertEquals(List.of(), world.lacks());
		world.target.remove(deployment());
		assertEquals(List.of(new MigrationWorld.Lack(client, MigrationWorld.Home.NEW, RandomMigration.NEW, "deployment:D")), world.lacks());
	}

	@Test
	void aClientThatMovesIsGivenWhatIsWrittenForIt() {
		PlainTopology source = topology(RandomMigration.OLD);
		PlainTopology target = topology(RandomMigration.NEW);
		ObjectRef client = client(source, "COMES");
		MigrationWorld world = new MigrationWorld(source, target, Set.of(client), Set.of(), Set.of(), Map.of(deployment(), new ObjectRef(ObjectKind.DEPLOYMENT, "D-OLD")));
		assertEquals(List.of(), world.lacks());
		world.target.put(world.source.image(client));
		world.homes.put(client, MigrationWorld.Home.NEW);
		assertEquals(List.of(new MigrationWorld.Lack(client, MigrationWorld.Home.NEW, RandomMigration.NEW, "deployment:D")), world.lacks());
		ManagedObject renamed = world.target.add(ObjectKind.DEPLOYMENT, "D-OLD", "", Map.of());
		world.target.need(new ObjectRef(ObjectKind.COLLECTION, "ALL"), DependencyKind.RECEIVES, renamed.ref());
		assertEquals(List.of(), world.lacks());
	}

	private static ObjectRef deployment() {
		return new ObjectRef(ObjectKind.DEPLOYMENT, "D");
	}

	private static PlainTopology topology(String code) {
		PlainTopology topology = new PlainTopology(code);
		topology.add(ObjectKind.SITE, code, "", Map.of());
		ObjectRef all = topology.add(ObjectKind.COLLECTION, "ALL", "", Map.of()).ref();
		topology.need(all, DependencyKind.RECEIVES, topology.add(ObjectKind.DEPLOYMENT, "D", "", Map.of()).ref());
		return topology;
	}

	private static ObjectRef client(PlainTopology home, String key) {
		ObjectRef client = home.add(ObjectKind.CLIENT, key, "", Map.of(Attributes.SITE, home.code)).ref();
		home.need(client, DependencyKind.MEMBER_OF, new ObjectRef(ObjectKind.COLLECTION, "ALL"));
		return client;
	}
}
