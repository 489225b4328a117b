package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.drover.agent.AgentConfig;
import org.drover.agent.Places;
import org.drover.agent.Scan;
import org.drover.agent.internal.command.Journal;
import org.drover.agent.internal.command.Worker;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.file.Staging;
import org.drover.agent.internal.identity.Identity;
import org.drover.agent.internal.upgrade.Trial;
import org.drover.agent.protocol.AgentStatus.State;
import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.MailboxEvent;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent at work: heartbeats, commands, answers, status. All of it happens in the thread that calls {@link #run}; commands are done in another
 * one, and surveys that nobody asked for in a third.
 */
public final class Agent {

	/** How a run ended. */
	public enum End {
		STOPPED,
		/** To be started again: another version is in place, or another identity is to be made. */
		AGAIN,
		/** To be removed. */
		LEAVE
	}

	/**
	 * What an agent is made of.
	 *
	 * @param version of the program
	 * @param run     of the server's system
	 */
	public record Parts(Places places, AgentConfig config, String version, Identity identity,
			Function<Set<SurveyTask>, Survey> surveys, Optional<Scan> scan, Optional<Sampler> sampler, String run, Clock clock) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
	private static final Duration ATTENTIVE = Duration.ofSeconds(30);
	private static final Duration ATTENTION = Duration.ofSeconds(2);
	private static final Duration QUIET = Duration.ofHours(1);
	/** A file that was written again before its acknowledgement was seen, and one that came before its turn. */
	private static final Set<MailboxEvent.Kind> USUAL = EnumSet.of(MailboxEvent.Kind.DUPLICATE, MailboxEvent.Kind.GAP);
	private static final long STOP_S = 15;
	/** Answers of the original that a copy tells of. */
	private static final int TOLD = 200;
	private static final long STAGED = 1L << 30;

	private final Parts parts;
	private final Places places;
	private final Mail mail;
	private final Staging staging;
	private final Journal journal;
	private final Trial trial;
	private final Spool spool;
	private final Worker worker;
	private final Desk desk;
	private final StatusWriter status;
	private final Chain chain;
	private final AtomicBoolean sampling = new AtomicBoolean();
	private final BackOff backOff = new BackOff(ThreadLocalRandom.current());
	private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Map<MailboxEvent.Kind, Long> quietUntil = new EnumMap<>(MailboxEvent.Kind.class);
	private final boolean onTrial;
	private Survey survey;
	private boolean surveyed;
	private boolean confirmed;
	private boolean begun;
	private boolean delivered;
	private End end;
	private long nextBeat = System.nanoTime();
	private long nextPoll = System.nanoTime();
	private long nextTry = System.nanoTime();
	private long nextSurvey = System.nanoTime();
	private long nextSample = System.nanoTime();
	private long attentiveUntil = System.nanoTime();
	private Enrolment shown;

	public Agent(Parts parts, Mail mail) throws IOException {
		this.parts = parts;
		this.mail = mail;
		places = parts.places();
		staging = new Staging(places.staged(), STAGED, parts.clock());
		journal = new Journal(places.journal(), parts.clock());
		trial = new Trial(places.upgrade());
		spool = new Spool(places.state());
		survey = lastSurvey();
		onTrial = isOnTrial();
		end = Files.exists(places.leaving()) ? End.LEAVE : null;
		worker = new Worker(journal, Handlers.of(parts, mail::id, staging, trial, this::take), parts.clock(), new Heard());
		status = new StatusWriter(places, parts.config(), mail, parts.clock(), parts.version(), parts.identity().copyOf(), parts.scan().isPresent());
		chain = new Chain(parts.run(), parts.clock());
		desk = new Desk(mail, worker, new Result.Pong(parts.version(), status.started()), parts.clock());
	}

	/** Works until it is stopped, or must end for a command's sake. */
	public End run() throws IOException {
		journal.prune();
		staging.prune();
		SafeFiles.remove(places.work());
		if (parts.identity().copied())
			spool.add("copy-" + mail.id(), new Alert(parts.clock().instant(), Severity.WARNING, "IDENTITY_COPIED",
					"this server is a copy of another one and has become an agent of its own", aside()));
		try {
			while (end == null || end == End.LEAVE && !delivered)
				turn();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			close();
		}
		return end == null ? End.STOPPED : end;
	}

	/** From any thread: ends the run in order, and waits for that a little. */
	public void stop() {
		inbox.add(() -> end = end == null || end == End.LEAVE ? End.STOPPED : end);
		try {
			if (!ended.await(STOP_S, TimeUnit.SECONDS))
				LOG.warn("the agent did not stop in order within {} s", STOP_S);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void turn() throws InterruptedException {
		if (due(nextSample)) {
			sample();
			nextSample = in(parts.config().beat());
		}
		try {
			if (due(nextTry))
				round();
		} catch (IOException | DroverException e) {
			Duration wait = backOff.failed();
			if (backOff.failures() == 1)
				LOG.warn("the mailbox cannot be used: {}; the agent goes on trying", e.getMessage());
			LOG.debug("the mailbox cannot be used", e);
			nextTry = in(wait);
		}
		Runnable news = inbox.poll(Math.max(1, wake() - System.nanoTime()), TimeUnit.NANOSECONDS);
		while (news != null) {
			news.run();
			news = inbox.poll();
		}
	}

	private long wake() {
		return due(nextTry) ? Math.min(nextBeat, Math.min(nextPoll, nextSurvey)) : Math.min(nextTry, nextSample);
	}

	private void round() throws IOException, DroverException {
		if (!mail.enrolled())
			enrol();
		if (mail.linked())
			exchange();
		else
			nextBeat = nextPoll = in(ATTENTION);
		if (backOff.worked())
			LOG.info("the mailbox can be used again");
		if (due(nextSurvey))
			surveyAll();
	}

	private void exchange() throws IOException, DroverException {
		if (due(nextBeat)) {
			mail.beat(parts.config().beat());
			nextBeat = soonerThan(parts.config().beat());
		}
		if (due(nextPoll)) {
			var commands = mail.receive();
			confirm();
			if (desk.take(commands))
				attentiveUntil = in(ATTENTIVE);
			nextPoll = soonerThan(pause());
		}
		say();
		if (end == null || end == End.LEAVE)
			status.write(state(), worker.working(), survey);
		mail.flush();
		delivered = end == End.LEAVE && worker.working().isEmpty();
	}

	/** What there is to be said, and a link of the chain behind it. */
	private void say() throws IOException, DroverException {
		boolean answered = desk.deliver();
		boolean reported = report();
		if ((answered || reported || !begun) && end != End.AGAIN)
			chain.go(mail);
		begun = true;
	}

	/** Under the old identity nothing counts here any more; under the new one it will. */
	private void separate() {
		end = End.AGAIN;
		try {
			if (parts.sampler().isPresent())
				parts.sampler().get().leave();
		} catch (IOException e) {
			LOG.warn("the managers are not told that nothing counts under the old identity any more: {}", e.getMessage());
		}
	}

	/** With each heartbeat, also while the mailbox cannot be reached; in a thread of its own, for what publishes the host may take its time. */
	private void sample() {
		if (parts.sampler().isEmpty() || !mail.linked() || !sampling.compareAndSet(false, true))
			return;
		Thread.ofPlatform().daemon().name("capacity").start(() -> {
			try {
				if (parts.sampler().get().look())
					inbox.add(() -> { }); // what it found is in the spool, and goes out now
			} catch (IOException e) {
				LOG.warn("the capacity of this server is not known: {}", e.getMessage());
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} finally {
				sampling.set(false);
			}
		});
	}

	/** Whose copy this is, and what the original had answered by then: a manager that has other answers to the same knows that it was done twice. */
	private SortedMap<String, String> aside() throws IOException {
		SortedMap<String, String> details = new TreeMap<>(Map.of("copyOf", parts.identity().copyOf()));
		for (Response response : new Journal(Identity.aside(places, places.journal()), parts.clock()).answers(TOLD))
			details.put("answered." + response.command(), response.at().toString());
		return details;
	}

	/** Until the next look: where commands come in, others may follow. */
	private Duration pause() {
		Duration usual = parts.config().look();
		return due(attentiveUntil) || usual.compareTo(ATTENTION) < 0 ? usual : ATTENTION;
	}

	/** A version on trial has proven itself once it has reached its mailbox. */
	private void confirm() throws IOException {
		if (onTrial && !confirmed) {
			trial.confirm();
			LOG.info("version {} has reached its mailbox, and stays", parts.version());
		}
		confirmed = true;
	}

	/** @return whether there was anything */
	private boolean report() throws IOException, DroverException {
		boolean any = false;
		for (Path message : spool.waiting()) {
			mail.send(Files.readAllBytes(message));
			Files.deleteIfExists(message);
			any = true;
		}
		for (MailboxEvent event : mail.events())
			any |= report(event);
		return any;
	}

	/** What belongs to the day's work of a mailbox is only written down; of the rest a manager hears, but not of each again and again. */
	private boolean report(MailboxEvent event) throws IOException, DroverException {
		if (USUAL.contains(event.kind())) {
			LOG.debug("mailbox: {} {}: {}", event.kind(), event.file(), event.text());
			return false;
		}
		LOG.warn("mailbox: {} {}: {}", event.kind(), event.file(), event.text());
		if (!due(quietUntil.getOrDefault(event.kind(), System.nanoTime())))
			return false;
		quietUntil.put(event.kind(), in(QUIET));
		mail.send(ProtocolJson.write(new Alert(parts.clock().instant(), Severity.WARNING, "MAILBOX_" + event.kind(), event.text(), null)));
		return true;
	}

	private void enrol() throws IOException, DroverException {
		Path answer = places.state().resolve("confirm");
		if (Files.exists(answer)) {
			String code = Files.readString(answer).strip();
			Files.delete(answer);
			mail.confirm(code);
		}
		Enrolment now = mail.enrol();
		if (now.equals(shown))
			return;
		shown = now;
		String text = now.step() + now.code().map(code -> " " + code).orElse("");
		SafeFiles.write(places.state().resolve("enrolment"), text.getBytes(StandardCharsets.UTF_8));
		LOG.info("enrolment: {}", text);
	}

	private State state() {
		if (end == End.LEAVE)
			return State.LEAVING;
		if (!surveyed)
			return State.STARTING;
		return worker.working().isEmpty() ? State.READY : State.WORKING;
	}

	private void surveyAll() {
		nextSurvey = in(Duration.ofHours(parts.config().survey()));
		Thread.ofPlatform().daemon().name("survey").start(() -> {
			try {
				take(parts.surveys().apply(Set.of()));
			} catch (RuntimeException e) {
				LOG.error("the survey met a fault of the agent", e);
			}
		});
	}

	/** From any thread: a survey of everything has been taken. */
	private void take(Survey taken) {
		inbox.add(() -> {
			System.gc(); // nothing of that size comes for hours: what it took is given back to the system
			survey = taken;
			surveyed = true;
			try {
				SafeFiles.write(places.survey(), ProtocolJson.write(taken));
			} catch (IOException e) {
				LOG.warn("the survey cannot be kept: {}", e.getMessage());
			}
		});
	}

	private Survey lastSurvey() throws IOException {
		try {
			return ProtocolJson.read(Files.readAllBytes(places.survey()), Survey.class);
		} catch (NoSuchFileException e) {
			return Survey.NONE;
		} catch (DroverException e) {
			LOG.warn("the last survey is damaged, and left aside: {}", e.getMessage());
			return Survey.NONE;
		}
	}

	private boolean isOnTrial() throws IOException {
		if (!Files.isSymbolicLink(places.current()))
			return false;
		String current = Files.readSymbolicLink(places.current()).getFileName().toString();
		return trial.open().filter(versions -> versions.to().equals(current)).isPresent();
	}

	private void close() {
		worker.close();
		for (Runnable news = inbox.poll(); news != null; news = inbox.poll())
			news.run();
		try {
			if (mail.linked() && backOff.failures() == 0) {
				say();
				if (end == End.STOPPED)
					status.write(State.STOPPED, worker.working(), survey);
				mail.flush();
			}
		} catch (IOException | DroverException e) {
			LOG.info("the mailbox was not told of the end: {}", e.getMessage());
		} finally {
			closeMail();
			ended.countDown();
		}
	}

	private void closeMail() {
		try {
			mail.close();
		} catch (IOException e) {
			LOG.warn("the mailbox did not close in order", e);
		}
	}

	private static boolean due(long time) {
		return System.nanoTime() - time >= 0;
	}

	private static long in(Duration wait) {
		return System.nanoTime() + wait.toNanos();
	}

	/** By up to a tenth: agents that were started together do not stay together, and of two with one identity not always the same is the first to speak. */
	private static long soonerThan(Duration wait) {
		return in(wait) - ThreadLocalRandom.current().nextLong(wait.toNanos() / 10 + 1);
	}

	/** Hears the worker, and hands on to the agent's thread. */
	private final class Heard implements Worker.Listener {

		@Override
		public void answered(Response response) {
			inbox.add(() -> {
				desk.answered(response);
				nextTry = backOff.failures() == 0 ? System.nanoTime() : nextTry;
				if (response.result() instanceof Result.Uninstalling)
					end = End.LEAVE;
				if (response.result() instanceof Result.Separating)
					separate();
			});
		}

		@Override
		public void handOver(String id) {
			inbox.add(() -> end = End.AGAIN);
		}
	}
}
