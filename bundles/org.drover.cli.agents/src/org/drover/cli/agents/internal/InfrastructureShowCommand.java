package org.drover.cli.agents.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.NetworkFacts;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.infrastructure.Attachment;
import org.drover.infrastructure.Attachments;
import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.Infrastructure;
import org.drover.model.DroverException;
import org.drover.store.Project;

import picocli.CommandLine.Command;

@Command(name = "show", description = "The devices as they were last surveyed, and where the servers with agents are plugged in.")
final class InfrastructureShowCommand extends FilesCommand {

	InfrastructureShowCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		List<DeviceSurvey> devices = new Infrastructure(project).devices();
		Map<String, Set<String>> servers = servers(project);
		List<Attachment> attachments = new Attachments(devices).of(servers);
		Set<String> notHeard = new LinkedHashSet<>(servers.keySet());
		attachments.forEach(attachment -> notHeard.remove(attachment.host()));
		Map<String, DeviceSurvey> byAddress = devices.stream().collect(Collectors.toMap(DeviceSurvey::address, Function.identity()));
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("devices", devices.stream().map(AgentDocuments::record).toList());
			document.put("attachments", attachments.stream().map(found -> document(found, byAddress.get(found.device()))).toList());
			document.put("notHeard", notHeard);
			terminal().document(document);
			return Drover.DONE;
		}
		if (devices.isEmpty())
			terminal().line("No devices yet: 'infrastructure survey' asks them about themselves.");
		devices.forEach(device -> InfrastructureWords.of(device).forEach(terminal()::line));
		attachments.forEach(found -> terminal().line(InfrastructureWords.of(found, byAddress.get(found.device()))));
		if (!devices.isEmpty())
			notHeard.forEach(server -> terminal().line(server + ": no surveyed device has heard it"));
		return Drover.DONE;
	}

	/** The MAC addresses of servers, by what {@code agent list} calls them. */
	private static Map<String, Set<String>> servers(Project project) throws DroverException {
		Map<String, Set<String>> servers = new TreeMap<>();
		try (Fleet fleet = Fleet.open(project)) {
			for (Agent agent : fleet.agents()) {
				Set<String> macs = agent.leftAt().isPresent() ? Set.of() : fleet.status(agent.box()).map(InfrastructureShowCommand::macs).orElse(Set.of());
				if (!macs.isEmpty())
					servers.put(agent.label(), macs);
			}
		}
		return servers;
	}

	private static Set<String> macs(AgentStatus status) {
		return status.survey().network().links().stream().map(NetworkFacts.Link::mac).filter(mac -> mac != null && !mac.isEmpty()).collect(Collectors.toSet());
	}

	private static Map<String, Object> document(Attachment found, DeviceSurvey device) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("server", found.host());
		document.put("mac", found.mac());
		document.put("device", found.device());
		document.put("deviceName", device.identity().name());
		document.put("port", found.port());
		document.put("portName", device.portName(found.port()));
		document.put("vlans", found.vlans());
		document.put("evidence", found.evidence().name());
		return document;
	}
}
