package org.drover.ui.internal.project;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.drover.ui.Background;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.slf4j.LoggerFactory;

/** Gathers topologies anew, in the background: when the user says so, and as a project is opened what is older than he wants. For the UI thread. */
public final class Gathering {

	private Gathering() {
	}

	/** Each topology in work of its own. */
	public static void start(ProjectSession session, List<String> topologies) {
		for (String name : topologies) {
			Background.run(Words.say(Messages.Gathering_gather, name), monitor -> {
				session.gather(name, monitor);
				return name;
			}, gathered -> LoggerFactory.getLogger(Gathering.class).debug("gathered {}", gathered));
		}
	}

	/** From now on, for each project that is opened. */
	public static void follow() {
		CurrentProject.get().addListener(() -> CurrentProject.get().session().filter(session -> !session.lookingOnly()).ifPresent(Gathering::gatherOld));
	}

	private static void gatherOld(ProjectSession session) {
		int hours = Settings.store().getInt(Settings.GATHER_OLDER_THAN);
		if (hours > 0)
			start(session, olderThan(session.topologies(), Instant.now().minus(Duration.ofHours(hours))));
	}

	/** The names of those in use that were gathered before a moment; what was never gathered waits for the user. */
	static List<String> olderThan(List<TopologySnapshot> topologies, Instant moment) {
		return topologies.stream().filter(Predicate.not(TopologySnapshot::isRetired)).filter(topology -> topology.gatheredAt().filter(moment::isAfter).isPresent())
				.map(TopologySnapshot::name).toList();
	}
}
