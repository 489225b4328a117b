package org.drover.cli.agents.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.drover.cli.Environment;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.DroverAgentPackage;
import org.drover.fleet.Fleet;
import org.drover.fleet.HostReport;
import org.drover.fleet.Installer;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceKinds;
import org.drover.fleet.ssh.SshHost;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "install", description = { "Installs agents on hosts over SSH, or brings those that are there up to date.",
		"Each that says its keys is one of the fleet at once.",
		"A host that is met for the first time is asked about at a terminal; else its key has to be named." })
final class AgentInstallCommand extends HostsCommand {

	private static final int DAY_S = 86_400;
	private static final String SERVED = "webdav:";

	@Option(names = "--place", required = true, paramLabel = "NAME", description = "where their mailboxes are to lie")
	private String place;

	/** How agents get into that place. */
	static final class Entry {

		@Option(names = "--credential", required = true, paramLabel = "FILE", description = "what that place asks agents for, a JSON object of texts")
		private Path credential;

		@Option(names = "--mailbox-root", required = true, paramLabel = "DIR",
				description = "the folder that 'mailbox serve' serves on this machine as that place: each agent gets a user of its own there")
		private Path root;
	}

	@ArgGroup(exclusive = true)
	private Entry entry;

	@Option(names = "--interval", defaultValue = "60", paramLabel = "SECONDS", description = "between heartbeats (${DEFAULT-VALUE})")
	private int interval;

	AgentInstallCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<Path> files() {
		return entry == null ? super.files() : Stream.concat(super.files().stream(), Stream.of(entry.credential, entry.root).filter(Objects::nonNull)).toList();
	}

	@Override
	DroverAgentPackage.Settings settings(Fleet fleet) throws DroverException {
		if (interval < 1 || interval > DAY_S)
			throw wrongUsage("--interval takes seconds, from 1 to " + DAY_S);
		String address = fleet.places().stream().filter(each -> each.name().equals(place)).findFirst().map(MailboxPlace::address)
				.orElseThrow(() -> new DroverException("the project knows no place " + place + " for mailboxes: 'agent place put' adds it"));
		if (entry == null && PlaceKinds.asksWho(address))
			throw wrongUsage("the place " + place + " asks agents who they are: give --credential, or --mailbox-root for a server of our own");
		boolean own = entry != null && entry.root != null;
		if (own && !address.startsWith(SERVED))
			throw wrongUsage("--mailbox-root goes with a place that 'mailbox serve' serves, " + SERVED + "https://..");
		Map<String, String> credential = entry == null || own ? Map.of() : texts(entry.credential);
		return new DroverAgentPackage.Settings(fleet.key(), address, credential, own, interval, PlaceKinds.server(address));
	}

	@Override
	List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) throws DroverException {
		if (entry == null || entry.root == null)
			return installer.install(hosts, agent, monitor);
		return installer.install(hosts, agent, ServedAdmission.of(entry.root), monitor);
	}

	@Override
	void done(Fleet fleet, HostReport report) throws DroverException {
		if (report.box().isPresent() && report.key().isPresent())
			fleet.register(place, report.box().get(), report.key().get(), report.host().name());
		else
			terminal().note(json, report.host() + ": the agent did not say its keys; it turns up as a stranger, for 'agent enrol'");
	}

	private static Map<String, String> texts(Path credential) throws DroverException {
		try {
			return new ObjectMapper().readValue(Files.readAllBytes(credential), new TypeReference<Map<String, String>>() {
			});
		} catch (JacksonException e) {
			throw new DroverException(credential + " is not a JSON object of texts"); // without the cause, which quotes it
		} catch (IOException e) {
			throw new DroverException("cannot read " + credential + ": name a readable file", e);
		}
	}
}
