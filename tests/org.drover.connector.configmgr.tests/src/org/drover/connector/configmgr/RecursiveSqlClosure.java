package org.drover.connector.configmgr;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.drover.model.ObjectRef;

/**
 * The dependency closure of every collection, computed by PostgreSQL alone out of the views of a site database that were copied there as tables:
 * an independent opinion for tests. A closure starts at the collection and its valid member clients and follows every edge from the object that
 * needs to the object that is needed. It holds its seeds, and targets that dangle.
 */
public final class RecursiveSqlClosure {

	/** A service's key as it is told by its NAL path: {@code server}, or {@code share@server}. */
	private static final String SERVICE = """
			CREATE TEMP TABLE service AS
			SELECT DISTINCT NALPath AS path, CASE WHEN share IS NULL THEN lower(server) ELSE share || '@' || lower(server) END AS key
			FROM (SELECT NALPath, (regexp_match(NALPath, '\\]\\\\\\\\([^\\\\]+)\\\\(?:([^\\\\]+)\\\\)?$'))[1] AS server,
			             (regexp_match(NALPath, '\\]\\\\\\\\([^\\\\]+)\\\\(?:([^\\\\]+)\\\\)?$'))[2] AS share
			      FROM (SELECT NALPath FROM v_SystemResourceList UNION SELECT NALPath FROM v_DistributionPointInfo) paths) parts""";

	private static final String ITEM = """
			CREATE TEMP TABLE item AS
			SELECT CI_ID AS id, CIType_ID AS type, replace(CI_UniqueID, '/', '.') AS key,
			       CASE CIType_ID WHEN 1 THEN 'update' WHEN 2 THEN 'baseline' WHEN 4 THEN 'configuration-item' WHEN 6 THEN 'driver'
			                      WHEN 9 THEN 'update-group' WHEN 10 THEN 'application' END
			       || ':' || replace(CI_UniqueID, '/', '.') AS ref
			FROM v_ConfigurationItems""";

	/** What a package of the content library is, or what it is the content of. */
	private static final String CONTENT = """
			CREATE TEMP TABLE content AS
			SELECT PackageID AS id, CASE PackageType WHEN 0 THEN 'package' WHEN 3 THEN 'driver-package' WHEN 5 THEN 'update-package'
			                                         WHEN 257 THEN 'os-image' WHEN 258 THEN 'boot-image' END || ':' || PackageID AS ref
			FROM v_Package WHERE PackageType IN (0, 3, 5, 257, 258)
			UNION ALL
			SELECT c.PkgID, i.ref FROM v_Content c JOIN v_CIContents_All x ON x.Content_ID = c.Content_ID JOIN item i ON i.id = x.CI_ID
			WHERE i.type = 10""";

	private static final String EDGE = """
			CREATE TEMP TABLE edge AS
			SELECT 'client:' || r.SMS_Unique_Identifier0 AS needs, 'site:' || a.SMS_Assigned_Sites0 AS needed
			  FROM v_R_System r JOIN v_RA_System_SMSAssignedSites a ON a.ResourceID = r.ResourceID JOIN v_Site s ON s.SiteCode = a.SMS_Assigned_Sites0
			UNION ALL
			SELECT 'client:' || r.SMS_Unique_Identifier0, 'collection:' || m.CollectionID
			  FROM v_R_System r JOIN v_FullCollectionMembership_Valid m ON m.ResourceID = r.ResourceID
			UNION ALL
			SELECT 'client:' || r.SMS_Unique_Identifier0, 'boundary:' || b."Value"
			  FROM v_R_System r JOIN v_RA_System_IPSubnets n ON n.ResourceID = r.ResourceID JOIN vSMS_Boundary b ON b."Value" = n.IP_Subnets0
			UNION ALL
			SELECT 'collection:' || DependentCollectionID, 'collection:' || SourceCollectionID FROM vSMS_CollectionDependencies
			UNION ALL
			SELECT 'collection:' || CollectionID, 'deployment:' || AdvertisementID FROM v_Advertisement
			UNION ALL
			SELECT 'collection:' || CollectionID, 'deployment:' || Assignment_UniqueID FROM v_CIAssignment
			UNION ALL
			SELECT 'deployment:' || AdvertisementID,
			       CASE ProgramName WHEN '*' THEN 'task-sequence:' || PackageID ELSE 'program:' || PackageID || '.' || ProgramName END FROM v_Advertisement
			UNION ALL
			SELECT 'deployment:' || a.Assignment_UniqueID, i.ref
			  FROM v_CIAssignment a JOIN v_CIAssignmentToCI t ON t.AssignmentID = a.AssignmentID JOIN item i ON i.id = t.CI_ID
			UNION ALL
			SELECT 'program:' || PackageID || '.' || ProgramName, 'package:' || PackageID FROM v_Program
			UNION ALL
			SELECT 'program:' || PackageID || '.' || ProgramName, 'program:' || replace(DependentProgram, ';;', '.') FROM v_Program
			  WHERE DependentProgram <> ''
			UNION ALL
			SELECT 'task-sequence:' || PackageID, 'boot-image:' || BootImageID FROM v_TaskSequencePackage WHERE BootImageID <> ''
			UNION ALL
			SELECT 'task-sequence:' || t.PackageID, coalesce(c.ref, 'package:' || t.RefPackageID)
			  FROM v_TaskSequencePackageReferences t LEFT JOIN content c ON c.id = t.RefPackageID
			UNION ALL
			SELECT 'task-sequence:' || t.PackageID, i.ref FROM v_TaskSequenceAppReferencesInfo t JOIN item i ON i.id = t.RefAppCI_ID
			UNION ALL
			SELECT f.ref, t.ref FROM v_CIRelation r JOIN item f ON f.id = r.FromCIID JOIN item t ON t.id = r.ToCIID
			  WHERE f.ref IS NOT NULL AND t.ref IS NOT NULL AND r.RelationType IN (1, 2)
			UNION ALL
			SELECT a.ref, t.ref FROM v_CIRelation has JOIN item a ON a.id = has.FromCIID JOIN v_CIRelation r ON r.FromCIID = has.ToCIID
			  JOIN item t ON t.id = r.ToCIID WHERE has.RelationType = 9 AND r.RelationType = 10
			UNION ALL
			SELECT 'driver-package:' || d.PkgID, i.ref FROM v_DriverContentToPackage d JOIN item i ON i.id = d.CI_ID
			UNION ALL
			SELECT i.ref, p.ref FROM item i JOIN v_CIContents_All x ON x.CI_ID = i.id JOIN v_Content c ON c.Content_ID = x.Content_ID
			  JOIN content p ON p.id = c.PkgID WHERE i.type = 1
			UNION ALL
			SELECT c.ref, 'distribution-point:' || s.key FROM v_DistributionPoint d JOIN content c ON c.id = d.PackageID JOIN service s ON s.path = d.ServerNALPath
			UNION ALL
			SELECT 'site:' || l.SiteCode, k.kind || s.key FROM v_SystemResourceList l JOIN service s ON s.path = l.NALPath JOIN kind k ON k.role = l.RoleName
			UNION ALL
			SELECT k.kind || s.key, 'site-system:' || lower(l.ServerName)
			  FROM v_SystemResourceList l JOIN service s ON s.path = l.NALPath JOIN kind k ON k.role = l.RoleName
			UNION ALL
			SELECT 'distribution-point:' || s.key, 'site-system:' || lower(d.ServerName) FROM v_DistributionPointInfo d JOIN service s ON s.path = d.NALPath
			UNION ALL
			SELECT 'site-system:' || lower(ServerName), 'site:' || SiteCode FROM v_SystemResourceList
			UNION ALL
			SELECT 'site:' || SiteCode, 'site:' || ReportingSiteCode FROM v_Site WHERE ReportingSiteCode <> ''
			UNION ALL
			SELECT 'distribution-point:' || s.key, 'boundary:' || b."Value" FROM v_BoundarySiteSystems x JOIN service s ON s.path = x.ServerNALPath
			  JOIN v_DistributionPointInfo d ON d.NALPath = x.ServerNALPath JOIN vSMS_Boundary b ON b.BoundaryID = x.BoundaryID WHERE d.IsProtected = 1
			UNION ALL
			SELECT 'boundary-group:' || m.GroupID, 'boundary:' || b."Value" FROM vSMS_BoundaryGroupMembers m JOIN vSMS_Boundary b ON b.BoundaryID = m.BoundaryID""";

	/** Distribution points are not among them: what leads to those is content. */
	private static final String KIND = """
			CREATE TEMP TABLE kind AS SELECT * FROM (VALUES ('SMS Management Point', 'management-point:'),
			  ('SMS Server Locator Point', 'server-locator-point:'), ('SMS Software Update Point', 'software-update-point:'),
			  ('SMS State Migration Point', 'state-migration-point:')) AS kinds(role, kind)""";

	private static final String CLOSURE = """
			WITH RECURSIVE reached(collection, ref) AS (
			  SELECT CollectionID, 'collection:' || CollectionID FROM v_Collections
			  UNION
			  SELECT m.CollectionID, 'client:' || r.SMS_Unique_Identifier0
			    FROM v_FullCollectionMembership_Valid m JOIN v_R_System r ON r.ResourceID = m.ResourceID
			  UNION
			  SELECT reached.collection, edge.needed FROM reached JOIN edge ON edge.needs = reached.ref)
			SELECT collection, ref FROM reached""";

	private final DataSource postgresql;

	/** @param postgresql a database whose tables are named and filled like the views */
	public RecursiveSqlClosure(DataSource postgresql) {
		this.postgresql = postgresql;
	}

	/** By CollectionID. */
	public Map<String, Set<ObjectRef>> closures() throws SQLException {
		try (Connection connection = postgresql.getConnection(); Statement statement = connection.createStatement()) {
			for (String step : new String[] { SERVICE, KIND, ITEM, CONTENT, EDGE, "CREATE INDEX ON edge (needs)", "ANALYZE edge" })
				statement.execute(step);
			Map<String, Set<ObjectRef>> closures = new TreeMap<>();
			try (ResultSet reached = statement.executeQuery(CLOSURE)) {
				while (reached.next())
					closures.computeIfAbsent(reached.getString(1), any -> new HashSet<>()).add(ObjectRef.parse(reached.getString(2)));
			}
			return closures;
		}
	}
}
