package org.drover.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A manager and agents at mailboxes in a directory. */
abstract class FleetCase {

	static final String PLACE = "here";
	static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
	static final Command PING = new Command.Ping();

	@TempDir
	Path folder;

	Project project;
	Fleet fleet;
	FleetWatch watch;
	DirectoryTransport place;
	final List<StandInAgent> agents = new ArrayList<>();
	final List<FleetEvent> events = Collections.synchronizedList(new ArrayList<>());

	@AfterEach
	void close() throws Exception {
		for (StandInAgent agent : agents)
			agent.close();
		if (watch != null)
			watch.close();
		if (fleet != null)
			fleet.close();
		if (project != null)
			project.close();
	}

	void open(FleetDatabase database) throws Exception {
		project = database.create(folder.resolve("project"));
		fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()));
		fleet.addListener(events::add);
		Path root = Files.createDirectory(folder.resolve("mail"));
		fleet.putPlace(PLACE, "dir:" + root, Optional.empty());
		place = new DirectoryTransport(root);
		watch = new FleetWatch(fleet, options(Duration.ofHours(1)));
	}

	static FleetWatch.Options options(Duration every) {
		return new FleetWatch.Options(every, 2, 4);
	}

	/** One that is known from its installation. */
	StandInAgent agent(String host) throws Exception {
		StandInAgent agent = new StandInAgent(folder.resolve(host), place, Optional.of(fleet.key()), host);
		agents.add(agent);
		fleet.register(PLACE, agent.id(), new AgentKey(agent.mailbox.key().text()), host);
		return agent;
	}

	SweepReport sweep() throws Exception {
		return watch.sweep(PLACE);
	}
}
