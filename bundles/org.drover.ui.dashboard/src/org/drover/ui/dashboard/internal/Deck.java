package org.drover.ui.dashboard.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.ui.dashboard.internal.cards.BarsCard;
import org.drover.ui.dashboard.internal.cards.BurnUpCard;
import org.drover.ui.dashboard.internal.cards.Card;
import org.drover.ui.dashboard.internal.cards.FactCard;
import org.drover.ui.dashboard.internal.cards.JobCard;
import org.drover.ui.dashboard.internal.cards.ListCard;
import org.drover.ui.dashboard.internal.cards.ServicesCard;
import org.drover.ui.dashboard.internal.cards.ShareCard;
import org.drover.ui.dashboard.internal.figures.Figures;
import org.eclipse.swt.widgets.Composite;

/** The cards that can be moved and put away, by ids under which their order is remembered, and which of them have something to show. */
final class Deck {

	private final Map<String, Card> cards = new LinkedHashMap<>();
	private final Set<Card> filled = new HashSet<>();
	private final ShareCard clients;
	private final ShareCard objects;
	private final FactCard continuity;
	private final FactCard content;
	private final JobCard job;
	private final BurnUpCard burnUp;
	private final BarsCard kinds;
	private final BarsCard sites;
	private final BarsCard waves;
	private final ListCard blockers;
	private final ListCard changed;
	private final ListCard alerts;
	private final ListCard obsolete;
	private final ListCard left;
	private final ServicesCard services;
	private final ListCard agents;

	Deck(Composite board) {
		clients = add("clients", new ShareCard(board, Messages.Deck_clients));
		objects = add("objects", new ShareCard(board, Messages.Deck_objects));
		continuity = add("continuity", new FactCard(board, Messages.Deck_continuity));
		content = add("content", new FactCard(board, Messages.Deck_content));
		job = add("job", new JobCard(board));
		blockers = add("blockers", new ListCard(board, Messages.Deck_blockers));
		burnUp = add("burn-up", new BurnUpCard(board));
		kinds = add("kinds", new BarsCard(board, Messages.Deck_kinds, Messages.Deck_kinds_none));
		sites = add("sites", new BarsCard(board, Messages.Deck_sites, Messages.Deck_sites_none));
		waves = add("waves", new BarsCard(board, Messages.Deck_waves, Messages.Deck_waves_none));
		services = add("services", new ServicesCard(board));
		agents = add("agents", new ListCard(board, Messages.Deck_agents));
		changed = add("changed", new ListCard(board, Messages.Deck_changed));
		alerts = add("alerts", new ListCard(board, Messages.Deck_alerts));
		obsolete = add("obsolete", new ListCard(board, Messages.Deck_obsolete));
		left = add("left", new ListCard(board, Messages.Deck_left));
	}

	private <T extends Card> T add(String id, T card) {
		cards.put(id, card);
		return card;
	}

	/** In the order that holds until somebody moves one. */
	List<String> ids() {
		return List.copyOf(cards.keySet());
	}

	Card card(String id) {
		return cards.get(id);
	}

	String id(Card card) {
		return cards.entrySet().stream().filter(entry -> entry.getValue() == card).map(Map.Entry::getKey).findFirst().orElseThrow();
	}

	/** Whether a card has something to show. */
	boolean filled(Card card) {
		return filled.contains(card);
	}

	void empty() {
		filled.clear();
	}

	void show(Figures figures, Links links) {
		filled.addAll(List.of(clients, objects, kinds, sites, services, agents, alerts, obsolete));
		Contents contents = new Contents(figures, links);
		clients.show(figures.migrated().clients(), contents.clients());
		objects.show(figures.migrated().objects(), contents.objects());
		kinds.show(contents.kinds());
		sites.show(contents.sites());
		services.show(contents.services());
		agents.show(contents.agentsNote(), contents.agents());
		alerts.show("", contents.alerts());
		obsolete.show("", contents.obsolete());
		blockers.show("", contents.blockers());
		fill(blockers, !figures.blockers().isEmpty());
		showMigrated(figures, contents);
	}

	/** What is there once a job has been made. */
	private void showMigrated(Figures figures, Contents contents) {
		boolean made = figures.latest().isPresent();
		List.of(continuity, content, job, burnUp, waves, left).forEach(card -> fill(card, made));
		fill(changed, figures.drift().isPresent());
		if (made) {
			contents.show(continuity, content);
			burnUp.show(figures.burnUp(), contents.latestJob());
			waves.show(contents.waves());
			left.show("", contents.left());
		}
		figures.drift().ifPresent(drift -> changed.show(contents.carried(drift), contents.changed(drift)));
	}

	private void fill(Card card, boolean has) {
		if (has)
			filled.add(card);
		else
			filled.remove(card);
	}

	void show(JobTeller teller, Links links) {
		teller.line().ifPresent(line -> job.show(line, links.job(Messages.Deck_showJob, teller.job().orElseThrow())));
	}
}
