package org.drover.ui.internal.properties;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.TreeSet;

import org.drover.store.Estate;
import org.drover.ui.look.Words;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.ui.views.properties.IPropertySource;

/** What is known of a topology. */
final class TopologyProperties {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Words.LANGUAGE)
			.withZone(ZoneId.systemDefault());

	private TopologyProperties() {
	}

	static IPropertySource of(TopologySnapshot snapshot) {
		Facts facts = new Facts();
		String about = Messages.TopologyProperties_about;
		facts.add(about, Messages.TopologyProperties_name, snapshot.name()).add(about, Messages.TopologyProperties_code, snapshot.topology().code());
		facts.add(about, Messages.TopologyProperties_description, snapshot.topology().description());
		facts.add(about, Messages.TopologyProperties_address, snapshot.topology().address());
		facts.add(about, Messages.TopologyProperties_gathered, snapshot.gatheredAt().map(TIME::format).orElse(Messages.TopologyProperties_never));
		snapshot.retirements().forEach(each -> facts.add(about, Messages.TopologyProperties_retired,
				Words.say(each.whole() ? Messages.TopologyProperties_retired_whole : Messages.TopologyProperties_retired_sites, each.job(), TIME.format(each.at()),
						String.join(", ", new TreeSet<>(each.sites())))));
		if (!snapshot.warnings().isEmpty())
			facts.add(about, Messages.TopologyProperties_leftOut, String.join("\n", snapshot.warnings()));
		snapshot.inventory().ifPresent(inventory -> addSizes(facts, inventory.estate()));
		return facts;
	}

	private static void addSizes(Facts facts, Estate estate) {
		facts.add(Messages.TopologyProperties_estate, Messages.TopologyProperties_objects, Words.number(estate.size()));
		facts.add(Messages.TopologyProperties_estate, Messages.TopologyProperties_dependencies, Words.number(estate.edgeCount()));
		facts.add(Messages.TopologyProperties_estate, Messages.TopologyProperties_missing, Words.number(estate.dangling().size()));
	}
}
