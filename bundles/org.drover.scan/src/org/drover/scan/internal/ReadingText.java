package org.drover.scan.internal;

import java.util.Locale;

import org.drover.scan.HostFacts;
import org.drover.scan.Reading;
import org.drover.scan.enabler.PublishedHost;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Readings for people and for programs. */
final class ReadingText {

	private static final JsonMapper JSON = new JsonMapper();

	private ReadingText() {
	}

	static ObjectNode tree(Reading reading) {
		ObjectNode node = JSON.createObjectNode().put("at", reading.at().toString());
		reading.answer().ifPresent(answer -> node.put("source", answer.source()).set("host", PublishedHost.tree(answer.facts())));
		node.putObject("inside").put("kernel", reading.inside().kernel()).put("processors", reading.inside().processors()).put("limit",
				reading.inside().limit());
		reading.passedBy().forEach(node.putArray("passedBy")::add);
		return node;
	}

	/** A line for each fact. */
	static String lines(Reading.Answer answer) {
		HostFacts facts = answer.facts();
		StringBuilder text = new StringBuilder();
		line(text, "source", answer.source());
		line(text, "serial", facts.host().serial());
		line(text, "type", facts.host().type());
		line(text, "model", facts.host().model());
		facts.motion().ifPresent(motion -> line(text, "motion", motion + (facts.moving() ? ", moving" : "")));
		facts.capacity().ifPresent(host -> line(text, "host", host.processors() + " processors, " + host.cores() + " cores"));
		facts.guest().ifPresent(guest -> line(text, "guest", guest.processors() + " processors, " + guest.sharing().name().toLowerCase(Locale.ROOT)
				+ ", entitled to " + guest.entitlement() + " hundredths"));
		return text.toString();
	}

	private static void line(StringBuilder text, String name, String value) {
		text.append(String.format("%-7s %s%n", name, value));
	}
}
