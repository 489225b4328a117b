package org.drover.ui.agents.internal.state;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.AccountFacts;
import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.HardwareFacts.Processor;
import org.drover.agent.protocol.NetworkFacts;
import org.drover.agent.protocol.SoftwareFacts;
import org.drover.agent.protocol.StorageFacts;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.SystemFacts;
import org.drover.agent.protocol.TaskReport;
import org.drover.agent.protocol.TaskReport.Outcome;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/**
 * A task of a survey: whether it was done, what it found, and why it was not.
 *
 * @param text    what was found, in short; what is missing, and why; either may be empty
 * @param details all that was found, one thing a line
 */
public record SurveyLine(String task, String outcome, Tint tint, String text, String details) {

	/** One for each task that was reported. */
	public static List<SurveyLine> of(Survey survey) {
		return survey.tasks().stream().map(report -> line(report, survey)).toList();
	}

	private static SurveyLine line(TaskReport report, Survey survey) {
		boolean found = report.outcome() == Outcome.SURVEYED || report.outcome() == Outcome.PARTLY;
		String text = Stream.of(found ? found(report.task(), survey) : "", Words.capital(report.why())).filter(part -> !part.isEmpty())
				.collect(Collectors.joining(". "));
		return new SurveyLine(words(report.task()), outcome(report.outcome()), tint(report.outcome()), text,
				found ? SurveyText.of(report.task(), survey) : Words.capital(report.why()));
	}

	private static String words(SurveyTask task) {
		return task == SurveyTask.RAID ? task.name() : Words.capital(task.name().replace('_', ' ').toLowerCase(Locale.ROOT));
	}

	private static String outcome(Outcome outcome) {
		return switch (outcome) {
			case SURVEYED -> "Surveyed";
			case PARTLY -> "In part";
			case ABSENT -> "Has none";
			case NOT_PERMITTED -> "Not permitted";
			case FAILED -> "Failed";
			case NOT_ASKED -> "Not asked for";
		};
	}

	private static Tint tint(Outcome outcome) {
		return switch (outcome) {
			case SURVEYED -> Tint.GOOD;
			case PARTLY, NOT_PERMITTED -> Tint.WARNING;
			case ABSENT, NOT_ASKED -> Tint.LEFT;
			case FAILED -> Tint.BAD;
		};
	}

	private static String found(SurveyTask task, Survey survey) {
		StorageFacts storage = survey.storage();
		return switch (task) {
			case HARDWARE -> hardware(survey.hardware());
			case SYSTEM -> system(survey.system());
			case NETWORK -> network(survey.network());
			case DISKS -> Words.count(storage.disks().size(), "disk") + ", "
					+ Words.bytes(storage.disks().stream().mapToLong(StorageFacts.Disk::size).sum());
			case RAID -> Words.count(storage.raids().size(), "array");
			case VOLUMES -> Words.count(storage.groups().size(), "volume group") + ", " + Words.count(storage.volumes().size(), "volume");
			case FILE_SYSTEMS -> Words.count(storage.fileSystems().size(), "file system");
			case SHARES -> Words.count(storage.shares().size(), "share");
			case USERS -> users(survey.accounts());
			case DIRECTORIES -> Words.count(survey.accounts().directories().size(), "directory service");
			case SERVICES -> Words.count(survey.software().services().size(), "service");
			case APPLICATIONS -> applications(survey.software());
		};
	}

	private static String hardware(HardwareFacts facts) {
		String cores = Words.count(facts.processors().stream().mapToInt(Processor::cores).sum(), "core");
		return listed((facts.vendor() + ' ' + facts.model()).strip(), cores, facts.memory() == 0 ? "" : Words.bytes(facts.memory()) + " of memory");
	}

	private static String system(SystemFacts facts) {
		return listed(facts.pretty(), facts.kernel().isEmpty() ? "" : "kernel " + facts.kernel(),
				facts.virtualisation().isEmpty() ? "" : "on " + facts.virtualisation());
	}

	private static String network(NetworkFacts facts) {
		return listed(Words.count(facts.links().size(), "interface"), Words.count(facts.routes().size(), "route"),
				Words.count(facts.nameServers().size(), "name server"));
	}

	private static String users(AccountFacts facts) {
		return listed(Words.count(facts.users().size(), "user"), Words.count(facts.groups().size(), "group"));
	}

	private static String applications(SoftwareFacts facts) {
		int ports = facts.applications().stream().mapToInt(application -> application.listeners().size()).sum();
		return listed(Words.count(facts.applications().size(), "application"), Words.count(ports, "listening port"));
	}

	private static String listed(String... parts) {
		return String.join(", ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
	}
}
