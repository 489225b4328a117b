package org.drover.agent.protocol;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What came of a command. In JSON its {@code kind} is that of the command. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @Type(value = Result.Pong.class, name = "PING"), @Type(value = Result.Surveyed.class, name = "SURVEY"),
		@Type(value = Result.Scanned.class, name = "SCAN"), @Type(value = Result.ScriptEnded.class, name = "RUN_SCRIPT"),
		@Type(value = Result.Staged.class, name = "STAGE"), @Type(value = Result.FilePlaced.class, name = "PLACE_FILE"),
		@Type(value = Result.FileFetched.class, name = "FETCH_FILE"), @Type(value = Result.ServiceState.class, name = "SERVICE"),
		@Type(value = Result.Assigned.class, name = "ASSIGN"), @Type(value = Result.Upgraded.class, name = "UPGRADE"),
		@Type(value = Result.Uninstalling.class, name = "UNINSTALL"), @Type(value = Result.Cancelling.class, name = "CANCEL"),
		@Type(value = Result.Separating.class, name = "SEPARATE"), @Type(value = Result.Answered.class, name = "ANSWER") })
public sealed interface Result {

	/** @param started when the agent's process began */
	record Pong(String version, Instant started) implements Result {
	}

	/** The survey, with the tasks that were asked for. */
	record Surveyed(Survey survey) implements Result {
	}

	/**
	 * @param code     such as CONSISTENT or INCONSISTENT_OUTPUT
	 * @param attempts scans it took
	 * @param host     the host's identifier after the scan; empty where none is published
	 * @param report   the scan's whole report, a JSON document
	 */
	record Scanned(String code, boolean consistent, int attempts, String host, String report) implements Result {
	}

	/**
	 * @param exit     128 and a signal's number for one that a signal ended; -1 where it was killed for its time
	 * @param output   as UTF-8, what is none replaced
	 * @param cut      bytes of both outputs that were dropped
	 */
	record ScriptEnded(int exit, boolean timedOut, String output, String errors, long cut, long millis) implements Result {
	}

	/** @param missing bytes that have not come yet; 0 once the content is there and its digest is right */
	record Staged(String sha256, long missing) implements Result {
	}

	/**
	 * @param sha256   of what is there now; empty where nothing is
	 * @param previous SHA-256 of what was there before; empty where nothing was
	 * @param kept     whether what was there before is kept and can be put back
	 */
	record FilePlaced(String path, String sha256, String previous, boolean kept) implements Result {
	}

	/**
	 * @param size   of the whole file when it was read
	 * @param sha256 of the part that is given
	 * @param mode   such as "rw-r-----"
	 */
	record FileFetched(String path, long size, long offset, byte[] content, String sha256, String mode, String owner, String group,
			Instant modified) implements Result {
	}

	/** As systemd names them. */
	record ServiceState(String unit, String load, String active, String sub, String enabled) implements Result {
	}

	/** @param hook what the hook wrote at its end; empty where there is none */
	record Assigned(Assignment before, Assignment now, String hook) implements Result {
	}

	/** @param rolledBack whether the new version was tried and the old one put back */
	record Upgraded(String before, String now, boolean rolledBack) implements Result {
	}

	/** @param removes what goes after this was sent */
	record Uninstalling(List<String> removes) implements Result {

		public Uninstalling {
			removes = List.copyOf(removes);
		}
	}

	/** @param found whether it was there to be ended */
	record Cancelling(String command, boolean found) implements Result {
	}

	/** @param agent the identity that is given up */
	record Separating(String agent) implements Result {
	}

	/** @param request its id */
	record Answered(String request) implements Result {
	}
}
