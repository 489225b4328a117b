package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.drover.connector.ClientHome;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;

/** A provider on loopback that answers in the documented shapes, and in those that documentation leaves open. */
class AdminServiceTest {

	private record Answer(int status, Map<String, String> headers, String body) {

		static Answer ok(String body) {
			return new Answer(200, Map.of(), body);
		}
	}

	private final List<String> asked = new CopyOnWriteArrayList<>();
	private Function<String, Answer> answers;
	private HttpServer server;
	private AdminService service;

	@BeforeEach
	void start() throws Exception {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			try (exchange) {
				assertEquals("Basic " + Base64.getEncoder().encodeToString("admin:s3cret".getBytes(StandardCharsets.UTF_8)),
						exchange.getRequestHeaders().getFirst("Authorization"));
				String resource = exchange.getRequestURI().getPath() + (exchange.getRequestURI().getQuery() == null ? "" : "?" + exchange.getRequestURI().getQuery());
				asked.add(resource);
				Answer answer = answers.apply(resource);
				answer.headers().forEach(exchange.getResponseHeaders()::set);
				byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
				exchange.getResponseBody().write(body);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
		server.start();
		service = AdminService.at(base(), new Credentials("admin", "s3cret"));
	}

	@AfterEach
	void stop() {
		service.close();
		server.stop(0);
	}

	private String base() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** The shape that is documented, word for word: properties that nobody asked for, most of ours missing. */
	@Test
	void theDocumentedShapeIsRead() throws DroverException {
		answers = resource -> Answer.ok("{\"@odata.context\":\"x\",\"value\":[{\"@odata.etag\":\"\",\"__LAZYPROPERTIES\":[],\"Version\":\"5.00.8968.1000\","
				+ "\"SiteCode\":\"P01\",\"Type\":2,\"BuildNumber\":8968,\"Mode\":null}]}");
		assertEquals(List.of("P01"), texts(service.all("SMS_Site"), "SiteCode"));
		String message = assertThrows(DroverException.class, () -> new ConfigMgrAssignment(service).home("")).getMessage();
		assertTrue(message.contains("names no default management point of the site P01"), message);
		answers = resource -> Answer.ok("{\"value\":[{\"SiteCode\":\"P01\",\"Type\":2,\"DefaultManagementPoint\":\"http://mp\"}]}");
		assertEquals(new ClientHome("P01", "http://mp"), new ConfigMgrAssignment(service).home(""));
	}

	/** Of a hundred thousand distribution points nobody wants to see the list for each that is shared. */
	@Test
	void serviceRolesAreListedOnceAndThenAskedForByTheirPaths() throws DroverException {
		answers = resource -> Answer.ok("{\"value\":[" + (resource.contains("RoleName eq") ? role(1) + "," + role(2) : role(2)) + "]}");
		ServiceRoles roles = new ServiceRoles(service, new ServicePaths());
		assertEquals("1", roles.get(point(1)).path("Mark").asText());
		assertEquals("2", roles.get(point(2)).path("Mark").asText());
		assertEquals(1, asked.stream().filter(question -> question.contains("RoleName eq")).count(), asked::toString);
		assertEquals(Set.of(point(1), point(2)), roles.find(List.of(point(1), point(2))).keySet(), "one that has another path now is found all the same");
	}

	@Test
	void serviceRolesAreListedWhereTheirPathsCannotBeAskedFor() throws DroverException {
		answers = resource -> resource.contains("RoleName eq") ? Answer.ok("{\"value\":[" + role(1) + "]}") : new Answer(400, Map.of(), "{}");
		ServiceRoles roles = new ServiceRoles(service, new ServicePaths());
		for (int i = 0; i < 3; i++)
			assertEquals("1", roles.get(point(1)).path("Mark").asText());
		String message = assertThrows(DroverException.class, () -> roles.get(point(3))).getMessage();
		assertTrue(message.contains("has no distribution-point:dp3"), message);
	}

	private static String role(int number) {
		return "{\"NALPath\":\"[\\\"Display=x\\\"]MSWNET:[\\\"SMS_SITE=P01\\\"]\\\\\\\\DP" + number + "\\\\\",\"RoleName\":\"SMS Distribution Point\",\"Mark\":\"" + number
				+ "\"}";
	}

	private static ObjectRef point(int number) {
		return new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "dp" + number);
	}

	@Test
	void aSingleInstanceMayComeByItself() throws DroverException {
		answers = resource -> Answer.ok("{\"@odata.context\":\"x\",\"SiteCode\":\"P01\"}");
		assertEquals(List.of("P01"), texts(service.all("SMS_Site"), "SiteCode"));
		answers = resource -> Answer.ok("{\"value\":[]}");
		assertEquals(List.of(), service.all("SMS_Site"));
	}

	/** What a device has no site of is not assigned; what says nothing of policy has none yet. */
	@Test
	void missingPropertiesAreNoFaults() throws DroverException {
		answers = resource -> Answer.ok("{\"value\":[{\"SMSID\":\"GUID:1\",\"ResourceID\":7,\"SiteCode\":null},{\"SMSID\":\"GUID:2\",\"SiteCode\":\"P01\"},{}]}");
		ConfigMgrAssignment assignment = new ConfigMgrAssignment(service);
		assertEquals(Map.of("GUID:2", "P01"), assignment.assigned(List.of("GUID:1", "GUID:2")));
		assertEquals(Set.of(), assignment.present(List.of("GUID:1", "GUID:2")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BASE/AdminService/wmi/SMS_Site?$skiptoken=2", "/AdminService/wmi/SMS_Site?$skiptoken=2", "SMS_Site?$skiptoken=2",
			"SMS_Site?$skiptoken=2&$filter=Type eq 2" })
	void pagesAreFollowedOnThisServer(String link) throws DroverException {
		answers = resource -> resource.contains("skiptoken") ? Answer.ok("{\"value\":[{\"SiteCode\":\"P02\"}]}")
				: Answer.ok("{\"value\":[{\"SiteCode\":\"P01\"}],\"@odata.nextLink\":\"" + link.replace("BASE", base()) + "\"}");
		assertEquals(List.of("P01", "P02"), texts(service.all("SMS_Site"), "SiteCode"));
		assertEquals("/AdminService/wmi/SMS_Site?$skiptoken=2", asked.get(1).replaceFirst("&.*", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost.example/AdminService/wmi/SMS_Site?$skiptoken=2", "https://127.0.0.1/x", "http://127.0.0.1:1/x", "//other/x",
			"http://127.0.0.1/x" })
	void pagesOfOtherServersAreNot(String link) {
		answers = resource -> Answer.ok("{\"value\":[{\"SiteCode\":\"P01\"}],\"@odata.nextLink\":\"" + link + "\"}");
		assertRefused("goes on at another server", Retry.NEVER);
		assertEquals(1, asked.size());
	}

	@Test
	void pagesThatGoRoundAreNoticed() {
		answers = resource -> Answer.ok("{\"value\":[],\"@odata.nextLink\":\"SMS_Site?$skiptoken=" + asked.size() % 3 + "\"}");
		assertRefused("in circles", Retry.NEVER);
		assertTrue(asked.size() < 6);
	}

	@ParameterizedTest
	@CsvSource({ "429, seconds", "503, seconds", "503, date", "429, past" })
	void aBusyServiceIsAskedAgainWhenItSays(int status, String how) throws DroverException {
		String after = switch (how) {
		case "seconds" -> "1";
		case "date" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
		default -> "Wed, 21 Oct 2015 07:28:00 GMT";
		};
		answers = resource -> asked.size() == 1 ? new Answer(status, Map.of("Retry-After", after), "") : Answer.ok("{\"value\":[{\"SiteCode\":\"P01\"}]}");
		long started = System.nanoTime();
		assertEquals(List.of("P01"), texts(service.all("SMS_Site"), "SiteCode"));
		assertEquals(2, asked.size());
		assertTrue(Duration.ofNanos(System.nanoTime() - started).toMillis() >= (how.equals("past") ? 0 : 900), how);
	}

	@Test
	void patienceEnds() {
		answers = resource -> new Answer(503, Map.of("Retry-After", "0"), "");
		assertRefused("is too busy for SMS_Site and asks to wait 0 s", Retry.LATER);
		assertEquals(4, asked.size());
		asked.clear();
		answers = resource -> new Answer(429, Map.of("Retry-After", "3600"), "");
		assertRefused("asks to wait 3600 s: try again later", Retry.LATER);
		answers = resource -> new Answer(503, Map.of("Retry-After", "soon"), "<html>");
		assertRefused("is too busy for SMS_Site: try again later", Retry.LATER);
		assertEquals(2, asked.size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			401 | refuses this account or its password | NEVER
			403 | this account may not use SMS_Site | NEVER
			404 | has no SMS_Site (the class is gone) | NEVER
			400 | refused SMS_Site: the class is gone | NEVER
			500 | refused SMS_Site: the class is gone | LATER
			302 | refused SMS_Site: the class is gone | NEVER
			""")
	void refusalsAreOneSentence(int status, String sentence, Retry retry) {
		answers = resource -> new Answer(status, Map.of("Location", "http://other.example/"), "{\"error\":{\"code\":\"x\",\"message\":\"the class is gone\"}}");
		assertRefused(sentence, retry);
		answers = resource -> new Answer(status, Map.of(), "<html><title>gateway</title></html>");
		assertFalse(assertRefused("", retry).contains("gateway"));
		assertEquals(2, asked.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html></html>", "", "[]", "\"P01\"", "{\"value\":[", "{\"value\":[],\"@odata.nextLink\":\"http://[\"}" })
	void whatIsNoAdminServiceIsCalledThat(String body) {
		answers = resource -> Answer.ok(body);
		assertRefused("is no AdminService", Retry.NEVER);
	}

	/** Whether the operator in is understood is not documented. */
	@Test
	void withoutListsKeysAreComparedOneByOne() throws DroverException {
		answers = resource -> resource.contains(" in (") ? new Answer(400, Map.of(), "") : Answer.ok("{\"value\":[{\"SMSID\":\"GUID:0\",\"SiteCode\":\"P01\"}]}");
		List<String> clients = IntStream.range(0, 120).mapToObj(i -> "GUID:" + i).toList();
		assertEquals(Map.of("GUID:0", "P01"), new ConfigMgrAssignment(service).assigned(clients));
		assertEquals(1, asked.stream().filter(resource -> resource.contains(" in (")).count(), "it is not tried again");
		assertEquals(4, asked.size());
		assertTrue(asked.get(3).endsWith("$filter=SMSID eq 'GUID:100' or " + String.join(" or ",
				IntStream.range(101, 120).mapToObj(i -> "SMSID eq 'GUID:" + i + "'").toList())), asked.get(3));
	}

	@Test
	void aFilterThatIsRefusedInAnyFormIsAFault() {
		answers = resource -> new Answer(400, Map.of(), "{\"error\":{\"message\":\"no property SMSID\"}}");
		DroverException refusal = assertThrows(DroverException.class, () -> service.in("SMS_CombinedDeviceResources", "SMSID", List.of("GUID:1")));
		assertTrue(refusal.getMessage().contains("no property SMSID"), refusal.getMessage());
	}

	private String assertRefused(String sentence, Retry retry) {
		DroverException refusal = assertThrows(DroverException.class, () -> service.all("SMS_Site"));
		assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
		assertEquals(retry, refusal.retry(), refusal.getMessage());
		assertFalse(refusal.getMessage().contains("s3cret") || refusal.getMessage().contains("\n"), refusal.getMessage());
		return refusal.getMessage();
	}

	private static List<String> texts(List<JsonNode> instances, String property) {
		return instances.stream().map(instance -> instance.path(property).asText("")).toList();
	}
}
