package org.drover.ui.internal.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** Makes estates of any number of clients, with sites, systems and versions as large organisations have them; the same for the same seed. */
final class LargeEstate {

	static final int SITES = 120;

	private static final List<String> SYSTEMS = List.of("Microsoft Windows 10 Enterprise 10.0", "Microsoft Windows 11 Enterprise 10.0",
			"Microsoft Windows 7 Professional 6.1", "Microsoft Windows Server 2016 Standard 10.0", "Microsoft Windows Server 2022 Datacenter 10.0");
	private static final List<String> VERSIONS = List.of("5.00.9049.1010", "5.00.9058.1047", "5.00.9068.1026", "5.00.9078.1025");
	private static final List<String> DOMAINS = List.of("CORP", "EMEA", "APAC");
	private static final int EVERY_OBSOLETE = 40;

	private final Random random;
	private final List<ManagedObject> objects = new ArrayList<>();
	private final List<Dependency> dependencies = new ArrayList<>();

	private LargeEstate(long seed) {
		random = new Random(seed);
	}

	static Estate of(int clients, long seed) throws DroverException {
		LargeEstate made = new LargeEstate(seed);
		for (int site = 0; site < SITES; site++)
			made.objects.add(ManagedObject.of(ObjectKind.SITE, site(site), "Site " + site, "", Map.of()));
		for (int client = 0; client < clients; client++)
			made.client(client);
		return Estate.of(made.objects, made.dependencies, Instant.EPOCH);
	}

	private void client(int number) {
		String site = site(random.nextInt(SITES));
		Map<String, String> attributes = new TreeMap<>();
		attributes.put(Attributes.SITE, site);
		attributes.put(Attributes.OPERATING_SYSTEM, any(SYSTEMS));
		attributes.put("domain", any(DOMAINS));
		if (random.nextInt(9) == 0)
			attributes.put(Attributes.INTERNET, "true");
		if (random.nextInt(EVERY_OBSOLETE) == 0)
			attributes.put(Attributes.OBSOLETE, "not a valid client");
		String name = "%s-%c%07d".formatted(site, "LSDM".charAt(random.nextInt(4)), random.nextInt(10_000_000));
		ManagedObject client = ManagedObject.of(ObjectKind.CLIENT, key(number), name, any(VERSIONS), attributes);
		objects.add(client);
		dependencies.add(new Dependency(client.ref(), new ObjectRef(ObjectKind.SITE, site), DependencyKind.ASSIGNED_TO));
	}

	private static String site(int number) {
		return "S%02X".formatted(number);
	}

	/** As management systems make them. */
	private String key(int number) {
		return "GUID:%08X-%04X-%04X-%012X".formatted(random.nextInt(), random.nextInt(1 << 16), random.nextInt(1 << 16), (long) number);
	}

	private String any(List<String> choices) {
		return choices.get(random.nextInt(choices.size()));
	}
}
