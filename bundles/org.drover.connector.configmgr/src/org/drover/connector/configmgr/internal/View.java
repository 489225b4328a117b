package org.drover.connector.configmgr.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every view that is read, with the columns read from it: all SQL of this connector. Which names are documented, and which are not and were
 * never seen in a real site database, is in docs/configmgr.md; a test holds the list. A name that is not documented may be missing: a column marked
 * {@code ?} is then left empty; without one marked {@code *} the view is not read, and what it {@link #tells} is not gathered.
 */
enum View {
	SITES("v_Site", "SiteCode, SiteName?, ServerName, ReportingSiteCode, Type?, Version"),
	SITE_SYSTEM_ROLES("v_SystemResourceList", "SiteCode, ServerName, NALPath, RoleName*", "", "site systems and service roles"),
	/** Apart from distribution points, of which there may be very many, and from servers as such. */
	OTHER_SYSTEM_ROLES("v_SystemResourceList", "SiteCode, ServerName, NALPath, RoleName*",
			" WHERE RoleName NOT IN ('SMS Distribution Point', 'SMS Site System')", "site systems and service roles"),
	DISTRIBUTION_POINTS("v_DistributionPointInfo", "ServerName, NALPath, SiteCode, ShareName?, BitsEnabled?, IsPeerDP?, IsProtected?, IsMulticast?,"
			+ " IsFileStreaming?, InternetFacing?"),
	CONTENT_VERSIONS("v_ContentDistributionVersions", "PkgID, NALPath*, SourceVersion*, State*", "", "which version of content a distribution point holds"),
	CONTENT_COPIES("v_DistributionPoint", "PackageID, ServerNALPath"),
	ROLE_STATUS("v_SiteSystemSummarizer", "SiteSystem*, Role*, Status*, DownSince?", "", "how service roles are"),
	/** Apart from distribution points, and from servers as such. */
	OTHER_ROLE_STATUS("v_SiteSystemSummarizer", "SiteSystem*, Role*, Status*, DownSince?", " WHERE Role NOT IN ('SMS Distribution Point', 'SMS Site System')",
			"how service roles are"),
	UPDATE_SYNCHRONIZATION("vSMS_SUPSyncStatus", "WSUSServerName*, WSUSSourceServer?, LastSuccessfulSyncTime*, LastSyncState?, LastSyncErrorCode?", "",
			"which software update points are synchronized"),
	BOUNDARIES("vSMS_Boundary", "BoundaryID*, DisplayName?, BoundaryType*, \"Value\"*", "", "boundaries"),
	BOUNDARY_GROUPS("vSMS_BoundaryGroup", "GroupID*, Name?", "", "boundary groups"),
	BOUNDARY_GROUP_MEMBERS("vSMS_BoundaryGroupMembers", "GroupID*, BoundaryID*", "", "which boundaries a group has"),
	BOUNDARY_SITE_SYSTEMS("v_BoundarySiteSystems", "BoundaryID, ServerNALPath"),
	CLIENTS("v_R_System", "ResourceID, SMS_Unique_Identifier0, Netbios_Name0, Operating_System_Name_and0?, Client_Version0?, Client_Type0?,"
			+ " Resource_Domain_OR_Workgr0?, Obsolete0?, Decommissioned0?"),
	VALID_CLIENTS("v_R_System_Valid", "ResourceID"),
	/** On the Internet or not. */
	ALL_DEVICES("v_CombinedDeviceResources", "MachineID*, CNIsOnInternet*", "", "which clients are on the Internet"),
	DEVICES("v_CombinedDeviceResources", "MachineID*, CNIsOnInternet*", " WHERE CNIsOnInternet = 1", "which clients are on the Internet"),
	/** Of clients that are not valid. */
	LAST_HEARD("v_CH_ClientSummary", "ResourceID*, LastPolicyRequest*", " WHERE ResourceID NOT IN (SELECT ResourceID FROM v_R_System_Valid)",
			"when clients that are not valid were last heard of"),
	/** Valid or not. */
	ALL_LAST_HEARD("v_CH_ClientSummary", "ResourceID*, LastPolicyRequest*", "", "when clients that are not valid were last heard of"),
	MOBILE_DEVICES("v_GS_DEVICE_COMPUTERSYSTEM", "ResourceID*, DeviceManufacturer0?, DeviceModel0?", "", "make and model of mobile devices"),
	ASSIGNED_SITES("v_RA_System_SMSAssignedSites", "ResourceID, SMS_Assigned_Sites0*", "", "which site a client is assigned to"),
	SUBNETS("v_RA_System_IPSubnets", "ResourceID, IP_Subnets0*", "", "which boundary a client is in"),
	/** Clients of Linux and the like, which others reach at an address: those of Windows come to their site by themselves. */
	OTHER_SYSTEMS("v_R_System", "ResourceID, Operating_System_Name_and0*", " WHERE Operating_System_Name_and0 NOT LIKE '%Windows%'",
			"at which addresses servers without Windows are reached"),
	ADDRESSES("v_RA_System_IPAddresses", "ResourceID*, IP_Addresses0*", "", "at which addresses servers without Windows are reached"),
	MEMBERS("v_FullCollectionMembership_Valid", "CollectionID, ResourceID"),
	COLLECTIONS_WITH_MEMBERS("v_Collections", "CollectionID",
			" WHERE EXISTS (SELECT 1 FROM v_FullCollectionMembership_Valid valid WHERE valid.CollectionID = v_Collections.CollectionID)", ""),
	/** Valid or not. */
	ALL_MEMBERS("v_FullCollectionMembership", "CollectionID, ResourceID", " ORDER BY CollectionID", ""),
	/** Of clients: users are none. */
	OBSOLETE_MEMBERS("v_FullCollectionMembership", "CollectionID, ResourceID", " WHERE ResourceID NOT IN (SELECT ResourceID FROM v_R_System_Valid)"
			+ " AND ResourceID IN (SELECT ResourceID FROM v_R_System) ORDER BY CollectionID", ""),
	/** By user device affinity. */
	PRIMARY_USERS("v_UsersPrimaryMachines", "MachineID*, UserResourceID*", "", "which users work at a client"),
	/** Documented, but an account that may not see it still gathers. */
	USERS("v_R_User", "ResourceID*, Unique_User_Name0*", "", "which users work at a client"),
	/** What users are in; asked for where there are users. */
	USER_MEMBERS("v_FullCollectionMembership", "CollectionID, ResourceID", " WHERE ResourceID IN (SELECT ResourceID FROM v_R_User)", ""),
	/** No user is a valid client. */
	USER_COLLECTIONS_WITH_MEMBERS("v_Collections", "CollectionID, CollectionType*",
			" WHERE CollectionType = 1 AND EXISTS (SELECT 1 FROM v_FullCollectionMembership listed WHERE listed.CollectionID = v_Collections.CollectionID)",
			"which collections of users have members"),
	COLLECTIONS("v_Collections", "CollectionID, CollectionName?, CollectionType?, LimitToCollectionID, IsBuiltIn, LastChangeTime?"),
	COLLECTION_KEYS("v_Collections", "CollectionID"),
	COLLECTION_RULES("v_CollectionRuleQuery", "CollectionID, LimitToCollectionID, QueryExpression*", "", "query rules of collections"),
	DIRECT_RULES("v_CollectionRuleDirect", "CollectionID, ResourceID"),
	SERVICE_WINDOWS("v_ServiceWindow", "CollectionID, Name?, Description?, StartTime?, Duration?"),
	/** Documented, but nothing is gathered of it: an account that may not see it still gathers. */
	COLLECTION_VARIABLES("v_CollectionVariable", "CollectionID*, Name*, \"Value\"*, IsMasked*", "", "variables of collections"),
	COLLECTION_DEPENDENCIES("vSMS_CollectionDependencies", "DependentCollectionID*, SourceCollectionID*, RelationshipType*", "",
			"which collections include or exclude others"),
	PACKAGES("v_Package", "PackageID, Name, Version?, Manufacturer?, PackageType, SourceVersion, SourceDate?"),
	PACKAGE_SOURCE("v_Package", "PkgSourcePath, SourceVersion", " WHERE PackageID = ?", ""),
	TASK_SEQUENCES("v_TaskSequencePackage", "PackageID, Name?, SourceVersion?, BootImageID"),
	DRIVER_PACKAGES("v_DriverPackage", "PackageID*, Name?, SourceVersion?", "", "driver packages"),
	IMAGES("v_ImagePackage", "PackageID*, Name?, SourceVersion?", "", "operating system images"),
	BOOT_IMAGES("v_BootImagePackage", "PackageID, Name?, SourceVersion?"),
	PROGRAMS("v_Program", "PackageID, ProgramName*, CommandLine?, DependentProgram?", "", "programs"),
	ADVERTISEMENTS("v_Advertisement", "AdvertisementID, AdvertisementName, PackageID, ProgramName*, CollectionID, PresentTime?, ExpirationTime?,"
			+ " ExpirationTimeEnabled?", "", "deployments of programs and task sequences"),
	/** A row for each deployment and client: to be asked for with deployments. */
	REPORTS("v_ClientAdvertisementStatus", "AdvertisementID*, LastStatusMessageID*", "", "which deployments of programs and task sequences have ever run"),
	/** Needs {@link #REPORTS}. */
	EVER_RUN("v_Advertisement", "AdvertisementID",
			" WHERE EXISTS (SELECT 1 FROM v_ClientAdvertisementStatus said WHERE said.AdvertisementID = v_Advertisement.AdvertisementID AND said.LastStatusMessageID > 0)", ""),
	ASSIGNMENTS("v_CIAssignment", "AssignmentID, Assignment_UniqueID, AssignmentName?, CollectionID, StartTime?, ExpirationTime?"),
	ASSIGNED_ITEMS("v_CIAssignmentToCI", "AssignmentID, CI_ID"),
	ITEMS("v_ConfigurationItems", "CI_ID, CI_UniqueID*, CIType_ID*, CIVersion?, DateLastModified?", "", "applications, updates, baselines and other configuration items"),
	ITEM_NAMES("v_LocalizedCIProperties", "CI_ID*, DisplayName*", "", "names of configuration items"),
	ITEM_RELATIONS("v_CIRelation", "FromCIID, ToCIID, RelationType"),
	SEQUENCE_PACKAGES("v_TaskSequencePackageReferences", "PackageID, RefPackageID"),
	SEQUENCE_APPLICATIONS("v_TaskSequenceAppReferencesInfo", "PackageID, RefAppCI_ID*", "", "which applications a task sequence refers to"),
	CONTENTS("v_Content", "Content_ID*, PkgID, SourceSize?", "", "which package is the content of an application or update"),
	ITEM_CONTENTS("v_CIContents_All", "CI_ID, Content_ID"),
	/** What any distribution point has a copy of, arrived or not. */
	COPIED("v_DistributionPoint", "DISTINCT PackageID"),
	FOLDERS("vSMS_Folders", "ContainerNodeID*, Name*, ObjectType*, ParentContainerNodeID?, SearchFolder?, SearchString?", "", "folders and saved searches"),
	FOLDER_MEMBERS("vFolderMembers", "ContainerNodeID*, InstanceKey*", "", "which objects are filed in a folder"),
	METERING_RULES("v_MeteredProductRule", "SecurityKey*, ProductName*, FileName*, FileVersion?, SiteCode?", "", "metering rules"),
	COMPONENTS("vSMS_SC_Component", "ID*, ComponentName*, SiteCode*", "", "how components of sites are set"),
	COMPONENT_SETTINGS("vSMS_SC_Component_Properties", "ID*, Name*, Value1?, Value2?, Value3?", "", "settings of components"),
	ROLES("vSMS_SC_SysResUse", "ID*, RoleName*, NALPath*", "", "how service roles are set"),
	ROLE_SETTINGS("vSMS_SC_SysResUse_Properties", "ID*, Name*, Value1?, Value2?, Value3?", "", "settings of service roles"),
	DRIVER_CONTENTS("v_DriverContentToPackage", "PkgID, CI_ID"),
	/** Ours: absent in a real hierarchy. */
	SERVICE_ROLES("v_Drover_ServiceRole", "NALPath*, RoleName*, ServiceUrl*, Owner*, SharedWith*, SharedHomes*, Capacity*, IsDefault*, ServesMobile*"),
	/** Apart from distribution points. */
	OTHER_SERVICE_ROLES("v_Drover_ServiceRole",
			"NALPath*, RoleName*, ServiceUrl*, Owner*, SharedWith*, SharedHomes*, Capacity*, IsDefault*, ServesMobile*", " WHERE RoleName <> 'SMS Distribution Point'", ""),
	/** Ours: absent in a real hierarchy. */
	STATEFUL_SEQUENCES("v_Drover_TaskSequence", "PackageID*, UsesStateMigration*", " WHERE UsesStateMigration = 1", ""),
	/** Ours: absent in a real hierarchy. One row. */
	CHANGE_TRACKING("v_Drover_ChangeTracking", "Origin*, CurrentVersion*, OldestVersion*", "", ""),
	/** Ours: absent in a real hierarchy. A resource as often as it changed. */
	CHANGED_SYSTEMS("v_Drover_ChangedSystem", "DISTINCT ResourceID*", " WHERE ChangeVersion > ?", ""),
	/** Needs a column that only says something of a client whose row in v_R_System changed: what it was called before. */
	CHANGED_NAMES("v_Drover_ChangedSystem", "DISTINCT ResourceID*, SMS_Unique_Identifier0*", " WHERE ChangeVersion > ? AND SMS_Unique_Identifier0 IS NOT NULL", ""),
	/** Ours: absent in a real hierarchy. A service role or its server as often as it changed. */
	CHANGED_SERVICES("v_Drover_ChangedService", "DISTINCT NALPath*", " WHERE ChangeVersion > ?", ""),
	/** Ours: absent in a real hierarchy. A copy of content on a distribution point as often as it changed. */
	CHANGED_COPIES("v_Drover_ChangedCopy", "DISTINCT PackageID*, NALPath*", " WHERE ChangeVersion > ?", ""),
	CLIENT_KEYS("v_R_System", "ResourceID, SMS_Unique_Identifier0"),
	SERVICE_PATHS("v_SystemResourceList", "NALPath, RoleName*", "", "site systems and service roles"),
	POINT_PATHS("v_DistributionPointInfo", "NALPath"),
	POINT_SERVERS("v_DistributionPointInfo", "DISTINCT ServerName"),
	SERVERS("v_SystemResourceList", "DISTINCT ServerName, RoleName*", "", "site systems and service roles");

	private static final String DISTINCT = "DISTINCT ";

	/** What a column is to a reading without it. */
	private enum Standing {
		/** Documented: a database without it is none that can be read. */
		DOCUMENTED,
		NEEDED,
		DISPENSABLE
	}

	private record Column(String sql, Standing standing) {

		static Column parse(String text) {
			Standing standing = text.endsWith("*") ? Standing.NEEDED : text.endsWith("?") ? Standing.DISPENSABLE : Standing.DOCUMENTED;
			return new Column(standing == Standing.DOCUMENTED ? text : text.substring(0, text.length() - 1), standing);
		}

		/** Without quotation marks. */
		String name() {
			return sql.replace("\"", "");
		}

		boolean in(Set<String> present) {
			return present.contains(name().toLowerCase(Locale.ROOT));
		}
	}

	private final String view;
	private final boolean distinct;
	private final List<Column> columns;
	private final String tail;
	private final String tells;

	View(String view, String columns) {
		this(view, columns, "", "");
	}

	View(String view, String columns, String tail, String tells) {
		this.view = view;
		this.distinct = columns.startsWith(DISTINCT);
		this.columns = Arrays.stream(columns.substring(distinct ? DISTINCT.length() : 0).split(", *")).map(Column::parse).toList();
		this.tail = tail;
		this.tells = tells;
	}

	/** Columns of the views that are read and that this account sees. */
	static String catalogue() {
		return "SELECT table_name, column_name FROM information_schema.columns WHERE LOWER(table_name) IN ("
				+ Arrays.stream(values()).map(one -> "'" + one.key() + "'").distinct().collect(Collectors.joining(", ")) + ")";
	}

	String view() {
		return view;
	}

	/** As {@link #catalogue} is asked for it. */
	String key() {
		return view.toLowerCase(Locale.ROOT);
	}

	/** What is not gathered without this view, in words; empty where nobody misses it. */
	String tells() {
		return tells;
	}

	/** Whether every site database has to have this view. */
	boolean documented() {
		return columns.stream().anyMatch(column -> column.standing() == Standing.DOCUMENTED);
	}

	/** Whether all columns are documented, so that the catalogue need not be asked. */
	boolean certain() {
		return columns.stream().allMatch(column -> column.standing() == Standing.DOCUMENTED);
	}

	List<String> columns() {
		return columns.stream().map(Column::name).toList();
	}

	/** Columns that have to be there for the view to be read, and are not documented to be. */
	List<String> needed() {
		return columns.stream().filter(column -> column.standing() == Standing.NEEDED).map(Column::name).toList();
	}

	/** @param present in lower case */
	List<String> neededBut(Set<String> present) {
		return columns.stream().filter(column -> column.standing() == Standing.NEEDED && !column.in(present)).map(Column::name).toList();
	}

	/** @param present in lower case */
	List<String> emptyBut(Set<String> present) {
		return columns.stream().filter(column -> column.standing() == Standing.DISPENSABLE && !column.in(present)).map(Column::name).toList();
	}

	/** All columns as they are. */
	String sql() {
		return select(columns.stream().map(Column::sql).toList()) + tail;
	}

	/** Null for what may be absent and is. */
	String sql(Set<String> present) {
		return select(present(present)) + tail;
	}

	/** What its rows about a client name it in. */
	String resource() {
		return this == DEVICES || this == ALL_DEVICES || this == PRIMARY_USERS ? "MachineID" : "ResourceID";
	}

	/** What its rows about a service role name that by. */
	String path() {
		return this == ROLE_STATUS ? "SiteSystem" : "NALPath";
	}

	/** The same rows without those of distribution points; empty where that leaves none. */
	Optional<View> besidesPoints() {
		return switch (this) {
		case SITE_SYSTEM_ROLES -> Optional.of(OTHER_SYSTEM_ROLES);
		case ROLE_STATUS -> Optional.of(OTHER_ROLE_STATUS);
		case SERVICE_ROLES -> Optional.of(OTHER_SERVICE_ROLES);
		case DISTRIBUTION_POINTS -> Optional.empty();
		default -> throw new IllegalArgumentException(name() + " is not about service roles");
		};
	}

	/**
	 * As {@link #sql(Set)}, of some rows only.
	 *
	 * @param values how many this column may have there; they are the parameters
	 */
	String sql(Set<String> present, String column, int values) {
		String some = " WHERE " + column + " IN (" + String.join(", ", Collections.nCopies(values, "?")) + ")";
		return select(present(present)) + some + tail.replaceFirst("^ WHERE ", " AND ");
	}

	/** Fails like {@link #sql(Set)} where the view, a column or the permission is missing, and reads nothing. */
	String probe(Set<String> present) {
		return select(present(present)) + " WHERE 1 = 0";
	}

	private List<String> present(Set<String> present) {
		return columns.stream().map(column -> column.standing() == Standing.DISPENSABLE && !column.in(present) ? "NULL AS " + column.sql() : column.sql())
				.toList();
	}

	private String select(List<String> expressions) {
		return "SELECT " + (distinct ? DISTINCT : "") + String.join(", ", expressions) + " FROM " + view;
	}
}
