package org.drover.ui.internal.app;

import java.util.Map;

import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** What the expressions in plugin.xml may ask: whether a project is open, whether it may be changed, and how the demo estate is. */
public final class ConsoleState extends AbstractSourceProvider {

	private static final String PROJECT = "org.drover.ui.project";
	private static final String LOOKING = "org.drover.ui.looking";
	private static final String DEMO = "org.drover.ui.demo";

	private final CurrentProject.Listener project = () -> fireSourceChanged(ISources.WORKBENCH, Map.of(PROJECT, project(), LOOKING, looking()));
	private final DemoEstate.Listener demo = () -> fireSourceChanged(ISources.WORKBENCH, DEMO, demo());

	public ConsoleState() {
		CurrentProject.get().addListener(project);
		DemoEstate.get().addListener(demo);
	}

	private static String project() {
		return CurrentProject.get().session().isPresent() ? "open" : "none";
	}

	private static String looking() {
		return CurrentProject.get().session().filter(ProjectSession::lookingOnly).isPresent() ? "yes" : "no";
	}

	/** {@code busy} while it is started, opened or stopped. */
	private static String demo() {
		if (DemoEstate.get().opening())
			return "busy";
		return switch (DemoEstate.get().state()) {
			case STOPPED -> "stopped";
			case RUNNING -> "running";
			case STARTING, STOPPING -> "busy";
		};
	}

	@Override
	public Map<String, String> getCurrentState() {
		return Map.of(PROJECT, project(), LOOKING, looking(), DEMO, demo());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { PROJECT, LOOKING, DEMO };
	}

	@Override
	public void dispose() {
		CurrentProject.get().removeListener(project);
		DemoEstate.get().removeListener(demo);
	}
}
