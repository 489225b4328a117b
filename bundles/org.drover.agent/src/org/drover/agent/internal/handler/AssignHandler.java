package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.process.BoundedProcess;
import org.drover.agent.internal.process.Ended;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command.Assign;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/**
 * Assigns the server to another site or management point: the agent's own file, then the hook that tells the server's management client. Where the
 * hook fails the old assignment is put back. Killed in the middle, it is done again; so a hook may be run twice for one assignment.
 */
public final class AssignHandler implements Handler<Assign> {

	private static final Duration LIMIT = Duration.ofMinutes(2);
	private static final int KEEP = 16 << 10;
	private static final String BEFORE = "before";

	private final Assignments assignments;
	private final Path hook;

	/** @param hook need not be there */
	public AssignHandler(Assignments assignments, Path hook) {
		this.assignments = assignments;
		this.hook = hook;
	}

	@Override
	public Class<Assign> kind() {
		return Assign.class;
	}

	@Override
	public Optional<Result> run(Assign command, Step step) throws IOException, DroverException {
		if (command.to() == null)
			throw new Refusal("it is not said where the server is to be assigned to");
		if (step.noted(BEFORE).isEmpty())
			step.note(BEFORE, new String(ProtocolJson.write(assignments.current()), StandardCharsets.UTF_8));
		Assignment before = ProtocolJson.read(step.noted(BEFORE).orElseThrow().getBytes(StandardCharsets.UTF_8), Assignment.class);
		assignments.write(command.to());
		try {
			String said = tell(command.to(), before);
			return Optional.of(new Result.Assigned(before, command.to(), said));
		} catch (DroverException e) {
			assignments.write(before);
			throw e;
		}
	}

	private String tell(Assignment now, Assignment before) throws IOException, DroverException {
		if (!Files.exists(hook))
			return "";
		if (!Files.isExecutable(hook))
			throw new DroverException("the hook for assignments is not executable; the assignment was put back");
		Ended ended = new BoundedProcess(List.of(hook.toString())).with(Map.of("DROVER_TOPOLOGY", now.topology(), "DROVER_SITE", now.site(),
				"DROVER_MANAGEMENT_POINT", now.managementPoint(), "DROVER_SITE_BEFORE", before.site())).reading(ProtocolJson.write(now)).run(LIMIT, KEEP);
		if (ended.timedOut() || ended.exit() != 0)
			throw new DroverException("the hook for assignments " + (ended.timedOut() ? "did not end in time" : "ended with " + ended.exit())
					+ "; the assignment was put back: " + String.join(" ", ended.errors().lines().toList()));
		return ended.output();
	}
}
