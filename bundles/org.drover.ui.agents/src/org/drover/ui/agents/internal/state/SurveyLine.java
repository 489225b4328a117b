package org.drover.ui.agents.internal.state;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.HardwareFacts.Processor;
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
		return switch (task) {
			case HARDWARE -> Messages.SurveyLine_task_hardware;
			case SYSTEM -> Messages.SurveyLine_task_system;
			case NETWORK -> Messages.SurveyLine_task_network;
			case DISKS -> Messages.SurveyLine_task_disks;
			case RAID -> Messages.SurveyLine_task_raid;
			case VOLUMES -> Messages.SurveyLine_task_volumes;
			case FILE_SYSTEMS -> Messages.SurveyLine_task_fileSystems;
			case SHARES -> Messages.SurveyLine_task_shares;
			case USERS -> Messages.SurveyLine_task_users;
			case DIRECTORIES -> Messages.SurveyLine_task_directories;
			case SERVICES -> Messages.SurveyLine_task_services;
			case APPLICATIONS -> Messages.SurveyLine_task_applications;
		};
	}

	private static String outcome(Outcome outcome) {
		return switch (outcome) {
			case SURVEYED -> Messages.SurveyLine_outcome_surveyed;
			case PARTLY -> Messages.SurveyLine_outcome_partly;
			case ABSENT -> Messages.SurveyLine_outcome_absent;
			case NOT_PERMITTED -> Messages.SurveyLine_outcome_notPermitted;
			case FAILED -> Messages.SurveyLine_outcome_failed;
			case NOT_ASKED -> Messages.SurveyLine_outcome_notAsked;
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
			case NETWORK -> Words.say(Messages.SurveyLine_network, survey.network().links().size(), survey.network().routes().size(),
					survey.network().nameServers().size());
			case DISKS -> Words.say(Messages.SurveyLine_disks, storage.disks().size(),
					Words.bytes(storage.disks().stream().mapToLong(StorageFacts.Disk::size).sum()));
			case RAID -> Words.say(Messages.SurveyLine_arrays, storage.raids().size());
			case VOLUMES -> Words.say(Messages.SurveyLine_volumes, storage.groups().size(), storage.volumes().size());
			case FILE_SYSTEMS -> Words.say(Messages.SurveyLine_fileSystems, storage.fileSystems().size());
			case SHARES -> Words.say(Messages.SurveyLine_shares, storage.shares().size());
			case USERS -> Words.say(Messages.SurveyLine_users, survey.accounts().users().size(), survey.accounts().groups().size());
			case DIRECTORIES -> Words.say(Messages.SurveyLine_directories, survey.accounts().directories().size());
			case SERVICES -> Words.say(Messages.SurveyLine_services, survey.software().services().size());
			case APPLICATIONS -> applications(survey.software());
		};
	}

	private static String hardware(HardwareFacts facts) {
		String cores = Words.say(Messages.SurveyLine_cores, facts.processors().stream().mapToInt(Processor::cores).sum());
		String memory = facts.memory() == 0 ? "" : Words.say(Messages.SurveyLine_memory, Words.bytes(facts.memory()));
		return listed((facts.vendor() + ' ' + facts.model()).strip(), cores, memory);
	}

	private static String system(SystemFacts facts) {
		return listed(facts.pretty(), facts.kernel().isEmpty() ? "" : Words.say(Messages.SurveyLine_kernel, facts.kernel()),
				facts.virtualisation().isEmpty() ? "" : Words.say(Messages.SurveyLine_on, facts.virtualisation()));
	}

	private static String applications(SoftwareFacts facts) {
		int ports = facts.applications().stream().mapToInt(application -> application.listeners().size()).sum();
		return Words.say(Messages.SurveyLine_applications, facts.applications().size(), ports);
	}

	private static String listed(String... parts) {
		return String.join(", ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
	}
}
