package org.drover.lab.internal.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.Exchange;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceHost;
import org.drover.site.ServiceRefusal;
import org.drover.site.ServiceRoute;

/** A fake: speaks the client protocol over real HTTP, believes everybody, and misbehaves when it is told to. */
final class FakeTopology implements AutoCloseable {

	static final String FILE = "setup file";

	final String code;
	final List<String> deployments = new CopyOnWriteArrayList<>(List.of("DEP1", "DEP2"));
	final Map<String, String> homes = new ConcurrentHashMap<>();
	final List<String> requests = new CopyOnWriteArrayList<>();
	volatile boolean locations = true;
	volatile boolean listsFiles = true;
	volatile boolean catalogDown;
	volatile String refusedKind = "";
	final List<String> messages = new CopyOnWriteArrayList<>();
	volatile String bytes = FILE;
	private final ServiceHost host = ServiceHost.open();
	private final Map<ObjectRef, String> urls = new TreeMap<>();

	FakeTopology(String code) throws DroverException {
		this.code = code;
		String base = host.listen("127.0.0.1", 0, List.of(route(ObjectKind.MANAGEMENT_POINT, this::policy),
				route(ObjectKind.DISTRIBUTION_POINT, this::content), route(ObjectKind.SOFTWARE_UPDATE_POINT, this::catalog),
				route(ObjectKind.SERVER_LOCATOR_POINT, exchange -> reply(exchange, "{\"site\":\"X\",\"managementPoint\":\"http://x\"}")),
				route(ObjectKind.STATE_MIGRATION_POINT, exchange -> reply(exchange, "{\"freeBytes\":7}")))).toString();
		urls.replaceAll((ref, prefix) -> base + '/' + prefix);
	}

	private ServiceRoute route(ObjectKind kind, ServiceHandler handler) {
		ObjectRef ref = new ObjectRef(kind, code);
		urls.put(ref, kind.label());
		return new ServiceRoute(kind.label(), ref, () -> code, handler);
	}

	private void catalog(Exchange exchange) throws IOException {
		if (catalogDown)
			exchange.refuse(503, "the catalog is down");
		else
			reply(exchange, "{\"version\":\"1\"}");
	}

	String url(ObjectKind kind) {
		return urls.get(new ObjectRef(kind, code));
	}

	Map<String, Long> answers() {
		return urls.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, entry -> host.counts().of(entry.getKey()).answered()));
	}

	private void policy(Exchange exchange) throws ServiceRefusal, IOException {
		String client = exchange.header("Drover-Client");
		requests.add(exchange.method() + " " + exchange.path().getFirst() + " " + client + " of " + exchange.header("Drover-Topology"));
		if (exchange.method().equals("POST"))
			message(exchange);
		else
			reply(exchange, policy(client));
	}

	private void message(Exchange exchange) throws ServiceRefusal, IOException {
		String message = new String(exchange.body(1 << 16), StandardCharsets.UTF_8);
		messages.add(message);
		if (!refusedKind.isEmpty() && message.contains("\"kind\":\"" + refusedKind + '"'))
			exchange.refuse(503, "no more of that");
		else
			exchange.reply(204);
	}

	private String policy(String client) {
		String hash = HexFormat.of().formatHex(ClientCalls.sha256().digest(FILE.getBytes(StandardCharsets.UTF_8)));
		String files = listsFiles ? file(hash) : "";
		List<String> content = new ArrayList<>();
		for (String deployment : deployments)
			content.add("{\"owner\":\"package:" + deployment + "\",\"version\":\"1\",\"hash\":\"\",\"files\":[" + files + "],\"locations\":["
					+ (locations ? quoted(url(ObjectKind.DISTRIBUTION_POINT)) : "") + "]}");
		String home = homes.containsKey(client) ? "{\"site\":\"X\",\"managementPoint\":" + quoted(homes.get(client)) + "}" : "null";
		return "{\"client\":" + quoted(client) + ",\"topology\":" + quoted(code) + ",\"site\":\"S1\",\"home\":" + home + ",\"version\":\"1\",\"deployments\":["
				+ deployments.stream().map(key -> "{\"key\":\"" + key + "\",\"name\":\"n\",\"contents\":[\"package:" + key + "=1\"]}")
						.collect(Collectors.joining(","))
				+ "],\"content\":[" + String.join(",", content) + "],\"services\":{"
				+ List.of(ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.STATE_MIGRATION_POINT).stream()
						.map(kind -> quoted(kind.label()) + ":[" + quoted(url(kind)) + "]").collect(Collectors.joining(","))
				+ "}}";
	}

	private static String file(String hash) {
		return "{\"path\":\"bin/set up.exe\",\"sha256\":\"" + hash + "\",\"size\":" + FILE.length() + "}";
	}

	private void content(Exchange exchange) throws IOException {
		if (exchange.path().size() == 3)
			reply(exchange, "{\"files\":[" + file(HexFormat.of().formatHex(ClientCalls.sha256().digest(FILE.getBytes(StandardCharsets.UTF_8)))) + "]}");
		else if (exchange.path().subList(3, 5).equals(List.of("bin", "set up.exe")))
			reply(exchange, bytes);
		else
			exchange.refuse(404, "no such file");
	}

	private static String quoted(String text) {
		return '"' + text + '"';
	}

	private static void reply(Exchange exchange, String body) throws IOException {
		exchange.reply(200, body.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		host.close();
	}
}
