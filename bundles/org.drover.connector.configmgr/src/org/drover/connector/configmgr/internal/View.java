package org.drover.connector.configmgr.internal;

import java.util.Collections;

/**
 * Every view that is read, with the columns read from it: all SQL of this connector. Names and columns are the documented ones where
 * docs/configmgr.md does not say otherwise.
 */
enum View {
	SITES("v_Site", "SiteCode, SiteName, ServerName, ReportingSiteCode, Type, Version"),
	SITE_SYSTEM_ROLES("v_SystemResourceList", "SiteCode, ServerName, NALPath, RoleName"),
	DISTRIBUTION_POINTS("v_DistributionPointInfo", "ServerName, NALPath, SiteCode, ShareName, BitsEnabled, IsPeerDP, IsProtected, IsMulticast,"
			+ " IsFileStreaming, InternetFacing"),
	CONTENT_VERSIONS("v_ContentDistributionVersions", "PkgID, NALPath, SourceVersion, State"),
	CONTENT_COPIES("v_DistributionPoint", "PackageID, ServerNALPath"),
	BOUNDARIES("vSMS_Boundary", "BoundaryID, DisplayName, BoundaryType, \"Value\""),
	BOUNDARY_GROUPS("vSMS_BoundaryGroup", "GroupID, Name"),
	BOUNDARY_GROUP_MEMBERS("vSMS_BoundaryGroupMembers", "GroupID, BoundaryID"),
	BOUNDARY_SITE_SYSTEMS("v_BoundarySiteSystems", "BoundaryID, ServerNALPath"),
	CLIENTS("v_R_System", "ResourceID, SMS_Unique_Identifier0, Netbios_Name0, Operating_System_Name_and0, Client_Version0, Client_Type0,"
			+ " Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0"),
	VALID_CLIENTS("v_R_System_Valid", "ResourceID"),
	DEVICES("v_CombinedDeviceResources", "MachineID, CNIsOnInternet", " WHERE CNIsOnInternet = 1"),
	ASSIGNED_SITES("v_RA_System_SMSAssignedSites", "ResourceID, SMS_Assigned_Sites0"),
	SUBNETS("v_RA_System_IPSubnets", "ResourceID, IP_Subnets0"),
	MEMBERS("v_FullCollectionMembership_Valid", "CollectionID, ResourceID"),
	COLLECTIONS_WITH_MEMBERS("v_Collections", "CollectionID",
			" WHERE EXISTS (SELECT 1 FROM v_FullCollectionMembership_Valid valid WHERE valid.CollectionID = v_Collections.CollectionID)"),
	OBSOLETE_MEMBERS("v_FullCollectionMembership", "CollectionID, ResourceID",
			" WHERE ResourceID NOT IN (SELECT ResourceID FROM v_R_System_Valid) ORDER BY CollectionID"),
	COLLECTIONS("v_Collections", "CollectionID, CollectionName, CollectionType, IsBuiltIn"),
	COLLECTION_RULES("v_CollectionRuleQuery", "CollectionID, QueryExpression", " ORDER BY CollectionID, RuleName"),
	COLLECTION_DEPENDENCIES("vSMS_CollectionDependencies", "DependentCollectionID, SourceCollectionID, RelationshipType"),
	PACKAGES("v_Package", "PackageID, Name, Version, Manufacturer, PackageType, SourceVersion"),
	PACKAGE_SOURCE("v_Package", "PkgSourcePath, SourceVersion", " WHERE PackageID = ?"),
	TASK_SEQUENCES("v_TaskSequencePackage", "PackageID, Name, SourceVersion, BootImageID"),
	DRIVER_PACKAGES("v_DriverPackage", "PackageID, Name, SourceVersion"),
	IMAGES("v_ImagePackage", "PackageID, Name, SourceVersion"),
	BOOT_IMAGES("v_BootImagePackage", "PackageID, Name, SourceVersion"),
	PROGRAMS("v_Program", "PackageID, ProgramName, CommandLine, DependentProgram"),
	ADVERTISEMENTS("v_Advertisement", "AdvertisementID, AdvertisementName, PackageID, ProgramName, CollectionID, PresentTime, ExpirationTime,"
			+ " ExpirationTimeEnabled"),
	ASSIGNMENTS("v_CIAssignment", "AssignmentID, Assignment_UniqueID, AssignmentName, CollectionID, StartTime, ExpirationTime"),
	ASSIGNED_ITEMS("v_CIAssignmentToCI", "AssignmentID, CI_ID"),
	ITEMS("v_ConfigurationItems", "CI_ID, CI_UniqueID, CIType_ID, CIVersion"),
	ITEM_NAMES("v_LocalizedCIProperties", "CI_ID, DisplayName"),
	ITEM_RELATIONS("v_CIRelation", "FromCIID, ToCIID, RelationType"),
	SEQUENCE_PACKAGES("v_TaskSequencePackageReferences", "PackageID, RefPackageID"),
	SEQUENCE_APPLICATIONS("v_TaskSequenceAppReferencesInfo", "PackageID, RefAppCI_ID"),
	CONTENTS("v_Content", "Content_ID, PkgID, SourceSize"),
	ITEM_CONTENTS("v_CIContents_All", "CI_ID, Content_ID"),
	DRIVER_CONTENTS("v_DriverContentToPackage", "PkgID, CI_ID"),
	/** Ours: absent in a real hierarchy. */
	SERVICE_ROLES("v_Drover_ServiceRole", "NALPath, RoleName, ServiceUrl, Owner, SharedWith, SharedHomes, Capacity, IsDefault, ServesMobile"),
	/** Ours: absent in a real hierarchy. */
	STATEFUL_SEQUENCES("v_Drover_TaskSequence", "PackageID, UsesStateMigration", " WHERE UsesStateMigration = 1"),
	/** Ours: absent in a real hierarchy. One row. */
	CHANGE_TRACKING("v_Drover_ChangeTracking", "Origin, CurrentVersion, OldestVersion"),
	/** Ours: absent in a real hierarchy. A resource as often as it changed. */
	CHANGED_SYSTEMS("v_Drover_ChangedSystem", "DISTINCT ResourceID", " WHERE ChangeVersion > ?"),
	CLIENT_KEYS("v_R_System", "ResourceID, SMS_Unique_Identifier0");

	static final String PRESENT_VIEWS = "SELECT table_name FROM information_schema.tables WHERE LOWER(table_name) LIKE 'v%'";

	private final String view;
	private final String columns;
	private final String tail;

	View(String view, String columns) {
		this(view, columns, "");
	}

	View(String view, String columns, String tail) {
		this.view = view;
		this.columns = columns;
		this.tail = tail;
	}

	String view() {
		return view;
	}

	boolean optional() {
		return this == SERVICE_ROLES || this == STATEFUL_SEQUENCES || this == CHANGE_TRACKING || this == CHANGED_SYSTEMS;
	}

	String sql() {
		return "SELECT " + columns + " FROM " + view + tail;
	}

	/** As {@link #sql()}, of some resources only. @param resources how many; they are the parameters */
	String sql(int resources) {
		String column = this == DEVICES ? "MachineID" : "ResourceID";
		String some = " WHERE " + column + " IN (" + String.join(", ", Collections.nCopies(resources, "?")) + ")";
		return "SELECT " + columns + " FROM " + view + some + tail.replaceFirst("^ WHERE ", " AND ");
	}

	/** Fails like {@link #sql()} where the view, a column or the permission is missing, and reads nothing. */
	String probe() {
		return "SELECT " + columns + " FROM " + view + " WHERE 1 = 0";
	}
}
