package org.drover.agent.internal.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.file.KeptFiles;
import org.drover.agent.internal.file.Staging;
import org.drover.agent.internal.handler.AnswerHandler;
import org.drover.agent.internal.handler.AssignHandler;
import org.drover.agent.internal.handler.Assignments;
import org.drover.agent.internal.handler.FetchHandler;
import org.drover.agent.internal.handler.PlaceHandler;
import org.drover.agent.internal.handler.RestoreHandler;
import org.drover.agent.internal.handler.ScanHandler;
import org.drover.agent.internal.handler.ScriptHandler;
import org.drover.agent.internal.handler.SeparateHandler;
import org.drover.agent.internal.handler.ServiceHandler;
import org.drover.agent.internal.handler.StageHandler;
import org.drover.agent.internal.handler.SurveyHandler;
import org.drover.agent.internal.handler.Systemd;
import org.drover.agent.internal.handler.UninstallHandler;
import org.drover.agent.internal.upgrade.Trial;
import org.drover.agent.internal.upgrade.UpgradeHandler;
import org.drover.agent.protocol.Survey;

/** What does an agent's commands. */
final class Handlers {

	private static final long MEGABYTE = 1 << 20;

	private Handlers() {
	}

	/**
	 * @param agent    its identity
	 * @param surveyed told of surveys of everything
	 */
	static List<Handler<?>> of(Agent.Parts parts, Supplier<String> agent, Staging staging, Trial trial, Consumer<Survey> surveyed) {
		Places places = parts.places();
		KeptFiles kept = new KeptFiles(places.kept(), parts.config().keepMegabyte() * MEGABYTE);
		return List.of(new SurveyHandler(parts.surveys(), surveyed), new ScanHandler(parts.scan()), new ScriptHandler(places),
				new StageHandler(staging), new PlaceHandler(places, staging, kept), new RestoreHandler(places, kept), new FetchHandler(places),
				new ServiceHandler(new Systemd()), new AssignHandler(new Assignments(places.assignment()), places.assignHook()),
				new UpgradeHandler(places, staging, trial), new UninstallHandler(places),
				new SeparateHandler(places, agent), new AnswerHandler(places));
	}
}
