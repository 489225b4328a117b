package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What an inventory script prints of some thousand hosts is gathered whole: each of its groups is a collection, and a plan that moves one passes its check. */
class PrintedInventoryTest extends CommandsCase {

	private static final JsonMapper JSON = new JsonMapper();
	private static final int SITES = 40;
	private static final int HOSTS_OF_A_SITE = 75;
	private static final List<String> ROLES = List.of("web", "database", "batch");

	private final Map<String, Integer> expected = new TreeMap<>();
	private Path file;

	PrintedInventoryTest() {
		super(new AnsibleConnectorProvider(), new SiteConnectorProvider());
	}

	/** A script prints who is in which group, and no group {@code all} with everybody in it. */
	@BeforeEach
	void print() throws IOException {
		Map<String, Object> hosts = new LinkedHashMap<>();
		Map<String, List<String>> roles = new TreeMap<>();
		Map<String, Object> printed = new LinkedHashMap<>();
		List<String> east = new ArrayList<>();
		List<String> west = new ArrayList<>();
		for (int site = 0; site < SITES; site++) {
			List<String> members = new ArrayList<>();
			for (int number = 0; number < HOSTS_OF_A_SITE; number++) {
				String host = "h%04d.s%02d.example.org".formatted(number, site);
				members.add(host);
				roles.computeIfAbsent(ROLES.get(number % ROLES.size()), any -> new ArrayList<>()).add(host);
				hosts.put(host, Map.of("ansible_host", "10." + site + ".0." + number, "rack", number / 10, "tags", List.of("s" + site, Map.of("spare", number % 2 == 0))));
			}
			String group = "site_%02d".formatted(site);
			printed.put(group, Map.of("hosts", members, "vars", Map.of("datacenter", group)));
			(site % 2 == 0 ? east : west).add(group);
			expected.put(group, HOSTS_OF_A_SITE);
		}
		roles.forEach((role, members) -> {
			printed.put(role, members);
			expected.put(role, members.size());
		});
		for (Map.Entry<String, List<String>> region : Map.of("east", east, "west", west).entrySet()) {
			printed.put(region.getKey(), Map.of("children", region.getValue()));
			expected.put(region.getKey(), region.getValue().size() * HOSTS_OF_A_SITE);
		}
		printed.put("everywhere", Map.of("children", List.of("east", "west"), "vars", Map.of("company", "Contoso")));
		for (String implied : List.of("everywhere", "all"))
			expected.put(implied, SITES * HOSTS_OF_A_SITE);
		expected.put("ungrouped", 0);
		printed.put("_meta", Map.of("hostvars", hosts));
		file = parent.resolve("hosts.json");
		Files.write(file, JSON.writeValueAsBytes(printed));
	}

	@Test
	void everyGroupIsACollectionAndOneOfThemCanMove() throws Exception {
		try (SiteServer site = SiteServer.open(SiteOptions.of(parent.resolve("site"), "DRV"))) {
			done("gather", "--source", "ansible:" + file);
			Map<String, Integer> collections = new TreeMap<>();
			for (JsonNode collection : JSON.readTree(done("collections", "--json")))
				collections.put(collection.path("id").asText(), collection.path("clients").asInt());
			assertEquals(expected, collections);

			done("topology", "add", "--name", "new", "--uri", "site:" + site.baseUri() + "#password-file=" + site.passwordFile());
			for (String group : List.of("site_07", "database", "east")) {
				JsonNode plan = JSON.readTree(done("plan", group, "--check", "--json"));
				assertEquals(expected.get(group), plan.path("clients").asInt(), group);
				JsonNode continuity = plan.path("plan").path("continuity");
				assertEquals(0, continuity.path("violations").asInt(-1), continuity::toString);
				assertTrue(continuity.path("requirements").asInt() > 0, continuity::toString);
			}
		}
	}
}
