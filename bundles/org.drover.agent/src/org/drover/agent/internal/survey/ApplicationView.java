package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.drover.agent.internal.survey.ApplicationSurvey.Surroundings;
import org.drover.agent.internal.survey.Mounts.Mount;
import org.drover.agent.internal.survey.Sockets.Socket;
import org.drover.agent.protocol.NetworkFacts.Route;
import org.drover.agent.protocol.SoftwareFacts.Application;
import org.drover.agent.protocol.SoftwareFacts.Listener;
import org.drover.agent.protocol.SoftwareFacts.Peer;
import org.drover.agent.protocol.SoftwareFacts.Use;

/** One application, seen by all of its processes. */
final class ApplicationView {

	private static final int PEERS = 500;
	private static final int PATHS = 20;
	private static final int FILES = 100;
	private static final String SETTINGS = "/etc/";

	private final Machine machine;
	private final Surroundings surroundings;
	private final List<ProcessFacts> processes;
	private final ProcessFacts first;

	ApplicationView(Machine machine, Surroundings surroundings, List<ProcessFacts> processes) {
		this.machine = machine;
		this.surroundings = surroundings;
		this.processes = processes;
		first = processes.get(0);
	}

	Application facts(Sockets sockets) throws IOException {
		List<Socket> own = processes.stream().flatMap(process -> process.sockets().stream()).distinct().map(sockets::get)
				.filter(socket -> socket != null).toList();
		List<Listener> listeners = own.stream().filter(Socket::listening)
				.map(socket -> new Listener(socket.protocol(), socket.local(), socket.localPort())).distinct()
				.sorted(Comparator.comparing(Listener::protocol).thenComparing(Listener::port).thenComparing(Listener::address)).toList();
		List<Peer> peers = own.stream().filter(socket -> !socket.listening()).limit(PEERS).map(socket -> peer(socket, sockets)).toList();
		return new Application(first.name(), first.executable(), surroundings.users().getOrDefault(first.user(), Long.toString(first.user())),
				processes.stream().map(ProcessFacts::id).toList(), first.unit(), files(), listeners, peers, names(listeners, peers), storage());
	}

	private Peer peer(Socket socket, Sockets all) {
		boolean inward = all.ports(socket.protocol()).contains(socket.localPort());
		boolean here = socket.remote().startsWith("127.") || socket.remote().equals("::1") || socket.remote().equals(socket.local());
		Route route = here ? null : Routes.to(surroundings.routes(), socket.remote()).orElse(null);
		return new Peer(socket.protocol(), socket.local(), socket.localPort(), socket.remote(), socket.remotePort(), inward,
				Hosts.name(surroundings.hosts(), socket.remote()), route == null ? "" : route.destination(), route == null ? "" : route.link());
	}

	private List<String> names(List<Listener> listeners, List<Peer> peers) {
		return Stream.concat(listeners.stream().map(Listener::address), peers.stream().map(Peer::address)).distinct()
				.map(address -> Hosts.name(surroundings.hosts(), address)).filter(name -> !name.isEmpty()).distinct().sorted().toList();
	}

	/** Files of settings that it was started with or has open, and those that are called after it. */
	private List<String> files() throws IOException {
		SortedSet<String> files = new TreeSet<>();
		for (ProcessFacts process : processes) {
			process.arguments().stream().map(ApplicationView::path).filter(path -> path.startsWith(SETTINGS) && machine.has(path)).forEach(files::add);
			process.files().stream().filter(path -> path.startsWith(SETTINGS)).forEach(files::add);
		}
		String program = first.unit().isEmpty() ? first.name() : first.unit().replaceFirst("(@.*)?\\.service$", "");
		for (String name : List.of(first.name(), program))
			Stream.of(name, name + ".conf", "default/" + name, "sysconfig/" + name).map(SETTINGS::concat).filter(machine::has).forEach(files::add);
		return files.stream().limit(FILES).toList();
	}

	/** What of an argument may be a path: all of it, or what follows an equals sign. */
	private static String path(String argument) {
		return argument.startsWith("/") ? argument : argument.substring(argument.indexOf('=') + 1);
	}

	private List<Use> storage() {
		Map<String, SortedSet<String>> paths = new TreeMap<>();
		Map<String, Mount> mounts = new TreeMap<>();
		for (ProcessFacts process : processes)
			for (String file : process.files())
				Mounts.of(surroundings.mounts(), file).filter(Mount::stores).ifPresent(mount -> {
					mounts.put(mount.place(), mount);
					paths.computeIfAbsent(mount.place(), place -> new TreeSet<>()).add(file);
				});
		List<Use> uses = new ArrayList<>();
		paths.forEach((place, files) -> uses.add(new Use(place, mounts.get(place).source(), files.stream().limit(PATHS).toList())));
		return uses;
	}
}
