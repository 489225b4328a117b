package org.drover.agent.internal.handler;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.protocol.Command.ControlService;
import org.drover.agent.protocol.Command.ControlService.Action;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/**
 * Starts and stops services. Killed in the middle, it is done again, which has the effect of once; a restart is told from one that was not done by
 * the number that systemd gives each run of a unit.
 */
public final class ServiceHandler implements Handler<ControlService> {

	private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_@][A-Za-z0-9:_.\\\\@-]{0,250}");
	private static final String RUN = "InvocationID";

	private final Systemd systemd;

	public ServiceHandler(Systemd systemd) {
		this.systemd = systemd;
	}

	@Override
	public Class<ControlService> kind() {
		return ControlService.class;
	}

	@Override
	public Optional<Result> run(ControlService command, Step step) throws IOException, DroverException {
		String unit = unit(command);
		Map<String, String> before = systemd.show(unit);
		if ("not-found".equals(before.get("LoadState")))
			throw new Refusal("there is no unit " + unit + " on this server");
		if (command.action() == Action.RESTART)
			step.note(RUN, before.getOrDefault(RUN, ""));
		if (command.action() != Action.STATUS)
			systemd.run(command.action().name().toLowerCase(Locale.ROOT), "--", unit);
		return Optional.of(state(unit));
	}

	@Override
	public Optional<Result> resume(ControlService command, Step step) throws IOException, DroverException {
		if (command.action() != Action.RESTART || step.noted(RUN).isEmpty())
			return run(command, step);
		String unit = unit(command);
		Map<String, String> now = systemd.show(unit);
		boolean done = "active".equals(now.get("ActiveState")) && !now.getOrDefault(RUN, "").equals(step.noted(RUN).get());
		return done ? Optional.of(state(unit)) : run(command, step);
	}

	private String unit(ControlService command) throws Refusal {
		if (command.unit() == null || !UNIT.matcher(command.unit()).matches() || command.action() == null)
			throw new Refusal("a service is named by letters, digits and ':', '_', '.', '@', '-', and something is to be done to it");
		if (!systemd.here())
			throw new Refusal("systemd does not manage this server's services");
		String unit = command.unit().matches(".*\\.[a-z]+") ? command.unit() : command.unit() + ".service";
		if (unit.equals(Places.NAME + ".service") && command.action() != Action.STATUS)
			throw new Refusal("the agent does not stop itself: uninstall it, or stop it from outside");
		return unit;
	}

	private Result state(String unit) throws IOException, DroverException {
		Map<String, String> now = systemd.show(unit);
		return new Result.ServiceState(unit, now.getOrDefault("LoadState", ""), now.getOrDefault("ActiveState", ""), now.getOrDefault("SubState", ""),
				now.getOrDefault("UnitFileState", ""));
	}
}
