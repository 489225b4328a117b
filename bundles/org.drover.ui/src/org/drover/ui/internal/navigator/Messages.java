package org.drover.ui.internal.navigator;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String DragAndDrop_move;
	public static String DragAndDrop_noCopy;
	public static String DragAndDrop_points;
	public static String DropPlace_sites;
	public static String DropPlace_topology;
	public static String NavigatorActions_collapse;
	public static String NavigatorActions_copy;
	public static String NavigatorActions_gather;
	public static String NavigatorActions_openDiagram;
	public static String NavigatorActions_openView;
	public static String NavigatorActions_showClients;
	public static String NavigatorActions_showDependencies;
	public static String NavigatorModel_find;
	public static String NavigatorModel_read;
	public static String NavigatorView_closed;
	public static String NavigatorView_closed_how;
	public static String NavigatorView_empty;
	public static String NavigatorView_empty_how;
	public static String NavigatorView_find;
	public static String NavigatorView_find_name;
	public static String NavigatorView_notListed;
	public static String NavigatorView_topologies;
	public static String Nodes_content;
	public static String Nodes_gatherFirst;
	public static String Nodes_loading;
	public static String Nodes_members;
	public static String Nodes_migrated;
	public static String Nodes_more;
	public static String Nodes_neverGathered;
	public static String Nodes_nothing;
	public static String Nodes_obsolete;
	public static String Nodes_obsolete_why;
	public static String Nodes_retired;
	public static String Nodes_retired_by;
	public static String Nodes_settings;
	public static String Nodes_shared;

	static {
		NLS.initializeMessages("org.drover.ui.internal.navigator.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
