package org.drover.ui.agents.internal.handlers;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AddPlaceDialog_add;
	public static String AddPlaceDialog_address;
	public static String AddPlaceDialog_address_hint;
	public static String AddPlaceDialog_lead;
	public static String AddPlaceDialog_name;
	public static String AddPlaceDialog_name_hint;
	public static String AddPlaceDialog_password;
	public static String AddPlaceDialog_password_hint;
	public static String AddPlaceDialog_title;
	public static String AddPlaceDialog_user;
	public static String AddPlaceDialog_user_hint;
	public static String AssignDialog_assign;
	public static String AssignDialog_lead;
	public static String AssignDialog_managementPoint;
	public static String AssignDialog_managementPoint_hint;
	public static String AssignDialog_site;
	public static String AssignDialog_site_hint;
	public static String AssignDialog_title;
	public static String AssignDialog_topology;
	public static String AssignDialog_topology_hint;
	public static String AssignForm_noSite;
	public static String AssignHandler_title;
	public static String EnrolDialog_confirm;
	public static String EnrolDialog_differ;
	public static String EnrolDialog_lead;
	public static String EnrolDialog_reading;
	public static String EnrolDialog_reject;
	public static String EnrolDialog_same;
	public static String EnrolDialog_title;
	public static String EnrolWords_blocked;
	public static String EnrolWords_compare;
	public static String EnrolWords_confirmed;
	public static String EnrolWords_enrolled;
	public static String EnrolWords_waiting;
	public static String FleetHandler_cancel;
	public static String ForgetHandler_forget;
	public static String ForgetHandler_job;
	public static String ForgetHandler_question;
	public static String ForgetHandler_title;
	public static String Ordering_job;
	public static String Ordering_others;
	public static String PingHandler_title;
	public static String PlaceForm_noAddress;
	public static String PlaceForm_noName;
	public static String PlaceForm_noPath;
	public static String PlaceForm_noUser;
	public static String PlaceForm_noUserNeeded;
	public static String PlacesDialog_add;
	public static String PlacesDialog_add_job;
	public static String PlacesDialog_address;
	public static String PlacesDialog_lead;
	public static String PlacesDialog_lookedAt;
	public static String PlacesDialog_name;
	public static String PlacesDialog_never;
	public static String PlacesDialog_remove;
	public static String PlacesDialog_remove_cancel;
	public static String PlacesDialog_remove_confirm;
	public static String PlacesDialog_remove_job;
	public static String PlacesDialog_remove_question;
	public static String PlacesDialog_remove_title;
	public static String PlacesDialog_title;
	public static String RunScriptHandler_job;
	public static String ScriptDialog_arguments;
	public static String ScriptDialog_arguments_hint;
	public static String ScriptDialog_interpreter;
	public static String ScriptDialog_interpreter_hint;
	public static String ScriptDialog_lead;
	public static String ScriptDialog_limit;
	public static String ScriptDialog_run;
	public static String ScriptDialog_script;
	public static String ScriptDialog_script_hint;
	public static String ScriptDialog_title;
	public static String ScriptForm_interpreter;
	public static String ScriptForm_limit;
	public static String ScriptForm_noFile;
	public static String ScriptForm_noScript;
	public static String ScriptForm_unreadable;
	public static String SurveyHandler_title;
	public static String UninstallHandler_question;
	public static String UninstallHandler_title;
	public static String UninstallHandler_uninstall;

	static {
		NLS.initializeMessages("org.drover.ui.agents.internal.handlers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
