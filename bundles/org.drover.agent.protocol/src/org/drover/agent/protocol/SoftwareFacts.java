package org.drover.agent.protocol;

import java.util.List;

/** What runs on a server. */
public record SoftwareFacts(List<Service> services, List<Application> applications) {

	/** Nothing is known. */
	public static final SoftwareFacts NONE = new SoftwareFacts(List.of(), List.of());

	public SoftwareFacts {
		services = services == null ? List.of() : List.copyOf(services);
		applications = applications == null ? List.of() : List.copyOf(applications);
	}

	/** A unit, as systemd names its states. */
	public record Service(String unit, String load, String active, String sub, String enabled, String description) {
	}

	/**
	 * Processes of one program under one user.
	 *
	 * @param name       of the program
	 * @param service    the unit that they belong to; empty for none
	 * @param files      its configuration: what of /etc it was started with or has open, and what is called after it there
	 * @param listeners  where it waits for others
	 * @param peers      whom it is connected with
	 * @param names      that the machine's own table of hosts has for its addresses and those of its peers
	 * @param storage    where what it has open lies
	 */
	public record Application(String name, String executable, String user, List<Long> processes, String service, List<String> files,
			List<Listener> listeners, List<Peer> peers, List<String> names, List<Use> storage) {

		public Application {
			processes = processes == null ? List.of() : List.copyOf(processes);
			files = files == null ? List.of() : List.copyOf(files);
			listeners = listeners == null ? List.of() : List.copyOf(listeners);
			peers = peers == null ? List.of() : List.copyOf(peers);
			names = names == null ? List.of() : List.copyOf(names);
			storage = storage == null ? List.of() : List.copyOf(storage);
		}
	}

	/** @param address "0.0.0.0" and "::" for every one of the machine's */
	public record Listener(String protocol, String address, int port) {
	}

	/**
	 * An established connection.
	 *
	 * @param inward whether the peer came to a port that the application listens on
	 * @param name   of the peer, as the machine's own table of hosts has it; empty for none
	 * @param route  by which it is reached, as in {@link NetworkFacts.Route#destination}; empty on this machine itself
	 * @param link   likewise
	 */
	public record Peer(String protocol, String local, int localPort, String address, int port, boolean inward, String name, String route,
			String link) {
	}

	/**
	 * @param place  where the file system is mounted
	 * @param source its device, or the server that it lies on
	 * @param paths  that are open or set, some of them where there are many
	 */
	public record Use(String place, String source, List<String> paths) {

		public Use {
			paths = List.copyOf(paths);
		}
	}
}
