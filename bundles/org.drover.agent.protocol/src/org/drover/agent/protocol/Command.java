package org.drover.agent.protocol;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a manager can tell an agent to do. In JSON its {@code kind} says which it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @Type(value = Command.Ping.class, name = "PING"), @Type(value = Command.TakeSurvey.class, name = "SURVEY"),
		@Type(value = Command.RunScan.class, name = "SCAN"), @Type(value = Command.RunScript.class, name = "RUN_SCRIPT"),
		@Type(value = Command.StageContent.class, name = "STAGE"), @Type(value = Command.PlaceFile.class, name = "PLACE_FILE"),
		@Type(value = Command.RestoreFile.class, name = "RESTORE_FILE"), @Type(value = Command.FetchFile.class, name = "FETCH_FILE"),
		@Type(value = Command.ControlService.class, name = "SERVICE"), @Type(value = Command.Assign.class, name = "ASSIGN"),
		@Type(value = Command.Upgrade.class, name = "UPGRADE"), @Type(value = Command.Uninstall.class, name = "UNINSTALL"),
		@Type(value = Command.Cancel.class, name = "CANCEL"), @Type(value = Command.Separate.class, name = "SEPARATE"),
		@Type(value = Command.Answer.class, name = "ANSWER") })
public sealed interface Command {

	/** Answered by {@link Result.Pong}. */
	record Ping() implements Command {
	}

	/**
	 * Answered by {@link Result.Surveyed}; the agent's status has the new survey too.
	 *
	 * @param tasks in no order; empty for all
	 */
	record TakeSurvey(Set<SurveyTask> tasks) implements Command {

		public TakeSurvey {
			tasks = tasks == null ? Set.of() : Set.copyOf(tasks);
		}
	}

	/**
	 * A scan that no live migration can falsify unseen. Answered by {@link Result.Scanned}.
	 *
	 * @param repeat   whether output that a migration made inconsistent is discarded and the scan repeated; decided before the next
	 * @param attempts scans at most
	 * @param tell     whether applications that are not migration-safe are told where an inconsistent output is given
	 */
	record RunScan(boolean repeat, int attempts, @JsonProperty("notify") boolean tell) implements Command {
	}

	/**
	 * Runs a script; never twice. Answered by {@link Result.ScriptEnded}.
	 *
	 * @param name         letters, digits, "-", "_", "."
	 * @param content      the script; empty for the one of that name in the agent's folder of scripts
	 * @param interpreter  an absolute path; empty for what the script's first line says
	 * @param environment  added to a plain one; the agent's own is not handed on
	 * @param limitSeconds after which it and what it started are killed
	 * @param outputLimit  bytes kept of each of its outputs, the first ones; what is beyond is read and dropped
	 */
	record RunScript(String name, String content, String interpreter, List<String> arguments, SortedMap<String, String> environment,
			int limitSeconds, int outputLimit) implements Command {

		public RunScript {
			content = text(content);
			interpreter = text(interpreter);
			arguments = arguments == null ? List.of() : List.copyOf(arguments);
			environment = environment == null ? new TreeMap<>() : new TreeMap<>(environment);
		}

		/** Without the script and the environment, which may carry secrets. */
		@Override
		public String toString() {
			return "RunScript[" + name + "]";
		}
	}

	/**
	 * Gives the agent a part of content that a later command names by its digest. Parts may come in any order and more than once; the content is
	 * there when all its bytes are. Answered by {@link Result.Staged}.
	 *
	 * @param sha256 of the whole content, 64 hexadecimal digits
	 * @param size   of the whole content, in bytes
	 * @param offset of this part
	 */
	record StageContent(String sha256, long size, long offset, byte[] content) implements Command {

		@Override
		public String toString() {
			return "StageContent[" + sha256 + "]";
		}
	}

	/**
	 * Puts a file in its place as one step. Answered by {@link Result.FilePlaced}. What was there before is kept for {@link RestoreFile}, within
	 * the agent's budget.
	 *
	 * @param path    absolute, without "..", and no link on the way
	 * @param sha256  of the content
	 * @param content empty where it has been staged, and for an empty file
	 * @param mode    such as "rw-r-----"; empty for that of the file that was there, or "rw-r--r--"
	 * @param owner   empty for that of the file that was there, or the agent's
	 * @param group   likewise
	 */
	record PlaceFile(String path, String sha256, byte[] content, String mode, String owner, String group) implements Command {

		public PlaceFile {
			content = content == null ? new byte[0] : content;
			mode = text(mode);
			owner = text(owner);
			group = text(group);
		}

		@Override
		public String toString() {
			return "PlaceFile[" + path + "]";
		}
	}

	/**
	 * Puts back what was in a file's place before a command, nothing included. Answered by {@link Result.FilePlaced}.
	 *
	 * @param placed the id of that {@link PlaceFile}
	 */
	record RestoreFile(String placed) implements Command {
	}

	/**
	 * Reads a part of a file. Answered by {@link Result.FileFetched}.
	 *
	 * @param path   absolute, without ".."
	 * @param length in bytes at most; 0 for as much as one response may carry
	 */
	record FetchFile(String path, long offset, int length) implements Command {
	}

	/**
	 * Answered by {@link Result.ServiceState}.
	 *
	 * @param unit a name of systemd's; one without a suffix is a service
	 */
	record ControlService(String unit, Action action) implements Command {

		/** What is done to a service. */
		public enum Action {
			START, STOP, RESTART, STATUS
		}
	}

	/** Answered by {@link Result.Assigned}, which has what an undo needs. */
	record Assign(Assignment to) implements Command {
	}

	/**
	 * Changes the agent's program; the old one is put back by itself where the new one does not become healthy in time. Answered by
	 * {@link Result.Upgraded}, by the program that runs in the end.
	 *
	 * @param version        names the version's folder: letters, digits, "-", "_", "."
	 * @param sha256         of the program, staged before
	 * @param healthySeconds within which the new program must have reached its mailbox
	 */
	record Upgrade(String version, String sha256, int healthySeconds) implements Command {
	}

	/** The agent leaves nothing of itself, and says so before the last of it goes. Answered by {@link Result.Uninstalling}. */
	record Uninstall() implements Command {
	}

	/**
	 * Ends a command that runs or waits. What it had done stays done. Answered by {@link Result.Cancelling}; the command itself is answered too.
	 *
	 * @param command its id
	 */
	record Cancel(String command) implements Command {
	}

	/**
	 * There is another server with this agent's identity: whoever takes this makes an identity of its own, as {@code docs/identity.md} says, and leaves the
	 * old one and its mailbox to the other. Answered by {@link Result.Separating}, under the old identity.
	 */
	record Separate() implements Command {
	}

	/**
	 * What came of a {@link Request}. Answered by {@link Result.Answered} once the agent has it where whoever asked finds it.
	 *
	 * @param request its id
	 * @param granted whether it is what was asked for; else the text says why not
	 * @param details by name
	 */
	record Answer(String request, boolean granted, String text, SortedMap<String, String> details) implements Command {

		public Answer {
			text = Command.text(text);
			details = details == null ? new TreeMap<>() : new TreeMap<>(details);
		}

		/** Without the details, which may carry secrets. */
		@Override
		public String toString() {
			return "Answer[" + request + "]";
		}
	}

	private static String text(String given) {
		return given == null ? "" : given;
	}
}
