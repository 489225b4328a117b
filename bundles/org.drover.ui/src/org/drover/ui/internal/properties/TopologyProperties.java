package org.drover.ui.internal.properties;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.drover.ui.look.Words;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.ui.views.properties.IPropertySource;

/** What is known of a topology. */
final class TopologyProperties {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

	private TopologyProperties() {
	}

	static IPropertySource of(TopologySnapshot snapshot) {
		Facts facts = new Facts();
		facts.add("About", "Name", snapshot.name()).add("About", "Code", snapshot.topology().code());
		facts.add("About", "Description", snapshot.topology().description()).add("About", "Address", snapshot.topology().address());
		facts.add("About", "Gathered", snapshot.gatheredAt().map(TIME::format).orElse("never"));
		snapshot.inventory().ifPresent(inventory -> facts.add("Estate", "Objects", Words.number(inventory.estate().size()))
				.add("Estate", "Dependencies", Words.number(inventory.estate().edgeCount()))
				.add("Estate", "Missing ends", Words.number(inventory.estate().dangling().size())));
		return facts;
	}
}
