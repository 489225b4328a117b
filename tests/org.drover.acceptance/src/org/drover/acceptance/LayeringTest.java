package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Our own manifests keep the house in order: arrows point down, internals stay in, no window toolkit below the window. */
class LayeringTest {

	private static final Map<String, Integer> FLOORS = floors();

	private static final String TOOLKIT = "org\\.eclipse\\.(swt|jface|ui|e4\\.ui|gef|draw2d|nebula|swtchart)(\\..*)?";

	private static Map<String, Integer> floors() {
		Map<String, Integer> floors = new LinkedHashMap<>();
		String[][] byFloor = { { "model" }, { "model.draft", "secret", "content", "mailbox", "scan", "agent.protocol" },
				{ "store", "mailbox.webdav", "mailbox.sftp", "mailbox.s3", "mailbox.server" }, { "connector", "task", "agent" },
				{ "inventory", "site", "connector.configmgr", "connector.ansible", "connector.site", "connector.exchange", "connector.puppetdb" }, { "plan", "fleet", "infrastructure" }, { "migration" }, {},
				{ "report", "lab" }, { "server" }, { "cli", "ui" }, { "cli.agents", "ui.diagram", "ui.jobs", "ui.dashboard", "ui.agents" } };
		for (int floor = 0; floor < byFloor.length; floor++) {
			for (String bundle : byFloor[floor])
				floors.put("org.drover." + bundle, floor + 1);
		}
		return floors;
	}

	@Test
	void everyBundleHasAFloor() throws IOException {
		Map<String, Manifest> bundles = manifests();
		bundles.values().removeIf(LayeringTest::addsToOthers);
		assertEquals(FLOORS.keySet().stream().sorted().toList(), bundles.keySet().stream().sorted().toList());
	}

	@Test
	void bundlesRequireOnlyLowerFloors() throws IOException {
		Map<String, Manifest> manifests = manifests();
		Map<String, String> exporters = exporters(manifests);
		for (Map.Entry<String, Manifest> bundle : manifests.entrySet()) {
			for (String required : names(bundle.getValue(), "Require-Bundle"))
				assertBelow(bundle.getKey(), required);
			for (String imported : names(bundle.getValue(), "Import-Package"))
				assertBelow(bundle.getKey(), exporters.getOrDefault(imported, imported));
			for (String host : names(bundle.getValue(), "Fragment-Host"))
				assertBelow(bundle.getKey(), host);
		}
	}

	/** Bundles of one floor do not need one another either, and what has no floor stands on nothing of ours. */
	private static void assertBelow(String bundle, String needed) {
		if (FLOORS.containsKey(needed))
			assertTrue(FLOORS.get(needed) < FLOORS.getOrDefault(bundle, 0), () -> bundle + " needs " + needed);
	}

	/** Our bundles by the packages they export. */
	private static Map<String, String> exporters(Map<String, Manifest> manifests) {
		Map<String, String> exporters = new LinkedHashMap<>();
		manifests.forEach((bundle, manifest) -> names(manifest, "Export-Package").forEach(exported -> exporters.put(exported, bundle)));
		return exporters;
	}

	@Test
	void connectorsAreFoundAsServicesAndImportedByNobody() throws IOException {
		for (Map.Entry<String, Manifest> bundle : manifests().entrySet()) {
			for (String header : List.of("Require-Bundle", "Import-Package")) {
				for (String needed : names(bundle.getValue(), header))
					assertFalse(needed.startsWith("org.drover.connector."), () -> bundle.getKey() + " needs " + needed);
			}
		}
	}

	@Test
	void internalsAreNotExported() throws IOException {
		for (Map.Entry<String, Manifest> bundle : manifests().entrySet()) {
			for (String exported : names(bundle.getValue(), "Export-Package"))
				assertFalse(exported.contains(".internal"), () -> bundle.getKey() + " exports " + exported);
		}
	}

	@Test
	void nothingBelowTheWindowKnowsAWindowToolkit() throws IOException {
		for (Map.Entry<String, Manifest> bundle : manifests().entrySet()) {
			List<String> needs = new ArrayList<>(names(bundle.getValue(), "Require-Bundle"));
			needs.addAll(names(bundle.getValue(), "Import-Package"));
			for (String need : needs)
				assertTrue(isWindow(bundle.getKey(), bundle.getValue()) || !need.matches(TOOLKIT), () -> bundle.getKey() + " needs " + need);
		}
	}

	private static boolean isWindow(String bundle, Manifest manifest) {
		return bundle.matches("org\\.drover\\.ui(\\..*)?") || addsToTheToolkit(manifest);
	}

	/** A fragment of what is not ours with what that misses is a part of it, and has no floor: nothing can name it as what it needs. */
	private static boolean addsToOthers(Manifest manifest) {
		return names(manifest, "Fragment-Host").stream().anyMatch(host -> !host.startsWith("org.drover."));
	}

	private static boolean addsToTheToolkit(Manifest manifest) {
		return names(manifest, "Fragment-Host").stream().anyMatch(host -> host.matches(TOOLKIT));
	}

	private static Map<String, Manifest> manifests() throws IOException {
		Map<String, Manifest> manifests = new LinkedHashMap<>();
		try (Stream<Path> bundles = Files.list(Command.root().resolve("bundles"))) {
			for (Path bundle : bundles.filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF"))).toList()) {
				try (InputStream file = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
					manifests.put(bundle.getFileName().toString(), new Manifest(file));
				}
			}
		}
		return manifests;
	}

	/** Names in a header, without their attributes. */
	private static List<String> names(Manifest manifest, String header) {
		String value = manifest.getMainAttributes().getValue(header);
		List<String> names = new ArrayList<>();
		for (String clause : value == null ? new String[0] : value.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
			names.add(clause.split(";")[0].strip());
		return names;
	}
}
