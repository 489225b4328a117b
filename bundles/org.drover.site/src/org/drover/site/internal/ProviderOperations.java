package org.drover.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.connector.ContentDescription;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.site.ContentLibrary.Bytes;
import org.drover.site.Exchange;
import org.drover.site.ServiceRefusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The provider's operations: JSON in, JSON out. {@code docs/site.md} lists them. */
final class ProviderOperations {

	private static final int BODY_BYTES = 64 << 20;

	private final OwnServices own;
	private final SiteObjects objects;
	private final SiteSecrets secrets;
	private final SiteContent content;
	private final SiteClients clients;
	private final EstateDump estate;
	private final Preflight preflight;

	ProviderOperations(OwnServices own, SiteObjects objects, SiteSecrets secrets, SiteContent content, SiteClients clients, EstateDump estate,
			Preflight preflight) {
		this.own = own;
		this.objects = objects;
		this.secrets = secrets;
		this.content = content;
		this.clients = clients;
		this.estate = estate;
		this.preflight = preflight;
	}

	ProviderHandler handler(PasswordFile password) {
		ProviderHandler handler = new ProviderHandler(password).on("GET /", this::hello).on("GET /estate", estate::answer)
				.on("GET /preflight", this::preflight);
		handler.on("POST /objects/read", this::read).on("POST /objects/create", this::create).on("POST /objects/delete", this::delete)
				.on("GET /objects/created", this::created).on("POST /objects/configure", this::configure)
				.on("POST /objects/edit", this::edit).on("POST /objects/edited", this::edited);
		handler.on("POST /secrets/read", this::readSecrets).on("POST /secrets/put", this::putSecrets);
		handler.on("GET /files/*", this::hasFile).on("PUT /files/*", this::putFile).on("POST /content/publish", this::publish)
				.on("POST /content/replace", this::replace)
				.on("POST /content/withdraw", this::withdraw).on("GET /content/published", this::published)
				.on("GET /content/description", this::describe).on("GET /content/file", this::file);
		return handler.on("GET /clients/home", this::home).on("POST /clients/assigned", this::assigned).on("POST /clients/present", this::present)
				.on("POST /clients/accept", this::accept).on("POST /clients/release", this::release)
				.on("POST /clients/forget", this::forget);
	}

	private static JsonNode body(Exchange exchange) throws Refused, ServiceRefusal, IOException {
		return SiteJson.read(exchange.body(BODY_BYTES));
	}

	private static void reply(Exchange exchange, ObjectNode answer) throws IOException {
		exchange.reply(200, SiteJson.bytes(answer));
	}

	private void hello(Exchange exchange) throws IOException {
		reply(exchange, SiteJson.object().put("product", "drover-site").put("topology", own.topology()).put("protocol", 1).put("secrets", true));
	}

	private void preflight(Exchange exchange) throws IOException {
		ObjectNode answer = SiteJson.object();
		ArrayNode findings = answer.putArray("findings");
		for (PreflightFinding finding : preflight.findings())
			findings.addObject().put("subject", finding.subject()).put("passed", finding.passed()).put("detail", finding.detail());
		reply(exchange, answer);
	}

	private void read(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		ObjectNode answer = SiteJson.object();
		ArrayNode found = answer.putArray("objects");
		objects.read(SiteJson.refs(body(exchange), "refs")).values().forEach(object -> found.add(SiteJson.write(estate.withSite(object))));
		reply(exchange, answer);
	}

	private void create(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		List<NewObject> batch = new ArrayList<>();
		for (JsonNode object : SiteJson.array(body, "objects"))
			batch.add(SiteJson.newObject(object));
		objects.create(SiteJson.text(body, "effect"), batch);
		exchange.reply(204);
	}

	private void delete(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		objects.delete(SiteJson.text(body, "effect"), SiteJson.refs(body, "refs"));
		exchange.reply(204);
	}

	private void created(Exchange exchange) throws DroverException, IOException {
		ObjectNode answer = SiteJson.object();
		answer.set("refs", SiteJson.list(objects.createdBy(exchange.query("effect"))));
		reply(exchange, answer);
	}

	private void configure(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		Map<String, String> before = objects.configure(SiteJson.ref(SiteJson.text(body, "service")), SiteJson.texts(body.path("attributes")));
		ObjectNode answer = SiteJson.object();
		answer.set("before", SiteJson.map(before));
		reply(exchange, answer);
	}

	private void edit(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		objects.edit(SiteJson.text(body, "effect"), SiteJson.edits(body));
		exchange.reply(204);
	}

	private void edited(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		reply(exchange, SiteJson.object().put("edited", objects.edited(SiteJson.text(body, "effect"), SiteJson.edits(body))));
	}

	private void readSecrets(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		ObjectNode answer = SiteJson.object();
		ObjectNode found = answer.putObject("secrets");
		for (ObjectRef owner : SiteJson.refs(body(exchange), "refs")) {
			SortedMap<String, String> ofOwner = secrets.secrets(owner);
			if (!ofOwner.isEmpty())
				found.set(owner.toString(), SiteJson.map(ofOwner));
		}
		reply(exchange, answer);
	}

	private void putSecrets(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		Map<ObjectRef, SortedMap<String, String>> given = new TreeMap<>();
		for (Map.Entry<String, JsonNode> owner : body.path("secrets").properties())
			given.put(SiteJson.ref(owner.getKey()), SiteJson.texts(owner.getValue()));
		secrets.put(SiteJson.text(body, "effect"), given);
		exchange.reply(204);
	}

	private void hasFile(Exchange exchange) throws IOException {
		String file = exchange.path().getLast();
		reply(exchange, SiteJson.object().put("present", content.hasFile(file)).put("received", content.received(file)));
	}

	private void putFile(Exchange exchange) throws DroverException, IOException {
		long from = exchange.header("Drover-From").isEmpty() ? 0 : number(exchange.header("Drover-From"), "the header Drover-From is no number of bytes");
		InputStream bytes = exchange.stream();
		content.putFile(exchange.path().getLast(), number(exchange.header("Drover-Size"), "the header Drover-Size with the file's size in bytes is missing"), from, bytes);
		bytes.transferTo(OutputStream.nullOutputStream()); // a file that is there is not read: what nobody reads costs the connection, under the next request
		exchange.reply(204);
	}

	private static long number(String text, String fault) throws Refused {
		if (!text.matches("\\d{1,18}"))
			throw Refused.invalid(fault);
		return Long.parseLong(text);
	}

	private void publish(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		content.publish(SiteJson.text(body, "effect"), SiteJson.content(body));
		exchange.reply(204);
	}

	private void replace(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		content.replace(SiteJson.text(body, "effect"), SiteJson.content(body));
		exchange.reply(204);
	}

	private void withdraw(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		content.withdraw(SiteJson.text(body, "effect"), SiteJson.ref(SiteJson.text(body, "owner")));
		exchange.reply(204);
	}

	private void published(Exchange exchange) throws DroverException, IOException {
		boolean published = content.published(exchange.query("effect"), SiteJson.ref(exchange.query("owner")));
		reply(exchange, SiteJson.object().put("published", published));
	}

	private ContentDescription described(Exchange exchange) throws Refused {
		ObjectRef owner = SiteJson.ref(exchange.query("owner"));
		return content.describe(owner).orElseThrow(() -> Refused.missing(own.topology() + " has no content of " + owner));
	}

	private void describe(Exchange exchange) throws DroverException, IOException {
		reply(exchange, SiteJson.write(described(exchange)));
	}

	private void file(Exchange exchange) throws DroverException, IOException {
		ContentDescription description = described(exchange);
		Bytes bytes = content.open(description.owner(), description.version(), exchange.query("path")).orElseThrow(
				() -> Refused.missing("the content of " + description.owner() + " has no file " + exchange.query("path")));
		String from = exchange.query("from");
		exchange.reply(from.isEmpty() ? bytes : bytes.from(number(from, "the query parameter from is no number of bytes")));
	}

	private void home(Exchange exchange) throws DroverException, IOException {
		exchange.reply(200, PolicyJson.home(clients.home(exchange.query("site"))));
	}

	private void assigned(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		ObjectNode answer = SiteJson.object();
		answer.set("assigned", SiteJson.map(clients.assigned(SiteJson.list(body(exchange), "clients"))));
		reply(exchange, answer);
	}

	private void present(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		ObjectNode answer = SiteJson.object();
		answer.set("clients", SiteJson.list(clients.present(SiteJson.list(body(exchange), "clients"))));
		reply(exchange, answer);
	}

	private void accept(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		clients.accept(SiteJson.texts(body(exchange).path("sites")));
		exchange.reply(204);
	}

	private void release(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		JsonNode body = body(exchange);
		JsonNode home = body.path("home");
		clients.release(SiteJson.list(body, "clients"), new ClientHome(SiteJson.text(home, "site"), SiteJson.text(home, "managementPoint")));
		exchange.reply(204);
	}

	private void forget(Exchange exchange) throws DroverException, ServiceRefusal, IOException {
		objects.forget(SiteJson.list(body(exchange), "clients"));
		exchange.reply(204);
	}
}
