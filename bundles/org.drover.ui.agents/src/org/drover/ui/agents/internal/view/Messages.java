package org.drover.ui.agents.internal.view;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AgentDetails_commands;
	public static String AgentDetails_details;
	public static String AgentDetails_found;
	public static String AgentDetails_is;
	public static String AgentDetails_log;
	public static String AgentDetails_none;
	public static String AgentDetails_outcome;
	public static String AgentDetails_status;
	public static String AgentDetails_survey;
	public static String AgentDetails_task;
	public static String AgentDetails_what;
	public static String AgentTable_filter;
	public static String AgentTable_filter_name;
	public static String AgentTable_filter_tip;
	public static String AgentTable_health;
	public static String AgentTable_heartbeat;
	public static String AgentTable_host;
	public static String AgentTable_lastCommand;
	public static String AgentTable_place;
	public static String AgentTable_version;
	public static String AgentsView_noProject;
	public static String AgentsView_noProject_text;
	public static String AgentsView_none;
	public static String AgentsView_notWatched;
	public static String AgentsView_opening;
	public static String AgentsView_opening_text;
	public static String CommandHistory_answer;
	public static String CommandHistory_by;
	public static String CommandHistory_command;
	public static String CommandHistory_ordered;
	public static String CommandHistory_remark;
	public static String CommandHistory_state;
	public static String EmptyState_install;
	public static String EmptyState_places;
	public static String FleetLog_agent;
	public static String FleetLog_what;
	public static String FleetLog_when;
	public static String HostDrop_title;

	static {
		NLS.initializeMessages("org.drover.ui.agents.internal.view.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
