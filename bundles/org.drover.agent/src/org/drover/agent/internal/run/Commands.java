package org.drover.agent.internal.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.drover.agent.AgentConfig;
import org.drover.agent.Places;
import org.drover.agent.Scan;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.identity.Identity;
import org.drover.agent.internal.survey.Machine;
import org.drover.agent.internal.survey.SurveyRun;
import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Command.RunScan;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Request;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.TaskReport;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.model.DroverException;
import org.drover.scan.Guard;
import org.drover.scan.enabler.EnablerChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program can be told on its command line. */
public final class Commands {

	private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
	private static final int AGAIN = 75;
	private static final int LEFT = 77;
	private static final int INCONSISTENT = 3;
	private static final int REFUSED = 3;
	private static final int ATTEMPTS = 5;
	private static final String PUBLIC = "public.json";

	/** What anybody may know of an agent. */
	private record Public(String agent, String key) {
	}

	private final Places places;
	private final PrintStream out = System.out;

	public Commands(Places places) {
		this.places = places;
	}

	/** Of this program, as it was built. */
	public static String version() {
		String version = Commands.class.getPackage().getImplementationVersion();
		return version == null ? "development" : version;
	}

	/** Is the agent, until it is stopped; a second one on the same state is refused. */
	public int run() throws IOException, DroverException {
		SafeFiles.folder(places.state());
		try (FileChannel channel = FileChannel.open(places.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null)
				throw new DroverException("another agent runs on " + places.state());
			return switch (agent()) {
			case STOPPED -> 0;
			case AGAIN -> AGAIN;
			case LEAVE -> {
				Removal.begin(places);
				yield LEFT;
			}
			};
		}
	}

	public int survey(boolean json) {
		Survey survey = surveys().run(Set.of());
		if (json)
			out.println(ProtocolJson.pretty(survey));
		else
			print(survey);
		return 0;
	}

	public int scan(boolean repeat, boolean tell) throws IOException, DroverException {
		Guard guard = EnablerChain.standard();
		Result.Scanned scanned = scan(guard, sampler(guard, Duration.ZERO)).orElseThrow(() -> new DroverException("this agent was built without the motion-safe scan"))
				.scan(new RunScan(repeat, ATTEMPTS, tell));
		out.println(scanned.report());
		System.err.println(scanned.code());
		return scanned.consistent() ? 0 : INCONSISTENT;
	}

	public int id() throws IOException, DroverException {
		out.println(AgentMailbox.identity(places.mailbox()).orElseThrow(() -> new DroverException("this agent has not been started yet")));
		return 0;
	}

	/** As the running agent has said it, or from its state, which needs no place for that. */
	public int key() throws IOException, DroverException {
		if (Files.exists(places.state().resolve(PUBLIC))) {
			out.println(ProtocolJson.read(Files.readAllBytes(places.state().resolve(PUBLIC)), Public.class).key());
			return 0;
		}
		SafeFiles.folder(places.state());
		Identity identity = Identity.check(places);
		AgentKey key = AgentMailbox.prepare(places.mailbox(), () -> MailboxId.make(identity.mixture()));
		publish(identity, AgentMailbox.identity(places.mailbox()).orElseThrow(), key);
		out.println(key.text());
		return 0;
	}

	public int enrolment() throws IOException, DroverException {
		try {
			out.println(Files.readString(places.state().resolve("enrolment")));
		} catch (NoSuchFileException e) {
			throw new DroverException("no key exchange has been begun; is the agent running?", e);
		}
		return 0;
	}

	/** The agent that runs takes note of it. */
	public int confirm(String code) throws IOException {
		SafeFiles.write(places.state().resolve("confirm"), code.getBytes(StandardCharsets.UTF_8));
		return 0;
	}

	public int request(String service, List<String> words) throws IOException, DroverException {
		SortedMap<String, String> details = new TreeMap<>();
		for (String word : words) {
			int equals = word.indexOf('=');
			if (equals < 1)
				throw new DroverException("'" + word + "' is not of the form NAME=VALUE");
			details.put(word.substring(0, equals), word.substring(equals + 1));
		}
		String id = UUID.randomUUID().toString();
		new Spool(places.state()).add(id, new Request(id, Clock.systemUTC().instant(), service, details));
		out.println(id);
		return 0;
	}

	/** @throws DroverException where no answer has come (yet) */
	public int answer(String request) throws IOException, DroverException {
		if (!CommandMessage.isId(request))
			throw new DroverException("'" + request + "' is no request's id");
		try {
			Command.Answer answer = ProtocolJson.read(Files.readAllBytes(places.answer(request)), Command.Answer.class);
			if (!answer.text().isEmpty())
				out.println(answer.text());
			answer.details().forEach((name, value) -> out.println(name + "=" + value));
			return answer.granted() ? 0 : REFUSED;
		} catch (NoSuchFileException e) {
			throw new DroverException("no answer to " + request + " has come", e);
		}
	}

	private Agent.End agent() throws IOException, DroverException {
		AgentConfig config = AgentConfig.read(places.config());
		MailboxTransport transport = transport(config);
		Identity identity = Identity.check(places);
		Optional<FleetKey> fleet = config.fleet().isEmpty() ? Optional.empty() : Optional.of(FleetKey.parse(config.fleet()));
		AgentMailbox mailbox = open(identity, transport, fleet);
		if (identity.rewound())
			new Spool(places.state()).add("rewound-" + Clock.systemUTC().millis(), new Alert(Clock.systemUTC().instant(), Severity.WARNING,
					"IDENTITY_REWOUND", "this server was taken back to an earlier state: what its agent did since is not known to it", null));
		LOG.info("agent {} of version {} begins", mailbox.id().brief(), version());
		Guard guard = EnablerChain.standard();
		Sampler sampler = sampler(guard, Duration.ofMinutes(config.samples()));
		Agent agent = new Agent(new Agent.Parts(places, config, version(), identity, surveys()::run, scan(guard, sampler), Optional.of(sampler),
				sampler.run(guard.read()), Clock.systemUTC()), new SealedMail(mailbox, transport));
		Thread hook = new Thread(agent::stop, "stop");
		Runtime.getRuntime().addShutdownHook(hook);
		Agent.End end = agent.run();
		LOG.info("agent {} ends: {}", mailbox.id().brief(), end);
		return end;
	}

	private MailboxTransport transport(AgentConfig config) throws IOException, DroverException {
		return Transports.open(PlaceAddress.parse(config.mailbox()), config.secrets(places.settings()));
	}

	private AgentMailbox open(Identity identity, MailboxTransport transport, Optional<FleetKey> fleet) throws IOException, DroverException {
		AgentMailbox mailbox = AgentMailbox.open(places.mailbox(), transport, fleet, () -> MailboxId.make(identity.mixture()));
		publish(identity, mailbox.id(), mailbox.key());
		return mailbox;
	}

	private void publish(Identity identity, MailboxId box, AgentKey key) throws IOException {
		identity.keep(box.text(), places);
		SafeFiles.write(places.state().resolve(PUBLIC), ProtocolJson.write(new Public(box.text(), key.text())));
	}

	private static SurveyRun surveys() {
		return new SurveyRun(Machine.here());
	}

	private Optional<Scan> scan(Guard guard, Sampler sampler) {
		return Optional.of(new MotionScan(surveys()::run, places, guard, sampler, Clock.systemUTC()));
	}

	private Sampler sampler(Guard guard, Duration every) {
		return new Sampler(guard, new Products(places), Runs.place(places.root()), new Spool(places.state()), every);
	}

	private void print(Survey survey) {
		out.printf("%s, %s, %s%n", survey.system().host(), survey.system().pretty(), survey.system().kernel());
		for (TaskReport report : survey.tasks())
			out.printf("%-12s  %-13s  %5d ms  %s%n", report.task(), report.outcome(), report.took(), report.why());
		survey.network().links().forEach(link -> out.printf("link  %s  %s  %s  %s%n", link.name(), link.kind(), link.up() ? "up" : "down",
				String.join(" ", link.addresses().stream().map(address -> address.address() + "/" + address.prefix()).toList())));
		survey.storage().fileSystems().forEach(each -> out.printf("file system  %s  %s  %s  %d MB%n", each.place(), each.source(), each.kind(),
				each.size() >> 20));
		survey.software().applications().stream().filter(each -> !each.listeners().isEmpty()).forEach(each -> out.printf("application  %s  %s%n",
				each.name(), String.join(" ", each.listeners().stream().map(listener -> listener.protocol() + "/" + listener.port()).toList())));
	}
}
