package org.drover.ui.agents.internal.install;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AskHostKey_accept;
	public static String AskHostKey_question;
	public static String AskHostKey_refuse;
	public static String AskHostKey_title;
	public static String HostRow_cancelled;
	public static String HostRow_done;
	public static String HostRow_failed;
	public static String HostRow_refused;
	public static String HostRow_remains;
	public static String HostRow_underWay;
	public static String HostRow_waits;
	public static String InstallDialog_ended;
	public static String InstallDialog_host;
	public static String InstallDialog_install;
	public static String InstallDialog_lead;
	public static String InstallDialog_readPlaces;
	public static String InstallDialog_result;
	public static String InstallDialog_state;
	public static String InstallDialog_stop;
	public static String InstallDialog_title;
	public static String InstallDialog_works;
	public static String InstallFields_hosts;
	public static String InstallFields_hosts_hint;
	public static String InstallFields_key;
	public static String InstallFields_key_hint;
	public static String InstallFields_login;
	public static String InstallFields_login_agent;
	public static String InstallFields_login_key;
	public static String InstallFields_login_password;
	public static String InstallFields_password;
	public static String InstallFields_password_hint;
	public static String InstallFields_place;
	public static String InstallFields_placePassword;
	public static String InstallFields_placeUser;
	public static String InstallFields_placeUser_hint;
	public static String InstallFields_program;
	public static String InstallFields_root;
	public static String InstallFields_root_isRoot;
	public static String InstallFields_root_sudo;
	public static String InstallFields_root_sudoPassword;
	public static String InstallFields_sudoPassword;
	public static String InstallFields_user;
	public static String InstallFields_user_hint;
	public static String InstallForm_noAgent;
	public static String InstallForm_noHosts;
	public static String InstallForm_noKey;
	public static String InstallForm_noPlace;
	public static String InstallForm_noPlaceUser;
	public static String InstallForm_noProgram;
	public static String InstallForm_noUser;
	public static String InstallRun_noPlace;

	static {
		NLS.initializeMessages("org.drover.ui.agents.internal.install.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
