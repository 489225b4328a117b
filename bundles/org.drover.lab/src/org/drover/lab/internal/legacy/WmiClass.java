package org.drover.lab.internal.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class of the AdminService and the query behind it.
 *
 * @param key     the property that {@code Class(key)} means
 * @param columns expression by property
 * @param from    tables and joins
 */
record WmiClass(String name, String key, Map<String, String> columns, String from) {

	private static final String ROLES = "ServiceRoles r JOIN (SELECT NALPath, RoleName, MIN(ServerName) AS ServerName FROM RoleServers"
			+ " GROUP BY NALPath, RoleName) s ON s.NALPath = r.NALPath AND s.RoleName = r.RoleName";
	private static final Map<String, String> PACKAGE = columns("PackageID", "p.PackageID", "Name", "p.Name", "PackageType", "p.PackageType",
			"PkgSourceFlag", "p.PkgSourceFlag", "PkgSourcePath", "p.PkgSourcePath", "SourceSite", "p.SourceSite", "SourceVersion", "p.SourceVersion",
			"PackageSize", "(SELECT SUM(c.SourceSize) FROM Contents c WHERE c.PkgID = p.PackageID)");

	private static final List<WmiClass> ALL = List.of(
			new WmiClass("SMS_Site", "SiteCode", columns("SiteCode", "s.SiteCode", "SiteName", "s.SiteName", "ServerName", "s.ServerName",
					"ReportingSiteCode", "s.ReportingSiteCode", "Type", "s.Type", "Version", "s.Version", "DefaultManagementPoint",
					"(SELECT MIN(r.ServiceUrl) FROM ServiceRoles r WHERE r.SiteCode = s.SiteCode AND r.IsDefault = 1)"), "Sites s"),
			new WmiClass("SMS_R_System", "ResourceId", columns("ResourceId", "s.ResourceID", "Name", "s.Netbios_Name0", "SMSUniqueIdentifier",
					"s.SMS_Unique_Identifier0", "OperatingSystemNameandVersion", "s.Operating_System_Name_and0", "ClientVersion", "s.Client_Version0",
					"Obsolete", "s.Obsolete0", "Decommissioned", "s.Decommissioned0"), "Systems s"),
			new WmiClass("SMS_CombinedDeviceResources", "ResourceID", columns("ResourceID", "s.ResourceID", "Name", "s.Netbios_Name0", "SMSID",
					"s.SMS_Unique_Identifier0", "SiteCode", "a.SiteCode"), "Systems s LEFT JOIN AssignedSites a ON a.ResourceID = s.ResourceID"),
			new WmiClass("SMS_Collection", "CollectionID", columns("CollectionID", "c.CollectionID", "Name", "c.CollectionName", "CollectionType",
					"c.CollectionType", "LimitToCollectionID", "c.LimitToCollectionID", "IsBuiltIn", "c.IsBuiltIn", "MemberCount",
					"(SELECT COUNT(*) FROM CollectionMembers m WHERE m.CollectionID = c.CollectionID)"), "Collections c"),
			new WmiClass("SMS_Package", "PackageID", PACKAGE, "(SELECT * FROM Packages WHERE PackageType = 0) p"),
			new WmiClass("SMS_PackageBaseclass", "PackageID", PACKAGE, "Packages p"),
			new WmiClass("SMS_SystemResourceList", "NALPath", columns("NALPath", "r.NALPath", "RoleName", "r.RoleName", "ServerName", "s.ServerName",
					"SiteCode", "r.SiteCode", "ServiceUrl", "r.ServiceUrl", "Owner", "r.Owner", "SharedWith", "r.SharedWith",
					"SharedHomes", "r.SharedHomes", "Program", "r.Program"), ROLES));

	/** Names are case-sensitive. */
	static Optional<WmiClass> named(String name) {
		return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
	}

	/** @param condition empty, or a WHERE clause */
	String select(String condition) {
		StringBuilder sql = new StringBuilder("SELECT ");
		columns.forEach((property, column) -> sql.append(column).append(" AS \"").append(property).append("\", "));
		sql.setLength(sql.length() - 2);
		return sql.append(" FROM ").append(from).append(condition.isEmpty() ? "" : " WHERE " + condition).append(" ORDER BY 1, 2").toString();
	}

	private static Map<String, String> columns(String... propertiesAndColumns) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (int i = 0; i < propertiesAndColumns.length; i += 2)
			columns.put(propertiesAndColumns[i], propertiesAndColumns[i + 1]);
		return columns;
	}
}
