-- The legacy site's database. Views carry the documented names; where a service has been handed to another topology its rows stay and the
-- views no longer show them.
CREATE TABLE Sites (SiteCode VARCHAR(3) PRIMARY KEY, SiteName VARCHAR(256), ServerName VARCHAR(256), ReportingSiteCode VARCHAR(3),
	Type INT, Version VARCHAR(32));
CREATE TABLE ServiceRoles (NALPath VARCHAR(512), RoleName VARCHAR(128), SiteCode VARCHAR(3), ServiceUrl VARCHAR(256), Owner VARCHAR(3),
	SharedWith VARCHAR(64), SharedHomes VARCHAR(1024), Capacity INT, IsDefault INT, ServesMobile INT, Program VARCHAR(128),
	PRIMARY KEY (NALPath, RoleName));
CREATE TABLE RoleServers (NALPath VARCHAR(512), RoleName VARCHAR(128), ServerName VARCHAR(256), SiteCode VARCHAR(3),
	PRIMARY KEY (NALPath, RoleName, ServerName));
CREATE TABLE RoleOutages (NALPath VARCHAR(512), RoleName VARCHAR(128), DownSince TIMESTAMP, PRIMARY KEY (NALPath, RoleName));
CREATE TABLE UnsynchronizedServers (ServerName VARCHAR(256) PRIMARY KEY);
CREATE TABLE UpdateSources (ServerName VARCHAR(256) PRIMARY KEY, SourceServer VARCHAR(256));
CREATE TABLE DistributionPoints (NALPath VARCHAR(512) PRIMARY KEY, ServerName VARCHAR(256), SiteCode VARCHAR(3), ShareName VARCHAR(128),
	BitsEnabled INT, IsPeerDP INT, IsProtected INT, IsMulticast INT, IsFileStreaming INT, InternetFacing INT);
CREATE TABLE Boundaries (BoundaryID INT PRIMARY KEY, DisplayName VARCHAR(256), BoundaryType INT, BoundaryValue VARCHAR(256));
CREATE TABLE BoundaryGroups (GroupID INT PRIMARY KEY, Name VARCHAR(256));
CREATE TABLE BoundaryGroupMembers (GroupID INT, BoundaryID INT, PRIMARY KEY (GroupID, BoundaryID));
CREATE TABLE BoundarySiteSystems (BoundaryID INT, ServerNALPath VARCHAR(512), SiteSystemName VARCHAR(256),
	PRIMARY KEY (BoundaryID, ServerNALPath));
CREATE TABLE Systems (ResourceID INT PRIMARY KEY, SMS_Unique_Identifier0 VARCHAR(64) UNIQUE, Netbios_Name0 VARCHAR(64),
	Operating_System_Name_and0 VARCHAR(256), Client_Version0 VARCHAR(32), Client_Type0 INT, Resource_Domain_OR_Workgr0 VARCHAR(64),
	Obsolete0 INT, Decommissioned0 INT, OnInternet INT);
CREATE TABLE Users (ResourceID INT PRIMARY KEY, Unique_User_Name0 VARCHAR(128));
CREATE TABLE PrimaryUsers (MachineID INT, UserResourceID INT, PRIMARY KEY (MachineID, UserResourceID));
CREATE INDEX PrimaryUsersUser ON PrimaryUsers (UserResourceID);
CREATE TABLE ClientSummary (ResourceID INT PRIMARY KEY, LastPolicyRequest TIMESTAMP, LastStatusMessage TIMESTAMP);
CREATE TABLE MobileDevices (ResourceID INT PRIMARY KEY, Manufacturer VARCHAR(64), Model VARCHAR(64));
CREATE TABLE AssignedSites (ResourceID INT PRIMARY KEY, SiteCode VARCHAR(3));
CREATE TABLE ClientReleases (ResourceID INT PRIMARY KEY, ManagementPoint VARCHAR(256));
CREATE TABLE IPSubnets (ResourceID INT, Subnet VARCHAR(64), PRIMARY KEY (ResourceID, Subnet));
CREATE TABLE IPAddresses (ResourceID INT, Address VARCHAR(64), PRIMARY KEY (ResourceID, Address));
CREATE TABLE Collections (CollectionID VARCHAR(8) PRIMARY KEY, CollectionName VARCHAR(256), CollectionType INT, LimitToCollectionID VARCHAR(8),
	IsBuiltIn INT);
CREATE TABLE CollectionRelations (DependentCollectionID VARCHAR(8), SourceCollectionID VARCHAR(8), RelationshipType INT,
	PRIMARY KEY (DependentCollectionID, SourceCollectionID, RelationshipType));
CREATE TABLE CollectionQueries (CollectionID VARCHAR(8), RuleName VARCHAR(256), QueryExpression VARCHAR(4000),
	LimitToCollectionID VARCHAR(8), PRIMARY KEY (CollectionID, RuleName));
CREATE TABLE CollectionDirectRules (CollectionID VARCHAR(8), ResourceID INT, PRIMARY KEY (CollectionID, ResourceID));
CREATE TABLE ServiceWindows (CollectionID VARCHAR(8), ServiceWindowID VARCHAR(64) PRIMARY KEY, Name VARCHAR(256), Description VARCHAR(512),
	StartTime TIMESTAMP, Duration INT);
CREATE TABLE CollectionVariables (CollectionID VARCHAR(8), Name VARCHAR(256), VariableValue VARCHAR(4000), IsMasked INT, PRIMARY KEY (CollectionID, Name));
CREATE TABLE CollectionMembers (CollectionID VARCHAR(8), ResourceID INT, PRIMARY KEY (CollectionID, ResourceID));
CREATE INDEX CollectionMembersResource ON CollectionMembers (ResourceID);
CREATE TABLE Packages (PackageID VARCHAR(8) PRIMARY KEY, Name VARCHAR(256), Version VARCHAR(32), Manufacturer VARCHAR(64), PackageType INT,
	PkgSourceFlag INT, PkgSourcePath VARCHAR(1024), SourceVersion INT, SourceSite VARCHAR(3), BootImageID VARCHAR(8), UsesStateMigration INT);
CREATE TABLE Programs (PackageID VARCHAR(8), ProgramName VARCHAR(128), CommandLine VARCHAR(512), DependentProgram VARCHAR(256),
	PRIMARY KEY (PackageID, ProgramName));
CREATE TABLE Advertisements (AdvertisementID VARCHAR(8) PRIMARY KEY, AdvertisementName VARCHAR(512), PackageID VARCHAR(8), ProgramName VARCHAR(128),
	CollectionID VARCHAR(8), PresentTime TIMESTAMP, ExpirationTime TIMESTAMP, ExpirationTimeEnabled INT);
CREATE TABLE CIAssignments (AssignmentID INT PRIMARY KEY, Assignment_UniqueID VARCHAR(64), AssignmentName VARCHAR(512), AssignmentType INT,
	CollectionID VARCHAR(8), StartTime TIMESTAMP, ExpirationTime TIMESTAMP);
CREATE TABLE CIAssignmentTargets (AssignmentID INT, CI_ID INT, PRIMARY KEY (AssignmentID, CI_ID));
CREATE TABLE ConfigurationItems (CI_ID INT PRIMARY KEY, CI_UniqueID VARCHAR(256), CIType_ID INT, CIVersion INT, DisplayName VARCHAR(512));
CREATE TABLE CIRelations (FromCIID INT, ToCIID INT, RelationType INT, PRIMARY KEY (FromCIID, ToCIID, RelationType));
CREATE TABLE TaskSequenceReferences (PackageID VARCHAR(8), RefPackageID VARCHAR(8), PRIMARY KEY (PackageID, RefPackageID));
CREATE TABLE TaskSequenceApplications (PackageID VARCHAR(8), RefAppCI_ID INT, PRIMARY KEY (PackageID, RefAppCI_ID));
CREATE TABLE Contents (Content_ID INT PRIMARY KEY, PkgID VARCHAR(8), ContentVersion INT, SourceSize INT);
CREATE TABLE CIContents (CI_ID INT, ContentCI_ID INT, Content_ID INT, PRIMARY KEY (CI_ID, Content_ID));
CREATE TABLE DriverContents (PkgID VARCHAR(8), CI_ID INT, Content_ID INT, PRIMARY KEY (PkgID, CI_ID));
CREATE TABLE PackageServers (PackageID VARCHAR(8), ServerNALPath VARCHAR(512), SiteCode VARCHAR(3), SourceVersion INT, State INT,
	LastRefreshTime TIMESTAMP, PRIMARY KEY (PackageID, ServerNALPath));
CREATE INDEX PackageServersPath ON PackageServers (ServerNALPath);
CREATE TABLE Folders (ContainerNodeID INT PRIMARY KEY, Name VARCHAR(256), ObjectType INT, ParentContainerNodeID INT, SearchFolder INT,
	SearchString VARCHAR(4000));
CREATE TABLE FolderMembers (ContainerNodeID INT, InstanceKey VARCHAR(512), PRIMARY KEY (ContainerNodeID, InstanceKey));
CREATE TABLE MeteredProductRules (RuleID INT PRIMARY KEY, SecurityKey VARCHAR(64), ProductName VARCHAR(256), FileName VARCHAR(256), FileVersion VARCHAR(64),
	SiteCode VARCHAR(3));
CREATE TABLE SiteComponents (ID BIGINT PRIMARY KEY, ComponentName VARCHAR(128), SiteCode VARCHAR(3));
CREATE TABLE SystemResources (ID BIGINT PRIMARY KEY, RoleName VARCHAR(128), NALPath VARCHAR(512));
CREATE TABLE SiteControlProperties (ID BIGINT, Name VARCHAR(256), Value1 VARCHAR(4000), Value2 VARCHAR(4000), Value3 INT, PRIMARY KEY (ID, Name));
CREATE TABLE ChangeTracking (Origin VARCHAR(36), OldestVersion BIGINT);
CREATE SEQUENCE ChangeVersions;
CREATE TABLE ChangedSystems (ResourceID INT, SMS_Unique_Identifier0 VARCHAR(64), ChangeVersion BIGINT);
CREATE INDEX ChangedSystemsVersion ON ChangedSystems (ChangeVersion);
CREATE TABLE ChangedCopies (PackageID VARCHAR(8), ServerNALPath VARCHAR(512), ChangeVersion BIGINT);
CREATE INDEX ChangedCopiesVersion ON ChangedCopies (ChangeVersion);
CREATE TABLE ChangedServices (NALPath VARCHAR(512), ChangeVersion BIGINT);
CREATE INDEX ChangedServicesVersion ON ChangedServices (ChangeVersion);

CREATE VIEW v_Drover_ChangeTracking AS SELECT Origin,
	GREATEST(OldestVersion, (SELECT COALESCE(MAX(ChangeVersion), 0) FROM ChangedSystems),
	(SELECT COALESCE(MAX(ChangeVersion), 0) FROM ChangedCopies), (SELECT COALESCE(MAX(ChangeVersion), 0) FROM ChangedServices)) AS CurrentVersion, OldestVersion FROM ChangeTracking;
CREATE VIEW v_Drover_ChangedSystem AS SELECT ResourceID, SMS_Unique_Identifier0, ChangeVersion FROM ChangedSystems;
CREATE VIEW v_Drover_ChangedService AS SELECT NALPath, ChangeVersion FROM ChangedServices;
CREATE VIEW v_Drover_ChangedCopy AS SELECT PackageID, ServerNALPath AS NALPath, ChangeVersion FROM ChangedCopies;
CREATE VIEW v_Site AS SELECT SiteCode, SiteName, ServerName, ReportingSiteCode, Type, Version FROM Sites;
CREATE VIEW v_SystemResourceList AS SELECT rs.SiteCode, rs.ServerName, rs.NALPath, rs.RoleName FROM RoleServers rs
	LEFT JOIN ServiceRoles r ON r.NALPath = rs.NALPath AND r.RoleName = rs.RoleName WHERE r.Owner IS NULL OR 'CAS' IN (r.Owner, r.SharedWith);
CREATE VIEW v_Drover_ServiceRole AS SELECT NALPath, RoleName, ServiceUrl, Owner, SharedWith, SharedHomes, Capacity, IsDefault, ServesMobile
	FROM ServiceRoles WHERE 'CAS' IN (Owner, SharedWith);
CREATE VIEW v_SiteSystemSummarizer AS SELECT r.SiteCode, r.NALPath AS SiteSystem, r.RoleName AS Role,
	CASE WHEN o.DownSince IS NULL THEN 0 ELSE 2 END AS Status, o.DownSince FROM ServiceRoles r
	LEFT JOIN RoleOutages o ON o.NALPath = r.NALPath AND o.RoleName = r.RoleName;
CREATE VIEW vSMS_SUPSyncStatus AS SELECT s.SiteCode, s.ServerName AS WSUSServerName, COALESCE(f.SourceServer, 'Microsoft Update') AS WSUSSourceServer,
	CASE WHEN u.ServerName IS NULL
	THEN TIMESTAMP '2024-02-13 20:00:00' END AS LastSuccessfulSyncTime, CASE WHEN u.ServerName IS NULL THEN 6702 END AS LastSyncState, 0 AS LastSyncErrorCode FROM RoleServers s
	LEFT JOIN UnsynchronizedServers u ON u.ServerName = s.ServerName LEFT JOIN UpdateSources f ON f.ServerName = s.ServerName WHERE s.RoleName = 'SMS Software Update Point';
CREATE VIEW v_DistributionPointInfo AS SELECT d.ServerName, d.NALPath, d.SiteCode, d.ShareName, d.BitsEnabled, d.IsPeerDP, d.IsProtected,
	d.IsMulticast, d.IsFileStreaming, d.InternetFacing FROM DistributionPoints d
	JOIN ServiceRoles r ON r.NALPath = d.NALPath AND r.RoleName = 'SMS Distribution Point' WHERE 'CAS' IN (r.Owner, r.SharedWith);
CREATE VIEW v_DistributionPoint AS SELECT p.PackageID, p.ServerNALPath, p.SiteCode, p.LastRefreshTime FROM PackageServers p
	JOIN ServiceRoles r ON r.NALPath = p.ServerNALPath AND r.RoleName = 'SMS Distribution Point' WHERE 'CAS' IN (r.Owner, r.SharedWith);
CREATE VIEW v_ContentDistributionVersions AS SELECT p.PackageID AS PkgID, p.SiteCode, p.ServerNALPath AS NALPath, p.SourceVersion, p.State
	FROM PackageServers p JOIN ServiceRoles r ON r.NALPath = p.ServerNALPath AND r.RoleName = 'SMS Distribution Point' WHERE 'CAS' IN (r.Owner, r.SharedWith);
CREATE VIEW vSMS_Boundary AS SELECT BoundaryID, DisplayName, BoundaryType, BoundaryValue AS "Value" FROM Boundaries;
CREATE VIEW vSMS_BoundaryGroup AS SELECT GroupID, Name FROM BoundaryGroups;
CREATE VIEW vSMS_BoundaryGroupMembers AS SELECT GroupID, BoundaryID FROM BoundaryGroupMembers;
CREATE VIEW v_BoundarySiteSystems AS SELECT b.BoundaryID, b.ServerNALPath, b.SiteSystemName FROM BoundarySiteSystems b
	JOIN ServiceRoles r ON r.NALPath = b.ServerNALPath AND r.RoleName = 'SMS Distribution Point' WHERE 'CAS' IN (r.Owner, r.SharedWith);
CREATE VIEW v_R_System AS SELECT ResourceID, 5 AS ResourceType, SMS_Unique_Identifier0, Netbios_Name0, Operating_System_Name_and0, Client_Version0,
	Client_Type0, Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0 FROM Systems;
CREATE VIEW v_R_System_Valid AS SELECT ResourceID, 5 AS ResourceType, SMS_Unique_Identifier0, Netbios_Name0 FROM Systems
	WHERE Obsolete0 = 0 AND Decommissioned0 = 0;
CREATE VIEW v_R_User AS SELECT ResourceID, Unique_User_Name0 FROM Users;
CREATE VIEW v_UsersPrimaryMachines AS SELECT MachineID, UserResourceID FROM PrimaryUsers;
CREATE VIEW v_CombinedDeviceResources AS SELECT s.ResourceID AS MachineID, s.Netbios_Name0 AS Name, a.SiteCode, s.OnInternet AS CNIsOnInternet
	FROM Systems s LEFT JOIN AssignedSites a ON a.ResourceID = s.ResourceID;
CREATE VIEW v_GS_DEVICE_COMPUTERSYSTEM AS SELECT ResourceID, Manufacturer AS DeviceManufacturer0, Model AS DeviceModel0 FROM MobileDevices;
CREATE VIEW v_CH_ClientSummary AS SELECT ResourceID, LastPolicyRequest, LastStatusMessage FROM ClientSummary;
CREATE VIEW v_RA_System_SMSAssignedSites AS SELECT ResourceID, SiteCode AS SMS_Assigned_Sites0 FROM AssignedSites;
CREATE VIEW v_RA_System_IPSubnets AS SELECT ResourceID, Subnet AS IP_Subnets0 FROM IPSubnets;
CREATE VIEW v_RA_System_IPAddresses AS SELECT ResourceID, Address AS IP_Addresses0 FROM IPAddresses;
CREATE VIEW v_Collections AS SELECT CollectionID, CollectionName, CollectionType, LimitToCollectionID, IsBuiltIn,
	TIMESTAMP '2024-01-15 08:00:00' AS LastChangeTime FROM Collections;
CREATE VIEW v_CollectionVariable AS SELECT CollectionID, Name, VariableValue AS "Value", IsMasked FROM CollectionVariables;
CREATE VIEW vSMS_CollectionDependencies AS SELECT DependentCollectionID, SourceCollectionID, RelationshipType FROM CollectionRelations;
CREATE VIEW v_CollectionRuleQuery AS SELECT CollectionID, RuleName, QueryExpression, LimitToCollectionID FROM CollectionQueries;
CREATE VIEW v_CollectionRuleDirect AS SELECT CollectionID, ResourceID FROM CollectionDirectRules;
CREATE VIEW v_ServiceWindow AS SELECT CollectionID, ServiceWindowID, Name, Description, StartTime, Duration FROM ServiceWindows;
CREATE VIEW v_FullCollectionMembership AS SELECT CollectionID, ResourceID FROM CollectionMembers;
CREATE VIEW v_FullCollectionMembership_Valid AS SELECT m.CollectionID, m.ResourceID FROM CollectionMembers m
	JOIN Systems s ON s.ResourceID = m.ResourceID WHERE s.Obsolete0 = 0 AND s.Decommissioned0 = 0;
CREATE VIEW v_Package AS SELECT PackageID, Name, Version, Manufacturer, PackageType, PkgSourceFlag, PkgSourcePath, SourceVersion, SourceSite,
	TIMESTAMP '2024-02-01 04:30:00' AS SourceDate FROM Packages;
CREATE VIEW v_TaskSequencePackage AS SELECT PackageID, Name, SourceVersion, BootImageID FROM Packages WHERE PackageType = 4;
CREATE VIEW v_Drover_TaskSequence AS SELECT PackageID, UsesStateMigration FROM Packages WHERE PackageType = 4;
CREATE VIEW v_DriverPackage AS SELECT PackageID, Name, SourceVersion, PkgSourcePath FROM Packages WHERE PackageType = 3;
CREATE VIEW v_ImagePackage AS SELECT PackageID, Name, SourceVersion, PkgSourcePath FROM Packages WHERE PackageType = 257;
CREATE VIEW v_BootImagePackage AS SELECT PackageID, Name, SourceVersion, PkgSourcePath FROM Packages WHERE PackageType = 258;
CREATE VIEW v_Program AS SELECT PackageID, ProgramName, CommandLine, DependentProgram FROM Programs;
CREATE VIEW v_Advertisement AS SELECT AdvertisementID, AdvertisementName, PackageID, ProgramName, CollectionID, PresentTime, ExpirationTime,
	ExpirationTimeEnabled FROM Advertisements;
CREATE VIEW v_ClientAdvertisementStatus AS SELECT AdvertisementID, 16777217 AS ResourceID, 10009 AS LastStatusMessageID FROM Advertisements;
CREATE VIEW v_CIAssignment AS SELECT AssignmentID, Assignment_UniqueID, AssignmentName, AssignmentType, CollectionID, StartTime, ExpirationTime
	FROM CIAssignments;
CREATE VIEW v_CIAssignmentToCI AS SELECT AssignmentID, CI_ID FROM CIAssignmentTargets;
CREATE VIEW v_ConfigurationItems AS SELECT CI_ID, CI_UniqueID, CIType_ID, CIVersion,
	TIMESTAMP '2024-02-01 04:30:00' AS DateLastModified FROM ConfigurationItems;
CREATE VIEW v_LocalizedCIProperties AS SELECT CI_ID, DisplayName FROM ConfigurationItems;
CREATE VIEW v_CIRelation AS SELECT FromCIID, ToCIID, RelationType FROM CIRelations;
CREATE VIEW v_TaskSequencePackageReferences AS SELECT PackageID, RefPackageID FROM TaskSequenceReferences;
CREATE VIEW v_TaskSequenceAppReferencesInfo AS SELECT PackageID, RefAppCI_ID FROM TaskSequenceApplications;
CREATE VIEW v_Content AS SELECT Content_ID, PkgID, ContentVersion, SourceSize FROM Contents;
CREATE VIEW v_CIContents_All AS SELECT CI_ID, ContentCI_ID, Content_ID FROM CIContents;
CREATE VIEW v_DriverContentToPackage AS SELECT PkgID, CI_ID, Content_ID FROM DriverContents;
CREATE VIEW vSMS_Folders AS SELECT ContainerNodeID, Name, ObjectType, ParentContainerNodeID, SearchFolder, SearchString FROM Folders;
CREATE VIEW vFolderMembers AS SELECT ContainerNodeID, InstanceKey FROM FolderMembers;
CREATE VIEW v_MeteredProductRule AS SELECT RuleID, SecurityKey, ProductName, FileName, FileVersion, SiteCode FROM MeteredProductRules;
CREATE VIEW vSMS_SC_Component AS SELECT ID, ComponentName, SiteCode FROM SiteComponents;
CREATE VIEW vSMS_SC_Component_Properties AS SELECT p.ID, p.Name, p.Value1, p.Value2, p.Value3 FROM SiteControlProperties p
	JOIN SiteComponents c ON c.ID = p.ID;
CREATE VIEW vSMS_SC_SysResUse AS SELECT ID, RoleName, NALPath FROM SystemResources;
CREATE VIEW vSMS_SC_SysResUse_Properties AS SELECT p.ID, p.Name, p.Value1, p.Value2, p.Value3 FROM SiteControlProperties p
	JOIN SystemResources r ON r.ID = p.ID;
