package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.agent.protocol.StorageFacts.Disk;
import org.drover.agent.protocol.StorageFacts.Partition;
import org.drover.agent.protocol.SurveyTask;

/** Disks with their partitions; those of a SAN are told by how they are attached and by their world-wide names. */
final class DiskSurvey implements Surveyor {

	private static final long SECTOR = 512;

	@Override
	public SurveyTask task() {
		return SurveyTask.DISKS;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		for (String name : machine.names("/sys/block"))
			if (isDisk(machine, name))
				findings.disks.add(disk(machine, name));
		if (findings.disks.isEmpty())
			throw new Absent("no disk has any size here");
	}

	/** What the kernel's device database says of a block device, by name, from its lines. */
	static Map<String, String> properties(List<String> lines) {
		Map<String, String> properties = new TreeMap<>();
		for (String line : lines) {
			int equals = line.indexOf('=');
			if (line.startsWith("E:") && equals > 2)
				properties.put(line.substring(2, equals), line.substring(equals + 1));
		}
		return properties;
	}

	/** How a disk is attached, by the path of its device in the kernel's tree. */
	static String transport(String name, String device) {
		if (name.startsWith("nvme"))
			return device.contains("/nvme-fabrics/") ? "nvme-of" : "nvme";
		if (name.startsWith("loop"))
			return "loop";
		if (name.startsWith("zram") || name.startsWith("ram"))
			return "memory";
		if (device.contains("/virtio"))
			return "virtio";
		if (device.contains("/session"))
			return "iscsi";
		if (device.contains("/rport-"))
			return "fc";
		if (device.contains("/usb"))
			return "usb";
		if (device.contains("/ata"))
			return "sata";
		if (device.contains("/end_device-"))
			return "sas";
		return "";
	}

	/** Those that others are made of, or that are made of others, are volumes and RAIDs. */
	private static boolean isDisk(Machine machine, String name) {
		return machine.number("/sys/block/" + name + "/size") > 0 && !name.startsWith("dm-") && !name.startsWith("md");
	}

	private static Disk disk(Machine machine, String name) throws IOException {
		String base = "/sys/block/" + name + "/";
		Map<String, String> known = known(machine, base);
		String wwn = first(machine.fact(base + "wwid"), first(machine.fact(base + "device/wwid"), known.getOrDefault("ID_WWN", "")));
		String serial = first(machine.fact(base + "serial"), first(machine.fact(base + "device/serial"), known.getOrDefault("ID_SERIAL_SHORT", "")));
		String model = first(machine.fact(base + "device/model"), known.getOrDefault("ID_MODEL", ""));
		return new Disk(name, model, serial, wwn, transport(name, machine.link("/sys/block/" + name).orElse("")),
				machine.number(base + "size") * SECTOR, machine.number(base + "removable") == 1, machine.number(base + "ro") == 1,
				partitions(machine, name));
	}

	private static List<Partition> partitions(Machine machine, String disk) throws IOException {
		List<Partition> partitions = new ArrayList<>();
		for (String name : machine.names("/sys/block/" + disk)) {
			String base = "/sys/block/" + disk + "/" + name + "/";
			if (!name.startsWith(disk) || !machine.has(base + "partition"))
				continue;
			Map<String, String> known = known(machine, base);
			partitions.add(new Partition(name, (int) machine.number(base + "partition"), machine.number(base + "start") * SECTOR,
					machine.number(base + "size") * SECTOR, known.getOrDefault("ID_FS_LABEL", ""), known.getOrDefault("ID_FS_UUID", "")));
		}
		return partitions;
	}

	private static Map<String, String> known(Machine machine, String base) throws IOException {
		String database = "/run/udev/data/b" + machine.fact(base + "dev");
		return machine.has(database) ? properties(machine.lines(database)) : Map.of();
	}

	private static String first(String preferred, String other) {
		return preferred.isEmpty() ? other : preferred;
	}
}
