package org.drover.agent.protocol;

import java.util.List;

/** What a server stores on, from the disk to the share. Sizes are in bytes. */
public record StorageFacts(List<Disk> disks, List<Raid> raids, List<VolumeGroup> groups, List<Volume> volumes, List<FileSystem> fileSystems,
		List<Share> shares) {

	/** Nothing is known. */
	public static final StorageFacts NONE = new StorageFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	public StorageFacts {
		disks = disks == null ? List.of() : List.copyOf(disks);
		raids = raids == null ? List.of() : List.copyOf(raids);
		groups = groups == null ? List.of() : List.copyOf(groups);
		volumes = volumes == null ? List.of() : List.copyOf(volumes);
		fileSystems = fileSystems == null ? List.of() : List.copyOf(fileSystems);
		shares = shares == null ? List.of() : List.copyOf(shares);
	}

	/**
	 * @param transport "sata", "nvme", "virtio", "fc", "iscsi", "usb", "loop", "memory"; empty where unknown
	 * @param wwn       by which a SAN knows it; empty for none
	 */
	public record Disk(String name, String model, String serial, String wwn, String transport, long size, boolean removable, boolean readOnly,
			List<Partition> partitions) {

		public Disk {
			partitions = partitions == null ? List.of() : List.copyOf(partitions);
		}
	}

	/** @param start in bytes from the beginning of its disk */
	public record Partition(String name, int number, long start, long size, String label, String uuid) {
	}

	/** @param state as the kernel writes it, such as "active" */
	public record Raid(String name, String level, String state, long size, List<String> members, int missing) {

		public Raid {
			members = List.copyOf(members);
		}
	}

	/** @param members physical volumes */
	public record VolumeGroup(String name, long size, long free, List<String> members) {

		public VolumeGroup {
			members = List.copyOf(members);
		}
	}

	/** @param path of its device */
	public record Volume(String group, String name, String path, long size, String kind) {
	}

	/**
	 * @param place    where it is mounted
	 * @param set      whether the machine is set to mount it at its start
	 * @param external whether it lies on another machine
	 * @param size     0 where it does not say, or is not mounted
	 */
	public record FileSystem(String place, String source, String kind, String options, boolean mounted, boolean set, boolean external,
			long size, long free, String uuid) {
	}

	/**
	 * @param kind    "nfs" or "smb"
	 * @param clients whom it is offered to, as it is set
	 */
	public record Share(String kind, String name, String path, String clients, String options) {
	}
}
