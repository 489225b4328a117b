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

	private static final String INDENT = "    ";

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
					raid.missing() == 0 ? "" : Words.say(Messages.SurveyText_missing, raid.missing())));
			case VOLUMES -> Stream.concat(
					each(storage.groups(), group -> line(group.name(), size(group.size()), Words.say(Messages.SurveyText_free, size(group.free())),
							joined(group.members()))),
					each(storage.volumes(), volume -> line(volume.path(), size(volume.size()), volume.kind())));
			case FILE_SYSTEMS -> each(storage.fileSystems(), SurveyText::fileSystem);
			case SHARES -> each(storage.shares(), share -> line(share.name(), share.kind(), share.path(), share.clients(), share.options()));
			case USERS -> accounts(survey.accounts());
			case DIRECTORIES -> each(survey.accounts().directories(),
					directory -> line(directory.kind(), directory.domain(), joined(directory.servers()), Words.say(Messages.SurveyText_source, directory.source())));
			case SERVICES -> each(survey.software().services(),
					service -> line(service.unit(), service.active() + " (" + service.sub() + ")", service.enabled(), service.description()));
			case APPLICATIONS -> survey.software().applications().stream().flatMap(SurveyText::application);
		};
		return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

	private static Stream<String> hardware(HardwareFacts facts) {
		Stream<String> machine = Stream.of(
				line((facts.vendor() + ' ' + facts.model()).strip(), named(Messages.SurveyText_serial, facts.serial()), named(Messages.SurveyText_uuid, facts.uuid())),
				named(Messages.SurveyText_firmware, line(facts.firmware().vendor(), facts.firmware().version(), facts.firmware().date())));
		Stream<String> processors = each(facts.processors(), processor -> named(Messages.SurveyText_processor,
				line(processor.name(), Words.say(Messages.SurveyText_cores, processor.cores()), Words.say(Messages.SurveyText_threads, processor.threads()),
						processor.architecture())));
		Stream<String> memory = each(facts.modules(), module -> named(Messages.SurveyText_memory, line(module.slot(), module.kind(), size(module.size()))));
		Stream<String> cards = each(facts.cards(), SurveyText::card);
		return Stream.of(machine, processors, memory, cards).flatMap(lines -> lines);
	}

	private static String card(HardwareFacts.Card card) {
		String name = line(card.vendor(), card.name());
		return name.isEmpty() ? "" : Words.capital(card.kind()) + ' ' + name;
	}

	private static Stream<String> system(SystemFacts facts) {
		return Stream.of(named(Messages.SurveyText_host, line(facts.host(), facts.domain())),
				named(Messages.SurveyText_system, line(facts.pretty(), facts.architecture())),
				named(Messages.SurveyText_kernel, facts.kernel()),
				named(Messages.SurveyText_started, facts.booted() == null ? "" : StatusLines.AT.format(facts.booted())),
				named(Messages.SurveyText_timeZone, facts.timeZone()), named(Messages.SurveyText_runsOn, facts.virtualisation()),
				named(Messages.SurveyText_commandLine, facts.commandLine()));
	}

	private static Stream<String> network(NetworkFacts facts) {
		Stream<String> links = each(facts.links(), link -> line(link.name(), link.kind(), link.up() ? Messages.SurveyText_up : Messages.SurveyText_down,
				joined(link.addresses().stream().map(address -> address.address() + '/' + address.prefix()).toList()), link.mac(),
				named(Messages.SurveyText_partOf, link.upper())));
		Stream<String> routes = each(facts.routes(), route -> Words.say(
				route.gateway().isEmpty() ? Messages.SurveyText_route : Messages.SurveyText_routeBy, route.destination(), route.link(), route.gateway()));
		Stream<String> servers = Stream.of(named(Messages.SurveyText_nameServers, joined(facts.nameServers())),
				named(Messages.SurveyText_domains, joined(facts.search())));
		return Stream.of(links, routes, servers).flatMap(lines -> lines);
	}

	private static Stream<String> disk(StorageFacts.Disk disk) {
		String readOnly = disk.readOnly() ? Messages.SurveyText_readOnly : "";
		return Stream.concat(Stream.of(line(disk.name(), size(disk.size()), disk.model(), disk.serial(), disk.transport(), readOnly)),
				each(disk.partitions(), partition -> INDENT + line(partition.name(), size(partition.size()), partition.label())));
	}

	private static String fileSystem(StorageFacts.FileSystem system) {
		String room = system.size() == 0 ? "" : Words.say(Messages.SurveyText_freeOf, size(system.free()), size(system.size()));
		return line(system.place(), system.kind(), system.source(), room, system.mounted() ? "" : Messages.SurveyText_notMounted,
				system.external() ? Messages.SurveyText_external : "");
	}

	/** People and what may log in first. */
	private static Stream<String> accounts(AccountFacts facts) {
		Stream<AccountFacts.User> users = Stream.concat(facts.users().stream().filter(AccountFacts.User::login),
				facts.users().stream().filter(user -> !user.login()));
		return Stream.concat(
				users.map(user -> line(user.name() + " (" + user.id() + ")", user.comment(), user.home(),
						user.login() ? user.shell() : Messages.SurveyText_noLogin)),
				each(facts.groups(), group -> named(Messages.SurveyText_group, line(group.name() + " (" + group.id() + ")", joined(group.members())))));
	}

	private static Stream<String> application(Application application) {
		Stream<String> itself = Stream.of(line(application.name(), Words.say(Messages.SurveyText_user, application.user()), application.service(),
				application.executable()));
		Stream<String> ports = each(application.listeners(), port -> INDENT + Words.say(Messages.SurveyText_listens, at(port)));
		Stream<String> peers = each(application.peers(),
				peer -> INDENT + Words.say(peer.inward() ? Messages.SurveyText_inward : Messages.SurveyText_outward, at(peer)));
		Stream<String> files = application.files().isEmpty() ? Stream.of() : Stream.of(INDENT + Words.say(Messages.SurveyText_reads, joined(application.files())));
		return Stream.of(itself, ports, peers, files).flatMap(lines -> lines);
	}

	private static String at(SoftwareFacts.Listener port) {
		return port.protocol() + ' ' + port.address() + ':' + port.port();
	}

	private static String at(SoftwareFacts.Peer peer) {
		return peer.protocol() + ' ' + (peer.name().isEmpty() ? peer.address() : peer.name()) + ':' + peer.port();
	}

	private static <T> Stream<String> each(Collection<T> things, Function<T, String> line) {
		return things.stream().map(line);
	}

	private static String named(String message, String value) {
		return value.isEmpty() ? "" : Words.say(message, value);
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
