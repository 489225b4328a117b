package org.drover.connector.configmgr.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the names that the connector reads, kept apart from the code that reads them. */
final class ViewNames {

	enum Source {
		/** The documentation of SQL views names it. */
		DOCUMENTED,
		/** Documentation tells of it, but not by this name: in words, or as the property of a class that the view belongs to. */
		TOLD,
		/** Documentation is silent: the laboratory's, like names that such databases are said to have. */
		OWN,
		/** Nothing but Drover has it. */
		OURS
	}

	/** A view, then its columns: as they are, DOCUMENTED; with ~ TOLD; with ? OWN; with ! OURS. */
	private static final String NAMES = """
			v_Site SiteCode ServerName SiteName? ReportingSiteCode? Type? Version~
			v_SystemResourceList SiteCode ServerName NALPath RoleName~
			v_SiteSystemSummarizer SiteSystem~ Role~ Status~ DownSince~
			vSMS_SUPSyncStatus WSUSServerName~ LastSuccessfulSyncTime~ WSUSSourceServer~ LastSyncState~ LastSyncErrorCode~
			v_DistributionPointInfo ServerName NALPath SiteCode ShareName? BitsEnabled? IsPeerDP~ IsProtected? IsMulticast? IsFileStreaming? InternetFacing?
			v_ContentDistributionVersions PkgID NALPath~ SourceVersion~ State~
			v_DistributionPoint PackageID ServerNALPath
			vSMS_Boundary BoundaryID? DisplayName? BoundaryType? Value?
			vSMS_BoundaryGroup GroupID? Name?
			vSMS_BoundaryGroupMembers GroupID? BoundaryID?
			v_BoundarySiteSystems BoundaryID ServerNALPath
			v_R_System ResourceID SMS_Unique_Identifier0 Netbios_Name0 Operating_System_Name_and0? Client_Version0? Client_Type0?
			v_R_System Resource_Domain_OR_Workgr0? Obsolete0? Decommissioned0?
			v_R_System_Valid ResourceID
			v_R_User ResourceID Unique_User_Name0?
			v_UsersPrimaryMachines MachineID? UserResourceID?
			v_CombinedDeviceResources MachineID? CNIsOnInternet?
			v_RA_System_SMSAssignedSites ResourceID SMS_Assigned_Sites0?
			v_RA_System_IPSubnets ResourceID IP_Subnets0?
			v_RA_System_IPAddresses ResourceID IP_Addresses0?
			v_FullCollectionMembership_Valid CollectionID ResourceID
			v_FullCollectionMembership CollectionID ResourceID
			v_Collections CollectionID LimitToCollectionID IsBuiltIn LastChangeTime CollectionName? CollectionType~
			v_CollectionRuleQuery CollectionID LimitToCollectionID QueryExpression?
			v_CollectionRuleDirect CollectionID ResourceID
			v_ServiceWindow CollectionID Name~ Description~ StartTime~ Duration~
			v_CollectionVariable CollectionID Name~ Value~ IsMasked~
			vSMS_CollectionDependencies DependentCollectionID? SourceCollectionID? RelationshipType?
			v_Package PackageID Name Version? Manufacturer? PackageType~ SourceVersion~ PkgSourcePath~ SourceDate~
			v_TaskSequencePackage PackageID BootImageID Name~ SourceVersion~
			v_DriverPackage PackageID~ Name~ SourceVersion~
			v_ImagePackage PackageID~ Name~ SourceVersion~
			v_BootImagePackage PackageID Name~ SourceVersion~
			v_Program PackageID ProgramName? CommandLine? DependentProgram~
			v_Advertisement AdvertisementID AdvertisementName PackageID CollectionID ProgramName? PresentTime? ExpirationTime? ExpirationTimeEnabled?
			v_ClientAdvertisementStatus AdvertisementID LastStatusMessageID
			v_CIAssignment AssignmentID Assignment_UniqueID CollectionID AssignmentName? StartTime? ExpirationTime?
			v_CIAssignmentToCI AssignmentID CI_ID
			v_ConfigurationItems CI_ID CI_UniqueID? CIType_ID? CIVersion? DateLastModified~
			v_LocalizedCIProperties CI_ID? DisplayName?
			v_CIRelation FromCIID ToCIID RelationType
			v_TaskSequencePackageReferences PackageID RefPackageID
			v_TaskSequenceAppReferencesInfo PackageID RefAppCI_ID?
			v_Content PkgID Content_ID~ SourceSize~
			v_CIContents_All CI_ID Content_ID
			v_DriverContentToPackage PkgID CI_ID
			vSMS_Folders ContainerNodeID~ Name~ ObjectType~ ParentContainerNodeID~ SearchFolder~ SearchString~
			vFolderMembers ContainerNodeID? InstanceKey?
			v_MeteredProductRule SecurityKey ProductName~ FileName~ FileVersion~ SiteCode~
			vSMS_SC_Component ID? ComponentName? SiteCode?
			vSMS_SC_Component_Properties ID? Name? Value1? Value2? Value3?
			vSMS_SC_SysResUse ID? RoleName? NALPath?
			vSMS_SC_SysResUse_Properties ID? Name? Value1? Value2? Value3?
			v_CH_ClientSummary ResourceID LastPolicyRequest~
			v_GS_DEVICE_COMPUTERSYSTEM ResourceID DeviceManufacturer0~ DeviceModel0~
			v_Drover_ServiceRole NALPath! RoleName! ServiceUrl! Owner! SharedWith! SharedHomes! Capacity! IsDefault! ServesMobile!
			v_Drover_TaskSequence PackageID! UsesStateMigration!
			v_Drover_ChangeTracking Origin! CurrentVersion! OldestVersion!
			v_Drover_ChangedSystem ResourceID! SMS_Unique_Identifier0!
			v_Drover_ChangedService NALPath!
			v_Drover_ChangedCopy PackageID! NALPath!
			""";

	private ViewNames() {
	}

	/** By view, then by column. */
	static Map<String, Map<String, Source>> all() {
		Map<String, Map<String, Source>> all = new HashMap<>();
		NAMES.lines().forEach(line -> {
			List<String> words = List.of(line.split(" "));
			Map<String, Source> columns = all.computeIfAbsent(words.getFirst(), any -> new HashMap<>());
			words.subList(1, words.size()).forEach(word -> columns.put(word.replaceAll("[~?!]$", ""), source(word)));
		});
		return all;
	}

	private static Source source(String word) {
		return switch (word.charAt(word.length() - 1)) {
		case '~' -> Source.TOLD;
		case '?' -> Source.OWN;
		case '!' -> Source.OURS;
		default -> Source.DOCUMENTED;
		};
	}
}
