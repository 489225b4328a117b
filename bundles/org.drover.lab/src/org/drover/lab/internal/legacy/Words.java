package org.drover.lab.internal.legacy;

import java.util.List;

/** Attribute names of this connector's own, and the words the generator draws from. */
final class Words {

	static final String SERVER = "server";
	static final String TYPE = "type";
	static final String NAL_PATH = "nalPath";
	static final String SHARE = "share";
	static final String DOMAIN = "domain";
	static final String QUERY = "query";
	static final String COMMAND_LINE = "commandLine";
	static final String MANUFACTURER = "manufacturer";
	static final String PACKAGE_VERSION = "packageVersion";
	static final String STARTS = "starts";
	static final String STATE_MIGRATION = "stateMigration";
	static final String OBSOLETE_MEMBER_OF = "obsoleteMemberOf";
	static final String REVISION = "revision";

	static final String DNS_DOMAIN = "corp.example";

	/** The first two are the branch group that the demonstration moves. */
	static final List<String> OFFICES = List.of("Kiel", "Rostock", "Bremen", "Hamburg", "Berlin", "Leipzig", "Dresden", "Erfurt", "Kassel",
			"Bonn", "Aachen", "Mainz", "Trier", "Ulm", "Augsburg", "Passau", "Graz", "Linz", "Basel", "Bern", "Genf", "Metz", "Gent", "Breda");
	static final List<String> DEPARTMENTS = List.of("Finance", "Logistics", "Sales", "Engineering", "Support", "Legal", "Human Resources",
			"Purchasing", "Marketing", "Quality", "Research", "Facilities", "Audit", "Dispatch");
	static final List<String> HARDWARE = List.of("Altus Tower 300", "Altus Book 14", "Norden Desk S2", "Norden Pad 7", "Quarz Rack 1U",
			"Quarz Rack 2U");
	static final List<String> DESKTOP_SYSTEMS = List.of("Microsoft Windows NT Workstation 10.0", "Microsoft Windows NT Workstation 11.0");
	static final String KIOSK_SYSTEM = "Microsoft Windows NT Workstation 10.0 (Embedded)";
	static final List<String> SERVER_SYSTEMS = List.of("Microsoft Windows NT Advanced Server 10.0",
			"Microsoft Windows NT Advanced Server 10.0 (20348)");
	static final String MOBILE_SYSTEM = "Android 14";
	static final List<String> PRODUCTS = List.of("Archive", "Ledger", "Planner", "Viewer", "Reader", "Editor", "Scanner", "Signer", "Router",
			"Notes", "Atlas", "Beacon", "Compass", "Dialer", "Easel", "Folio", "Gauge", "Harbor", "Index", "Journal");
	static final List<String> VENDORS = List.of("Altus", "Borea", "Cirrus", "Delphin", "Ems", "Fjord", "Gneis");

	private Words() {
	}
}
