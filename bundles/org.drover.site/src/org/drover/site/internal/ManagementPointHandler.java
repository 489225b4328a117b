package org.drover.site.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.drover.site.ClientDirectory;
import org.drover.site.ClientDirectory.Standing;
import org.drover.site.Exchange;
import org.drover.site.PolicyEngine;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRefusal;
import org.drover.site.SiteHandlers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Gives policy to clients and takes their messages. */
public final class ManagementPointHandler implements ServiceHandler {

	private static final int MESSAGE_BYTES = 1 << 20;
	private static final Set<String> KINDS = Set.of("status", "inventory", "metering");
	private static final JsonFactory JSON = new JsonFactory();

	private final PolicyEngine engine;
	private final ClientDirectory directory;

	public ManagementPointHandler(PolicyEngine engine, ClientDirectory directory) {
		this.engine = engine;
		this.directory = directory;
	}

	@Override
	public void handle(Exchange exchange) throws ServiceRefusal, IOException {
		String request = exchange.method() + " /" + String.join("/", exchange.path());
		String client = exchange.header(SiteHandlers.CLIENT);
		switch (request) {
		case "GET /policy" -> policy(exchange, client, standing(client));
		case "POST /status" -> message(exchange, client);
		default -> throw new ServiceRefusal(404, "a management point answers GET /policy and POST /status");
		}
	}

	private Standing standing(String client) throws ServiceRefusal {
		if (!engine.knows(client))
			throw new ServiceRefusal(404, "the client " + client + " is not known in " + engine.topology());
		return directory.standing(client)
				.orElseThrow(() -> new ServiceRefusal(403, "the client " + client + " is not assigned to " + engine.topology()));
	}

	private void policy(Exchange exchange, String client, Standing standing) throws ServiceRefusal, IOException {
		byte[] policy = engine.json(client, standing.site(), standing.released())
				.orElseThrow(() -> new ServiceRefusal(404, "the client " + client + " is not known in " + engine.topology()));
		exchange.reply(200, policy);
		directory.served(client, standing);
	}

	private void message(Exchange exchange, String client) throws ServiceRefusal, IOException {
		byte[] body = exchange.body(MESSAGE_BYTES);
		standing(client);
		directory.reported(client, kind(body), new String(body, StandardCharsets.UTF_8));
		exchange.reply(204);
	}

	private static String kind(byte[] body) throws ServiceRefusal, IOException {
		try (JsonParser json = JSON.createParser(body)) {
			String kind = "";
			if (json.nextToken() != JsonToken.START_OBJECT)
				throw new ServiceRefusal(400, "the message is not a JSON object");
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				boolean found = json.currentName().equals("kind");
				json.nextToken();
				kind = found ? json.getValueAsString("") : kind;
				json.skipChildren();
			}
			if (!KINDS.contains(kind))
				throw new ServiceRefusal(400, "the message's kind is not status, inventory or metering");
			return kind;
		} catch (JsonProcessingException e) {
			throw new ServiceRefusal(400, "the message is not JSON");
		}
	}
}
