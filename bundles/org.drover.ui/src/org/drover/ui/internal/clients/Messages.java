package org.drover.ui.internal.clients;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ClientColumn_identifier;
	public static String ClientColumn_kind;
	public static String ClientColumn_name;
	public static String ClientColumn_obsolete;
	public static String ClientColumn_operatingSystem;
	public static String ClientColumn_site;
	public static String ClientColumn_state;
	public static String ClientColumn_version;
	public static String ClientKind_computer;
	public static String ClientKind_internet;
	public static String ClientKind_mobile;
	public static String ClientKind_server;
	public static String ClientState_here;
	public static String ClientState_moved;
	public static String ClientState_obsolete;
	public static String ClientsHeader_busy;
	public static String ClientsHeader_by;
	public static String ClientsHeader_filter;
	public static String ClientsHeader_filter_name;
	public static String ClientsHeader_groupBy;
	public static String ClientsHeader_moved;
	public static String ClientsHeader_noGroups;
	public static String ClientsHeader_obsolete;
	public static String ClientsHeader_only;
	public static String ClientsHeader_or;
	public static String ClientsHeader_some;
	public static String ClientsModel_arrange;
	public static String ClientsModel_list;
	public static String ClientsModel_states;
	public static String ClientsView_closed;
	public static String ClientsView_closed_how;
	public static String ClientsView_nothing;
	public static String ClientsView_nothing_how;
	public static String CsvExport_notWritten;
	public static String CsvExport_write;
	public static String GroupPainter_noClients;
	public static String GroupPainter_noText;
	public static String GroupPainter_noneLeft;
	public static String SpokenRows_folded;
	public static String SpokenRows_table;
	public static String SpokenRows_unfolded;
	public static String TableActions_copied;
	public static String TableActions_copy;
	public static String TableActions_copyClients;
	public static String TableActions_export;
	public static String TableActions_exportClients;
	public static String TableActions_exported;
	public static String TableActions_filter;
	public static String TableActions_selectAll;
	public static String TableActions_showDependencies;
	public static String TableActions_tooMany;
	public static String TableMenus_ascending;
	public static String TableMenus_columns;
	public static String TableMenus_descending;
	public static String TableMenus_fold;
	public static String TableMenus_group;
	public static String TableMenus_groupBy;
	public static String TableMenus_hide;
	public static String TableMenus_noGroups;
	public static String TableMenus_only;
	public static String TableMenus_showAll;
	public static String TableMenus_sort;
	public static String TableMenus_unfold;
	public static String TableMenus_unsorted;

	static {
		NLS.initializeMessages("org.drover.ui.internal.clients.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
