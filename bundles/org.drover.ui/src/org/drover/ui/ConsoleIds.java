package org.drover.ui;

/** Identifiers of views, perspectives and commands that bundles of the console share. */
public final class ConsoleIds {

	/** Shows topologies and what moves between them; what an open project is shown in first. */
	public static final String ESTATE_PERSPECTIVE = "org.drover.ui.estate";
	/** Jobs, and what works for them. */
	public static final String JOBS_PERSPECTIVE = "org.drover.ui.jobs";
	/** Figures, and the rows behind them. */
	public static final String DASHBOARD_PERSPECTIVE = "org.drover.ui.dashboard";
	/** Editing a topology's diagram. */
	public static final String TOPOLOGY_PERSPECTIVE = "org.drover.ui.topology";

	/** The start page alone; shown while no project is open. */
	public static final String START_PERSPECTIVE = "org.drover.ui.start";

	public static final String START_VIEW = "org.drover.ui.startPage";
	/** What runs in the background. */
	public static final String PROGRESS_VIEW = "org.eclipse.ui.views.ProgressView";
	public static final String NAVIGATOR_VIEW = "org.drover.ui.navigator";
	public static final String CLIENTS_VIEW = "org.drover.ui.clients";
	public static final String DEPENDENCIES_VIEW = "org.drover.ui.diagram.dependencies";
	public static final String TOPOLOGY_EDITOR = "org.drover.ui.diagram.topology";
	public static final String JOB_EDITOR = "org.drover.ui.diagram.job";
	public static final String JOBS_VIEW = "org.drover.ui.jobs.jobs";
	public static final String AGENTS_VIEW = "org.drover.ui.agents.agents";
	public static final String DASHBOARD_VIEW = "org.drover.ui.dashboard.dashboard";
	/** What went wrong since the console was started. */
	public static final String PROBLEMS_VIEW = "org.drover.ui.problems";

	/** Moves the selected {@link org.drover.ui.session.EstateObject}s to the topology named by {@link #TARGET}: opens the wizard. */
	public static final String MOVE_COMMAND = "org.drover.ui.move";
	/** Parameter of {@link #MOVE_COMMAND}: the topology's name in the project; the one other topology where absent. */
	public static final String TARGET = "org.drover.ui.move.target";
	/** Shares the selected distribution points with another topology, stops that, or reassigns them to it: opens the dialog. */
	public static final String POINTS_COMMAND = "org.drover.ui.points";
	/** Parameter of {@link #POINTS_COMMAND}: the topology's name in the project; the one other topology where absent. */
	public static final String POINTS_TARGET = "org.drover.ui.points.target";
	/** Adds a topology to the project. */
	public static final String ADD_TOPOLOGY_COMMAND = "org.drover.ui.addTopology";
	/** Parameter of {@link #ADD_TOPOLOGY_COMMAND}: the address to begin with. */
	public static final String ADDRESS = "org.drover.ui.addTopology.address";
	/** Opens the diagram of the topology that is selected (a TopologySnapshot). */
	public static final String OPEN_TOPOLOGY_COMMAND = "org.drover.ui.openTopology";
	/** Opens the tasks of the selected {@link org.drover.ui.session.JobSnapshot}. */
	public static final String OPEN_JOB_COMMAND = "org.drover.ui.openJob";
	/** Exports the report of the selected (or latest) job. */
	public static final String EXPORT_REPORT_COMMAND = "org.drover.ui.exportReport";

	private ConsoleIds() {
	}
}
