package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.agent.internal.survey.Mounts.Mount;
import org.drover.agent.protocol.NetworkFacts.HostName;
import org.drover.agent.protocol.NetworkFacts.Route;
import org.drover.agent.protocol.SurveyTask;

/** Programs that run: what each listens on, whom it talks with and by which way, what it reads and stores. */
final class ApplicationSurvey implements Surveyor {

	private static final int MOST = 2_000;

	/** Processes of one program, user and unit are one application. */
	private record Key(String name, String executable, long user, String unit) {
	}

	@Override
	public SurveyTask task() {
		return SurveyTask.APPLICATIONS;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException {
		Map<Key, List<ProcessFacts>> applications = new LinkedHashMap<>();
		int hidden = 0;
		for (ProcessFacts process : processes(machine)) {
			applications.computeIfAbsent(new Key(process.name(), process.executable(), process.user(), process.unit()), key -> new ArrayList<>())
					.add(process);
			if (!process.readable())
				hidden++;
		}
		if (hidden > 0)
			findings.missing("what " + hidden + " processes of other users have open may not be seen");
		if (applications.size() > MOST)
			findings.missing("of " + applications.size() + " applications the first " + MOST + " are given");
		Surroundings surroundings = surroundings(machine);
		Map<String, Sockets> sockets = new HashMap<>();
		for (List<ProcessFacts> processes : applications.values().stream().limit(MOST).toList())
			findings.applications.add(new ApplicationView(machine, surroundings, processes).facts(sockets(machine, processes.get(0), sockets)));
	}

	/** What all applications share. */
	record Surroundings(List<Mount> mounts, List<Route> routes, List<HostName> hosts, Map<Long, String> users) {
	}

	private static Surroundings surroundings(Machine machine) throws IOException {
		Map<Long, String> users = new HashMap<>();
		UserSurvey.users(machine.lines("/etc/passwd")).forEach(user -> users.putIfAbsent(user.id(), user.name()));
		return new Surroundings(Mounts.mounted(machine.lines("/proc/self/mountinfo")), NetworkSurvey.routes(machine), NetworkSurvey.hosts(machine), users);
	}

	private static List<ProcessFacts> processes(Machine machine) throws IOException {
		List<ProcessFacts> processes = new ArrayList<>();
		for (String name : machine.names("/proc"))
			if (Character.isDigit(name.charAt(0)))
				ProcessFacts.of(machine, Numbers.of(name)).ifPresent(processes::add);
		return processes;
	}

	private static Sockets sockets(Machine machine, ProcessFacts process, Map<String, Sockets> known) throws IOException {
		Sockets sockets = known.get(process.namespace());
		if (sockets == null) {
			sockets = Sockets.of(machine, Long.toString(process.id()));
			known.put(process.namespace(), sockets);
		}
		return sockets;
	}
}
