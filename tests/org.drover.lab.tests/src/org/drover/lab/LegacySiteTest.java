package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.connector.ConnectorAddress;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ServiceGate;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class LegacySiteTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	static Path folder;
	private static LegacySite site;
	private static ConnectorAddress address;
	private static String password;

	@BeforeAll
	static void start() throws Exception {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
		address = ConnectorAddress.parse(site.sourceAddress());
		password = Files.readString(Path.of(address.parameters().get(ConnectorAddress.PASSWORD_FILE))).strip();
	}

	@AfterAll
	static void stop() {
		site.close();
		HTTP.close();
	}

	@Test
	void clientsFetchEverythingTheirPolicyNames() throws Exception {
		String client = site.demoClients().getFirst();
		JsonNode policy = json(ask(client, "CAS", site.clientHome(client) + "/policy"));
		assertTrue(policy.path("home").isNull());
		assertTrue(policy.path("content").size() > 5);
		for (JsonNode content : policy.path("content")) {
			for (JsonNode file : content.path("files")) {
				for (JsonNode location : content.path("locations")) {
					HttpResponse<byte[]> got = ask(client, "CAS", location.asText() + "/content/" + content.path("owner").asText() + "/"
							+ content.path("version").asText() + "/" + file.path("path").asText());
					assertEquals(200, got.statusCode());
					assertEquals(file.path("sha256").asText(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(got.body())));
				}
			}
		}
	}

	@Test
	void countsRequestsAndStandsOutages() throws Exception {
		ObjectRef update = service(ObjectKind.SOFTWARE_UPDATE_POINT, "");
		String catalog = site.serviceUrls().get(update) + "/catalog";
		long before = site.accessCounts().of(update).ofClass(2);
		assertEquals(200, ask("any", "CAS", catalog).statusCode());
		assertEquals(before + 1, site.accessCounts().of(update).ofClass(2));
		site.stopService(update);
		assertThrows(ConnectException.class, () -> ask("any", "CAS", catalog));
		site.startService(update);
		assertEquals(200, ask("any", "CAS", catalog).statusCode());
	}

	@Test
	void releasedClientsAreToldWhereToGoAndComeBackExactly() throws Exception {
		String client = site.demoClients().get(1);
		String policy = site.clientHome(client) + "/policy";
		int id = resourceId(client);
		List<String> before = rows();
		assertEquals(200, ask(client, "CAS", policy).statusCode());
		String release = "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"DRV\",\"ManagementPoint\":\"http://127.0.0.1:9/mp\"}".formatted(id);
		for (int twice = 0; twice < 2; twice++) {
			assertEquals(1, json(post("SMS_Collection.ReassignClientsToSite", release)).path("ReturnValue").asInt());
			JsonNode home = json(ask(client, "CAS", policy)).path("home");
			assertEquals("DRV", home.path("site").asText());
			assertEquals("http://127.0.0.1:9/mp", home.path("managementPoint").asText());
			assertEquals("DRV", device(client).path("SiteCode").asText());
			assertFalse(device(client).path("PolicySinceAssignment").asBoolean());
		}
		assertNotEquals(before, rows());
		assertEquals(1, json(post("SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"P01\"}".formatted(id)))
				.path("ReturnValue").asInt());
		assertEquals(before, rows());
		assertFalse(device(client).path("PolicySinceAssignment").asBoolean());
		assertTrue(json(ask(client, "CAS", policy)).path("home").isNull());
		awaitPolicySinceAssignment(client);
	}

	/** Of both topologies: of ours by the record, sent away or not, and of another one where that has its clients start. */
	@Test
	void aLocatorPointCompletesTheAssignmentOfClients() throws Exception {
		String client = site.demoClients().get(2);
		ObjectRef locator = service(ObjectKind.SERVER_LOCATOR_POINT, "");
		String locate = site.serviceUrls().get(locator) + "/locate";
		JsonNode home = json(ask(client, "CAS", locate));
		assertEquals(device(client).path("SiteCode").asText(), home.path("site").asText());
		assertEquals(site.clientHome(client), home.path("managementPoint").asText());
		assertEquals(404, ask("a stranger", "CAS", locate).statusCode());
		assertEquals(403, ask(client, "DRV", locate).statusCode(), "it serves its own clients alone until it is shared");

		String release = "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"DRV\",\"ManagementPoint\":\"http://127.0.0.1:9/mp\"}".formatted(resourceId(client));
		post("SMS_Collection.ReassignClientsToSite", release);
		assertEquals("http://127.0.0.1:9/mp", json(ask(client, "CAS", locate)).path("managementPoint").asText());
		post("SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"%s\"}".formatted(resourceId(client), home.path("site").asText()));
		assertEquals(home, json(ask(client, "CAS", locate)));
	}

	/** That a client has its policy is noted once it has been sent. */
	private static void awaitPolicySinceAssignment(String client) throws Exception {
		for (int look = 0; look < 500 && !device(client).path("PolicySinceAssignment").asBoolean(); look++)
			Thread.sleep(10);
		assertTrue(device(client).path("PolicySinceAssignment").asBoolean());
	}

	@Test
	void distributionPointsAreSharedHandedOverAndTakenBack() throws Exception {
		ObjectRef point = service(ObjectKind.DISTRIBUTION_POINT, Attributes.PROTECTED);
		ManagedObject record = site.model().get(point).orElseThrow();
		String client = site.demoClients().stream().filter(key -> site.model().boundariesOf(new ObjectRef(ObjectKind.CLIENT, key)).stream()
				.anyMatch(site.model().boundariesOf(point)::contains)).findFirst().orElseThrow();
		String owner = site.model().holdings(point).versions().firstKey().toString();
		String version = site.model().holdings(point).versions().firstEntry().getValue();
		String content = site.serviceUrls().get(point) + "/content/" + owner + "/" + version;
		List<String> before = rows();
		assertEquals(200, ask(client, "CAS", content).statusCode());
		assertEquals(403, ask(client, "DRV", content).statusCode());
		topologies(record, "CAS", "DRV");
		assertEquals(403, ask(client, "DRV", content).statusCode(), "the new record has not been asked");
		site.setNewTopologyGate(gate(point));
		assertEquals(200, ask(client, "DRV", content).statusCode());
		assertEquals(200, ask(client, "CAS", content).statusCode());
		topologies(record, "DRV", "");
		assertEquals(403, ask(client, "CAS", content).statusCode());
		assertEquals(200, ask(client, "DRV", content).statusCode());
		assertEquals(0, count("SELECT COUNT(*) FROM v_DistributionPoint WHERE ServerNALPath = ?", record.attribute("nalPath")));
		assertEquals(0, count("SELECT COUNT(*) FROM v_DistributionPointInfo WHERE NALPath = ?", record.attribute("nalPath")));
		topologies(record, "CAS", "");
		assertEquals(200, ask(client, "CAS", content).statusCode());
		assertEquals(before, rows());
		assertEquals(record, site.model().get(point).orElseThrow());
	}

	@Test
	void refusesWhatMakesNoSenseAndChangesNothing() throws Exception {
		List<String> before = rows();
		int good = resourceId(site.demoClients().getFirst());
		assertRefused(400, "SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"DRV\"}".formatted(good));
		assertRefused(400, "SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[%d,1],\"NewSiteCode\":\"P02\"}".formatted(good));
		assertRefused(400, "SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[%d],\"NewSiteCode\":\"S01\"}".formatted(good));
		assertRefused(400, "SMS_Collection.ReassignClientsToSite", "{\"ResourceIDs\":[\"x\"],\"NewSiteCode\":\"P01\"}");
		assertRefused(400, "SMS_Collection.ReassignClientsToSite", "[]");
		assertRefused(404, "SMS_Collection.DeleteEverything", "{}");
		assertRefused(404, "SMS_SystemResourceList.SetTopologies",
				"{\"NALPath\":\"none\",\"RoleName\":\"SMS Distribution Point\",\"Owner\":\"CAS\",\"SharedWith\":\"\"}");
		assertEquals(before, rows());
	}

	@Test
	void adminServiceWantsTheAccountAndAnswersOneInstance() throws Exception {
		HttpRequest nobody = HttpRequest.newBuilder(URI.create(address.parameters().get("provider") + "/AdminService/wmi/SMS_Site")).build();
		HttpResponse<byte[]> refused = HTTP.send(nobody, BodyHandlers.ofByteArray());
		assertEquals(401, refused.statusCode());
		assertFalse(json(refused).path("error").path("message").asText().isEmpty());
		assertEquals("All Systems", json(get("SMS_Collection('SMS00001')")).path("value").path(0).path("Name").asText());
		assertEquals("All Systems", json(get("SMS_Collection(SMS00001)")).path("value").path(0).path("Name").asText());
		assertEquals(404, get("SMS_Collection('NONE')").statusCode());
		assertEquals(404, get("sms_collection").statusCode());
		assertEquals(3, json(get("SMS_Collection?$filter=startswith(Name,%27All%20U%27)%20eq%20true")).path("value").size());
	}

	@Test
	void theReadingAccountSeesViewsAndNothingElse() throws Exception {
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(address.parameters().get(ConnectorAddress.PASSWORD_FILE)))));
		JdbcDataSource reader = new JdbcDataSource();
		reader.setURL(address.location());
		try (Connection connection = reader.getConnection("reader", password); Statement statement = connection.createStatement()) {
			assertTrue(statement.executeQuery("SELECT SiteCode FROM v_Site").next());
			for (String forbidden : List.of("SELECT * FROM Systems", "UPDATE Systems SET OnInternet = 1", "DELETE FROM v_Site", "CREATE TABLE t (a INT)",
					"SCRIPT", "CREATE ALIAS run AS 'void run() {}'"))
				assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
		}
		assertThrows(SQLException.class, () -> reader.getConnection("reader", "guess"));
	}

	@Test
	void anEarlierLaboratoryIsLeftAlone() {
		DroverException refusal = assertThrows(DroverException.class, () -> LegacySite.start(folder.resolve("lab"), EstateSize.SMALL));
		assertTrue(refusal.getMessage().contains("earlier laboratory"), refusal.getMessage());
	}

	private static void assertRefused(int status, String method, String body) throws Exception {
		HttpResponse<byte[]> answer = post(method, body);
		assertEquals(status, answer.statusCode());
		assertFalse(json(answer).path("error").path("message").asText().isEmpty());
	}

	private static ObjectRef service(ObjectKind kind, String trait) {
		return site.model().all(kind).stream().filter(one -> trait.isEmpty() || one.is(trait))
				.filter(one -> !trait.equals(Attributes.PROTECTED) || one.key().contains("kiel")).findFirst().orElseThrow().ref();
	}

	private static ServiceGate gate(ObjectRef point) {
		return new ServiceGate() {
			@Override
			public Optional<String> refusal(ObjectRef service, String client, String topology) {
				return service.equals(point) && topology.equals("DRV") ? Optional.empty() : Optional.of("not in the new record");
			}

			@Override
			public boolean holds(ObjectRef distributionPoint, ObjectRef content, String version) {
				return false;
			}

			@Override
			public String topology(ObjectRef service) {
				return "DRV";
			}
		};
	}

	private static void topologies(ManagedObject service, String owner, String sharedWith) throws Exception {
		Map<String, String> body = Map.of("NALPath", service.attribute("nalPath"), "RoleName", "SMS Distribution Point", "Owner", owner, "SharedWith",
				sharedWith);
		assertEquals(200, post("SMS_SystemResourceList.SetTopologies", JSON.writeValueAsString(body)).statusCode());
	}

	private static int resourceId(String client) throws Exception {
		return device(client).path("ResourceID").asInt();
	}

	private static JsonNode device(String client) throws Exception {
		return json(get("SMS_CombinedDeviceResources?$filter=SMSID%20eq%20%27" + client + "%27")).path("value").path(0);
	}

	private static HttpResponse<byte[]> ask(String client, String topology, String url) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(url)).header("Drover-Client", client).header("Drover-Topology", topology).build(),
				BodyHandlers.ofByteArray());
	}

	private static HttpResponse<byte[]> get(String resource) throws Exception {
		return HTTP.send(admin(resource).build(), BodyHandlers.ofByteArray());
	}

	private static HttpResponse<byte[]> post(String method, String body) throws Exception {
		return HTTP.send(admin(method).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray());
	}

	private static HttpRequest.Builder admin(String resource) {
		String pair = Base64.getEncoder().encodeToString(("reader:" + password).getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(URI.create(address.parameters().get("provider") + "/AdminService/wmi/" + resource)).header("Authorization", "Basic " + pair);
	}

	private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
		return JSON.readTree(answer.body());
	}

	private static int count(String sql, String parameter) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, parameter);
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getInt(1);
			}
		}
	}

	/** Every row of every table but the telemetry, as text. */
	private static List<String> rows() throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet result = statement.executeQuery("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'"
					+ " AND TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME NOT IN ('CLIENTSUMMARY', 'CHANGEDSYSTEMS', 'CHANGEDCOPIES', 'CHANGEDSERVICES') ORDER BY 1")) {
				while (result.next())
					tables.add(result.getString(1));
			}
			for (String table : tables) {
				try (ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
					while (result.next())
						rows.add(table + new TreeMap<>(columns(result)));
				}
			}
		}
		rows.sort(null);
		return rows;
	}

	private static Map<String, String> columns(ResultSet row) throws SQLException {
		Map<String, String> columns = new TreeMap<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
			columns.put(row.getMetaData().getColumnName(i), String.valueOf(row.getString(i)));
		return columns;
	}
}
