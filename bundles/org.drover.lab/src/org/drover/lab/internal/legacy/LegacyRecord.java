package org.drover.lab.internal.legacy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.connector.ClientHome;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ClientRegister;
import org.drover.site.ServiceRefusal;
import org.drover.site.SiteModel;
import org.drover.store.Jdbc;

/**
 * The only place where the legacy estate changes: rows first, in one transaction, then what the services answer from. Doing a thing twice
 * has the effect of once.
 */
final class LegacyRecord {

	private static final Pattern SITE_CODE = Pattern.compile("[A-Z0-9]{3}");
	private static final Pattern SITE_CODES = Pattern.compile("([A-Z0-9]{3}(,[A-Z0-9]{3})*)?");
	private static final Pattern SITE_HOMES = Pattern.compile("([A-Z0-9]{3}=https?://[^,=]{1,200}(,[A-Z0-9]{3}=https?://[^,=]{1,200})*)?");
	private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9 ./-]{1,128}");
	private static final List<String> OF_CLIENTS = List.of("CollectionMembers", "CollectionDirectRules", "IPSubnets", "IPAddresses", "ClientReleases",
			"AssignedSites", "ClientSummary", "MobileDevices", "Systems");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	/** A client as a number and a key. */
	record Resource(int id, String key) {
	}

	private final Jdbc jdbc;
	private final SiteModel model;
	private final ClientRegister register;
	private final LegacyServices services;

	LegacyRecord(Jdbc jdbc, SiteModel model, ClientRegister register, LegacyServices services) {
		this.jdbc = jdbc;
		this.model = model;
		this.register = register;
		this.services = services;
	}

	/**
	 * Assigns clients to a site of this hierarchy, or releases them to one elsewhere.
	 *
	 * @param managementPoint of the other site, an empty text where its clients report to nobody; empty for one of ours
	 * @return how many clients were named
	 * @throws ServiceRefusal where a client is not a valid one of ours or the site is not fit; nothing is changed then
	 */
	synchronized int reassign(Collection<Integer> resourceIds, String siteCode, Optional<String> managementPoint) throws ServiceRefusal, DroverException {
		if (!SITE_CODE.matcher(siteCode).matches())
			throw new ServiceRefusal(400, "NewSiteCode is no site code of three capitals or digits");
		Optional<ManagedObject> own = model.get(new ObjectRef(ObjectKind.SITE, siteCode));
		if (own.isPresent() && !own.get().attribute(Words.TYPE).equals("primary"))
			throw new ServiceRefusal(400, "clients are assigned to primary sites, and " + siteCode + " is none");
		if (own.isEmpty() && !managementPoint.orElse("none").matches("|https?://[^\\s]+"))
			throw new ServiceRefusal(400, siteCode + " is no site of this hierarchy: name its ManagementPoint");
		List<Resource> resources = resources(resourceIds);
		Optional<ClientHome> elsewhere = own.isPresent() ? Optional.empty() : Optional.of(new ClientHome(siteCode, managementPoint.orElseThrow()));
		jdbc.transaction(change -> {
			write(change, resources, siteCode, elsewhere);
			return null;
		});
		model.change(() -> resources.forEach(resource -> apply(resource.key(), siteCode, elsewhere)));
		return resources.size();
	}

	private List<Resource> resources(Collection<Integer> ids) throws ServiceRefusal, DroverException {
		List<Resource> resources = new ArrayList<>();
		for (int id : ids) {
			Optional<String> key = jdbc.first("SELECT SMS_Unique_Identifier0 FROM v_R_System_Valid WHERE ResourceID = ?", row -> row.getString(1), id);
			resources.add(new Resource(id, key.orElseThrow(() -> new ServiceRefusal(400, "the resource " + id + " is no valid client"))));
		}
		return resources;
	}

	private static void write(Jdbc change, List<Resource> resources, String siteCode, Optional<ClientHome> elsewhere) throws DroverException {
		List<Object[]> sites = resources.stream().map(resource -> new Object[] { siteCode, resource.id() }).toList();
		List<Object[]> ids = resources.stream().map(resource -> new Object[] { resource.id() }).toList();
		change.batch("UPDATE AssignedSites SET SiteCode = ? WHERE ResourceID = ?", sites);
		change.batch("DELETE FROM ClientReleases WHERE ResourceID = ?", ids);
		if (elsewhere.isPresent())
			change.batch("INSERT INTO ClientReleases VALUES (?, ?)",
					resources.stream().map(resource -> new Object[] { resource.id(), elsewhere.get().managementPoint() }).toList());
	}

	/** A client that was put into the database from outside has rows and no more: no service of this site knows it. */
	private void apply(String client, String siteCode, Optional<ClientHome> elsewhere) {
		ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, client);
		if (model.get(ref).isEmpty())
			return;
		List<Dependency> dependencies = new ArrayList<>(model.dependencies(ref));
		dependencies.removeIf(dependency -> dependency.kind() == DependencyKind.ASSIGNED_TO);
		if (elsewhere.isPresent()) {
			register.release(client, elsewhere.get());
		} else {
			register.accept(client, siteCode);
			dependencies.addFirst(new Dependency(ref, new ObjectRef(ObjectKind.SITE, siteCode), DependencyKind.ASSIGNED_TO));
		}
		model.put(model.get(ref).orElseThrow().with(Attributes.SITE, siteCode), dependencies);
	}

	/**
	 * Sets who runs a service role and whom it serves beside that.
	 *
	 * @return what was set before
	 */
	synchronized Map<String, String> share(String nalPath, String roleName, String owner, String sharedWith, String sharedHomes)
			throws ServiceRefusal, DroverException {
		if (!SITE_CODE.matcher(owner).matches())
			throw new ServiceRefusal(400, "Owner is no site code of three capitals or digits");
		if (!SITE_CODES.matcher(sharedWith).matches())
			throw new ServiceRefusal(400, "SharedWith is no comma-separated list of site codes");
		if (!SITE_HOMES.matcher(sharedHomes).matches())
			throw new ServiceRefusal(400, "SharedHomes is no comma-separated list of site codes with the address of a management point each");
		ManagedObject service = service(nalPath, roleName);
		if (!owner.equals(LegacySite.TOPOLOGY) && service.kind() == ObjectKind.MANAGEMENT_POINT)
			throw new ServiceRefusal(400, "a management point works on the database of its own site and cannot be handed over");
		Map<String, String> before = Map.of(Attributes.OWNER, service.attribute(Attributes.OWNER), Attributes.SHARED_WITH,
				service.attribute(Attributes.SHARED_WITH));
		jdbc.update("UPDATE ServiceRoles SET Owner = ?, SharedWith = ?, SharedHomes = ? WHERE NALPath = ? AND RoleName = ?", owner, sharedWith, sharedHomes,
				nalPath, roleName);
		model.update(service.with(Attributes.OWNER, owner).with(Attributes.SHARED_WITH, sharedWith).with(Attributes.SHARED_HOMES, sharedHomes));
		return before;
	}

	/** Replaces the program that provides a service role; what that holds stays. */
	synchronized void upgrade(String nalPath, String roleName, String program) throws ServiceRefusal, DroverException {
		if (!PROGRAM.matcher(program).matches())
			throw new ServiceRefusal(400, "Program is no name of up to 128 letters, digits, spaces, dots, hyphens and slashes");
		ManagedObject service = service(nalPath, roleName);
		boolean same = jdbc.first("SELECT Program FROM ServiceRoles WHERE NALPath = ? AND RoleName = ?", row -> row.getString(1), nalPath, roleName)
				.filter(program::equals).isPresent();
		if (same)
			return;
		jdbc.update("UPDATE ServiceRoles SET Program = ? WHERE NALPath = ? AND RoleName = ?", program, nalPath, roleName);
		services.upgrade(service.ref(), program);
	}

	/** Notes what the site finds out about a service by looking. */
	synchronized void down(ObjectRef service, boolean down) throws DroverException {
		String path = model.get(service).orElseThrow().attribute(Words.NAL_PATH);
		jdbc.update("DELETE FROM RoleOutages WHERE NALPath = ? AND RoleName = ?", path, Roles.name(service.kind()));
		if (down)
			jdbc.update("INSERT INTO RoleOutages VALUES (?, ?, CURRENT_TIMESTAMP)", path, Roles.name(service.kind()));
	}

	/** Notes what a software update point says of its upstream source. */
	synchronized void setSynchronized(ObjectRef updatePoint, boolean done) throws DroverException {
		for (String server : servers(updatePoint)) {
			jdbc.update("DELETE FROM UnsynchronizedServers WHERE ServerName = ?", server);
			if (!done)
				jdbc.update("INSERT INTO UnsynchronizedServers VALUES (?)", server);
		}
	}

	/** Has a software update point take its updates from the first server of another one. */
	synchronized void setUpstream(ObjectRef updatePoint, ObjectRef source) throws DroverException {
		for (String server : servers(updatePoint)) {
			jdbc.update("DELETE FROM UpdateSources WHERE ServerName = ?", server);
			jdbc.update("INSERT INTO UpdateSources VALUES (?, ?)", server, servers(source).getFirst());
		}
	}

	private List<String> servers(ObjectRef service) {
		return model.dependencies(service).stream().filter(host -> host.kind() == DependencyKind.HOSTED_ON).map(host -> host.to().key()).toList();
	}

	/**
	 * Deletes a client with all that is known of it.
	 *
	 * @throws ServiceRefusal where there is none, or it is assigned to a site of this hierarchy
	 */
	synchronized void forget(int resourceId) throws ServiceRefusal, DroverException {
		String key = jdbc.first("SELECT SMS_Unique_Identifier0 FROM Systems WHERE ResourceID = ?", row -> row.getString(1), resourceId)
				.orElseThrow(() -> new ServiceRefusal(404, "there is no such instance of SMS_R_System"));
		if (register.standing(key).filter(standing -> !standing.isReleased()).isPresent())
			throw new ServiceRefusal(400, "the client " + key + " is assigned to a site of this hierarchy");
		jdbc.transaction(change -> {
			for (String table : OF_CLIENTS)
				change.update("DELETE FROM " + table + " WHERE ResourceID = ?", resourceId);
			change.update("DELETE FROM PrimaryUsers WHERE MachineID = ?", resourceId);
			return null;
		});
		model.change(() -> {
			model.remove(new ObjectRef(ObjectKind.CLIENT, key));
			register.forget(key);
		});
	}

	private ManagedObject service(String nalPath, String roleName) throws ServiceRefusal {
		ObjectKind kind = Roles.kind(roleName).orElseThrow(() -> new ServiceRefusal(404, "no service role is called " + roleName));
		return model.all(kind).stream().filter(role -> role.attribute(Words.NAL_PATH).equals(nalPath)).findFirst()
				.orElseThrow(() -> new ServiceRefusal(404, "there is no " + roleName + " at this NAL path"));
	}

	/** Writes down when clients were last heard of; called now and then, never by a request. */
	void flushTelemetry() throws DroverException {
		List<Object[]> rows = new ArrayList<>();
		for (String client : register.takeHeard())
			register.entry(client).ifPresent(entry -> rows.add(telemetry(client, entry)));
		if (!rows.isEmpty())
			jdbc.batch("UPDATE ClientSummary SET LastPolicyRequest = ?, LastStatusMessage = COALESCE(?, LastStatusMessage) WHERE ResourceID = "
					+ "(SELECT ResourceID FROM Systems WHERE SMS_Unique_Identifier0 = ?)", rows);
	}

	private static Object[] telemetry(String client, ClientRegister.Entry entry) {
		String heard = TIME.format(LocalDateTime.ofInstant(entry.lastHeard(), ZoneOffset.UTC));
		return new Object[] { heard, entry.lastKind().isEmpty() ? null : heard, client };
	}
}
