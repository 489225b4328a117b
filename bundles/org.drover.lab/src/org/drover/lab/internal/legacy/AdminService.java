package org.drover.lab.internal.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.site.ClientRegister;
import org.drover.site.Exchange;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRefusal;
import org.drover.store.Jdbc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The AdminService: reads classes, calls the methods that change legacy objects, and deletes clients. Where Configuration Manager uses Windows
 * authentication, it uses a password.
 */
final class AdminService implements ServiceHandler {

	private static final Logger LOG = LoggerFactory.getLogger(AdminService.class);
	private static final int LONGEST_BODY = 1 << 20;
	private static final int FAILED = 500;
	private static final Pattern CLIENT = Pattern.compile("SMS_R_System\\((\\d{1,9})\\)");

	private final Jdbc jdbc;
	private final LegacyRecord record;
	private final ClientRegister register;
	private final byte[] authorization;
	private final ObjectMapper mapper = new ObjectMapper();

	AdminService(Jdbc jdbc, LegacyRecord record, ClientRegister register, String password) {
		this.jdbc = jdbc;
		this.record = record;
		this.register = register;
		String pair = LegacyDatabase.READER + ":" + password;
		authorization = ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		try {
			if (!MessageDigest.isEqual(authorization, exchange.header("Authorization").getBytes(StandardCharsets.UTF_8))) {
				exchange.setHeader("WWW-Authenticate", "Basic realm=\"AdminService\"");
				throw new ServiceRefusal(401, "the account or its password is wrong");
			}
			exchange.reply(200, mapper.writeValueAsBytes(answer(exchange)));
		} catch (ServiceRefusal refusal) {
			exchange.reply(refusal.status(), error(refusal.status(), refusal.getMessage()));
		} catch (DroverException e) {
			LOG.error("the AdminService could not answer {}", exchange.path(), e);
			exchange.reply(FAILED, error(FAILED, "the site's database failed: see the site's log"));
		}
	}

	private byte[] error(int status, String sentence) throws IOException {
		ObjectNode error = mapper.createObjectNode();
		error.putObject("error").put("code", Integer.toString(status)).put("message", sentence);
		return mapper.writeValueAsBytes(error);
	}

	private JsonNode answer(Exchange exchange) throws ServiceRefusal, DroverException, IOException {
		List<String> path = exchange.path();
		if (path.size() != 2 || !path.getFirst().equals("wmi"))
			throw new ServiceRefusal(404, "only /AdminService/wmi/CLASS is served here");
		String resource = path.get(1);
		return switch (exchange.method()) {
		case "GET" -> read(resource, exchange.query("$filter"));
		case "POST" -> call(resource, body(exchange));
		case "DELETE" -> delete(resource);
		default -> throw new ServiceRefusal(405, "only GET, POST and DELETE are answered here");
		};
	}

	private JsonNode read(String resource, String filterText) throws ServiceRefusal, DroverException {
		int bracket = resource.indexOf('(');
		String name = bracket < 0 ? resource : resource.substring(0, bracket);
		WmiClass of = WmiClass.named(name).orElseThrow(() -> new ServiceRefusal(404, "no class is called " + name));
		if (bracket >= 0 && !resource.endsWith(")"))
			throw new ServiceRefusal(400, "the key of " + name + " has no closing bracket");
		ODataFilter filter = bracket < 0 ? ODataFilter.parse(filterText, of)
				: ODataFilter.key(resource.substring(bracket + 1, resource.length() - 1), of);
		List<ObjectNode> rows = jdbc.list(of.select(filter.condition()), row -> instance(of, row), filter.parameters().toArray());
		if (bracket >= 0 && rows.isEmpty())
			throw new ServiceRefusal(404, "there is no such instance of " + name);
		ObjectNode answer = mapper.createObjectNode().put("@odata.context", "/AdminService/wmi/$metadata#" + name);
		ArrayNode value = answer.putArray("value");
		rows.forEach(value::add);
		return answer;
	}

	private ObjectNode instance(WmiClass of, ResultSet row) throws SQLException {
		ObjectNode instance = mapper.createObjectNode().put("@odata.etag", "");
		for (String property : of.columns().keySet()) {
			if (row.getObject(property) instanceof Number number)
				instance.put(property, number.longValue());
			else
				instance.put(property, row.getString(property));
		}
		Optional.ofNullable(instance.get("SMSID")).flatMap(key -> register.entry(key.textValue()))
				.ifPresent(entry -> instance.put("PolicySinceAssignment", entry.present() && !entry.standing().isReleased()));
		return instance;
	}

	private JsonNode body(Exchange exchange) throws ServiceRefusal, IOException {
		try {
			JsonNode body = mapper.readTree(exchange.body(LONGEST_BODY));
			if (body.isObject())
				return body;
			throw new ServiceRefusal(400, "the body is no JSON object");
		} catch (JsonProcessingException e) {
			throw new ServiceRefusal(400, "the body is no JSON");
		}
	}

	private JsonNode call(String method, JsonNode body) throws ServiceRefusal, DroverException {
		return switch (method) {
		case "SMS_Collection.ReassignClientsToSite" -> mapper.createObjectNode().put("ReturnValue",
				record.reassign(resourceIds(body), text(body, "NewSiteCode"), Optional.ofNullable(body.get("ManagementPoint")).map(JsonNode::asText)));
		case "SMS_SystemResourceList.SetTopologies" -> {
			Map<String, String> before = record.share(text(body, "NALPath"), text(body, "RoleName"), text(body, "Owner"), text(body, "SharedWith"),
					body.path("SharedHomes").asText(""));
			yield mapper.createObjectNode().put("ReturnValue", 0).put("OwnerBefore", before.get(Attributes.OWNER)).put("SharedWithBefore",
					before.get(Attributes.SHARED_WITH));
		}
		case "SMS_SystemResourceList.UpgradeProgram" -> {
			record.upgrade(text(body, "NALPath"), text(body, "RoleName"), text(body, "Program"));
			yield mapper.createObjectNode().put("ReturnValue", 0);
		}
		default -> throw new ServiceRefusal(404, "no method is called " + method);
		};
	}

	private JsonNode delete(String resource) throws ServiceRefusal, DroverException {
		Matcher client = CLIENT.matcher(resource);
		if (!client.matches())
			throw new ServiceRefusal(400, "only SMS_R_System(ResourceID) is deleted here");
		record.forget(Integer.parseInt(client.group(1)));
		return mapper.createObjectNode();
	}

	private static List<Integer> resourceIds(JsonNode body) throws ServiceRefusal {
		List<Integer> ids = new ArrayList<>();
		for (JsonNode id : body.path("ResourceIDs")) {
			if (!id.canConvertToInt())
				throw new ServiceRefusal(400, "ResourceIDs holds something that is no number");
			ids.add(id.intValue());
		}
		return ids;
	}

	private static String text(JsonNode body, String name) throws ServiceRefusal {
		if (!body.path(name).isTextual())
			throw new ServiceRefusal(400, "the parameter " + name + " is missing");
		return body.get(name).textValue();
	}
}
