package org.drover.ui.agents.internal.state;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.AccountFacts;
import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.NetworkFacts;
import org.drover.agent.protocol.SoftwareFacts;
import org.drover.agent.protocol.SoftwareFacts.Application;
import org.drover.agent.protocol.StorageFacts;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.SystemFacts;
import org.drover.ui.look.Words;

/** All that a task of a survey found, one thing a line. */
final class SurveyText {

	private SurveyText() {
	}

	/** Empty where nothing was found. */
	static String of(SurveyTask task, Survey survey) {
		StorageFacts storage = survey.storage();
		Stream<String> lines = switch (task) {
			case HARDWARE -> hardware(survey.hardware());
			case SYSTEM -> system(survey.system());
			case NETWORK -> network(survey.network());
			case DISKS -> storage.disks().stream().flatMap(SurveyText::disk);
			case RAID -> each(storage.raids(), raid -> line(raid.name(), raid.level(), raid.state(), size(raid.size()), joined(raid.members()),
					raid.missing() == 0 ? "" : Words.count(raid.missing(), "member") + " missing"));
			case VOLUMES -> Stream.concat(
					each(storage.groups(), group -> line(group.name(), size(group.size()), size(group.free()) + " free", joined(group.members()))),
					each(storage.volumes(), volume -> line(volume.path(), size(volume.size()), volume.kind())));
			case FILE_SYSTEMS -> each(storage.fileSystems(), SurveyText::fileSystem);
			case SHARES -> each(storage.shares(), share -> line(share.name(), share.kind(), share.path(), share.clients(), share.options()));
			case USERS -> accounts(survey.accounts());
			case DIRECTORIES -> each(survey.accounts().directories(),
					directory -> line(directory.kind(), directory.domain(), joined(directory.servers()), "by " + directory.source()));
			case SERVICES -> each(survey.software().services(),
					service -> line(service.unit(), service.active() + " (" + service.sub() + ")", service.enabled(), service.description()));
			case APPLICATIONS -> survey.software().applications().stream().flatMap(SurveyText::application);
		};
		return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

	private static Stream<String> hardware(HardwareFacts facts) {
		Stream<String> machine = Stream.of(line((facts.vendor() + ' ' + facts.model()).strip(), named("serial", facts.serial()), named("uuid", facts.uuid())),
				named("Firmware", line(facts.firmware().vendor(), facts.firmware().version(), facts.firmware().date())));
		Stream<String> processors = each(facts.processors(), processor -> named("Processor",
				line(processor.name(), Words.count(processor.cores(), "core"), Words.count(processor.threads(), "thread"), processor.architecture())));
		Stream<String> memory = each(facts.modules(), module -> named("Memory", line(module.slot(), module.kind(), size(module.size()))));
		Stream<String> cards = each(facts.cards(), card -> named(Words.capital(card.kind()), line(card.vendor(), card.name())));
		return Stream.of(machine, processors, memory, cards).flatMap(lines -> lines);
	}

	private static Stream<String> system(SystemFacts facts) {
		return Stream.of(named("Host", line(facts.host(), facts.domain())), named("System", line(facts.pretty(), facts.architecture())),
				named("Kernel", facts.kernel()), named("Started", facts.booted() == null ? "" : StatusLines.AT.format(facts.booted())),
				named("Time zone", facts.timeZone()), named("Runs on", facts.virtualisation()), named("Kernel's command line", facts.commandLine()));
	}

	private static Stream<String> network(NetworkFacts facts) {
		Stream<String> links = each(facts.links(), link -> line(link.name(), link.kind(), link.up() ? "up" : "down",
				joined(link.addresses().stream().map(address -> address.address() + '/' + address.prefix()).toList()), link.mac(), named("part of", link.upper())));
		Stream<String> routes = each(facts.routes(), route -> named("Route to",
				route.destination() + (route.gateway().isEmpty() ? "" : " by " + route.gateway()) + " over " + route.link()));
		Stream<String> servers = Stream.of(named("Name servers", joined(facts.nameServers())), named("Domains that are tried", joined(facts.search())));
		return Stream.of(links, routes, servers).flatMap(lines -> lines);
	}

	private static Stream<String> disk(StorageFacts.Disk disk) {
		return Stream.concat(Stream.of(line(disk.name(), size(disk.size()), disk.model(), disk.serial(), disk.transport(), disk.readOnly() ? "read only" : "")),
				each(disk.partitions(), partition -> "    " + line(partition.name(), size(partition.size()), partition.label())));
	}

	private static String fileSystem(StorageFacts.FileSystem system) {
		String room = system.size() == 0 ? "" : size(system.free()) + " of " + size(system.size()) + " free";
		return line(system.place(), system.kind(), system.source(), room, system.mounted() ? "" : "not mounted", system.external() ? "on another machine" : "");
	}

	/** People and what may log in first. */
	private static Stream<String> accounts(AccountFacts facts) {
		Stream<AccountFacts.User> users = Stream.concat(facts.users().stream().filter(AccountFacts.User::login),
				facts.users().stream().filter(user -> !user.login()));
		return Stream.concat(users.map(user -> line(user.name() + " (" + user.id() + ")", user.comment(), user.home(), user.login() ? user.shell() : "no login")),
				each(facts.groups(), group -> named("Group", line(group.name() + " (" + group.id() + ")", joined(group.members())))));
	}

	private static Stream<String> application(Application application) {
		Stream<String> itself = Stream.of(line(application.name(), "as " + application.user(), application.service(), application.executable()));
		Stream<String> ports = each(application.listeners(), port -> "    listens on " + at(port));
		Stream<String> peers = each(application.peers(), peer -> "    " + (peer.inward() ? "reached from " : "connected to ") + peer.protocol() + ' '
				+ (peer.name().isEmpty() ? peer.address() : peer.name()) + ':' + peer.port());
		Stream<String> files = application.files().isEmpty() ? Stream.of() : Stream.of("    reads " + joined(application.files()));
		return Stream.of(itself, ports, peers, files).flatMap(lines -> lines);
	}

	private static String at(SoftwareFacts.Listener port) {
		return port.protocol() + ' ' + port.address() + ':' + port.port();
	}

	private static <T> Stream<String> each(Collection<T> things, Function<T, String> line) {
		return things.stream().map(line);
	}

	private static String named(String name, String value) {
		return value.isEmpty() ? "" : name + ' ' + value;
	}

	private static String size(long bytes) {
		return Words.bytes(bytes);
	}

	private static String joined(List<String> words) {
		return String.join(", ", words);
	}

	private static String line(String... parts) {
		return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
	}
}
