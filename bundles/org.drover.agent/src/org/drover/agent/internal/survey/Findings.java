package org.drover.agent.internal.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.protocol.AccountFacts;
import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.NetworkFacts;
import org.drover.agent.protocol.SoftwareFacts;
import org.drover.agent.protocol.StorageFacts;
import org.drover.agent.protocol.SystemFacts;

/** What the tasks of a survey have found so far. */
final class Findings {

	HardwareFacts hardware = HardwareFacts.NONE;
	SystemFacts system = SystemFacts.NONE;
	NetworkFacts network = NetworkFacts.NONE;
	final List<StorageFacts.Disk> disks = new ArrayList<>();
	final List<StorageFacts.Raid> raids = new ArrayList<>();
	final List<StorageFacts.VolumeGroup> groups = new ArrayList<>();
	final List<StorageFacts.Volume> volumes = new ArrayList<>();
	final List<StorageFacts.FileSystem> fileSystems = new ArrayList<>();
	final List<StorageFacts.Share> shares = new ArrayList<>();
	final List<AccountFacts.User> users = new ArrayList<>();
	final List<AccountFacts.Group> userGroups = new ArrayList<>();
	final SortedMap<String, String> lookup = new TreeMap<>();
	final List<AccountFacts.Directory> directories = new ArrayList<>();
	final List<SoftwareFacts.Service> services = new ArrayList<>();
	final List<SoftwareFacts.Application> applications = new ArrayList<>();

	private final Set<String> missing = new LinkedHashSet<>();

	/** Part of the task at hand was not found out, and why; said twice it counts once. */
	void missing(String why) {
		missing.add(why);
	}

	/** What was missed since this was asked last. */
	List<String> takeMissing() {
		List<String> taken = List.copyOf(missing);
		missing.clear();
		return taken;
	}

	StorageFacts storage() {
		return new StorageFacts(disks, raids, groups, volumes, fileSystems, shares);
	}

	AccountFacts accounts() {
		return new AccountFacts(users, userGroups, lookup, directories);
	}

	SoftwareFacts software() {
		return new SoftwareFacts(services, applications);
	}
}
