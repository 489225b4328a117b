package org.drover.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.store.Project;

/** A manager of a shared project in a process of its own, which watches until it is killed. Arguments: the project, its name. */
final class ManagerProcess {

	static final List<TransportProvider> PROVIDERS = List.of(new DirectoryProvider(), new WebDavProvider());

	private ManagerProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		try (Project project = Project.open(Path.of(arguments[0])); Fleet fleet = new Fleet(project, arguments[1], PROVIDERS);
				FleetWatch watch = new FleetWatch(fleet, new FleetWatch.Options(Duration.ofMillis(20), 2, 8))) {
			watch.start();
			System.out.println("watching");
			System.in.read();
		}
	}
}
