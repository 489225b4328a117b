package org.drover.scan.enabler;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.scan.Enabler;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.Placeholders;
import org.drover.scan.internal.SystemFile;

/**
 * SMBIOS, as the kernel shows it: an answer on a real machine only. In a virtual one it describes what the hypervisor pretends, it is part of the
 * guest's memory, and moves with it: it would hide a motion. So it does not answer where anything says that the machine is virtual, nor where
 * the serial is one that makers leave in by mistake. The kernel shows serials to root alone.
 */
public final class MachineEnabler implements Enabler {

	private static final Pattern VIRTUAL = Pattern.compile(
			"(?i).*(qemu|kvm|bochs|vmware|virtualbox|innotek|xen|virtual|parallels|bhyve|amazon ec2|google|openstack|ovirt|nutanix|alibaba cloud"
					+ "|cloud-hypervisor|firecracker).*");

	private final Path dmi;
	private final Path processors;
	private final Path hypervisor;

	public MachineEnabler() {
		this(Path.of("/"));
	}

	/** @param root of the file system that has {@code sys} and {@code proc} */
	public MachineEnabler(Path root) {
		dmi = root.resolve("sys/class/dmi/id");
		processors = root.resolve("proc/cpuinfo");
		hypervisor = root.resolve("sys/hypervisor/type");
	}

	@Override
	public String name() {
		return "dmi";
	}

	@Override
	public Optional<HostFacts> read() {
		String serial = SystemFile.text(dmi.resolve("product_serial"));
		if (Placeholders.is(serial) || virtual())
			return Optional.empty();
		String type = SystemFile.text(dmi.resolve("sys_vendor"));
		return Optional.of(HostFacts.of(new HostComponent(serial, type, SystemFile.text(dmi.resolve("product_name")))));
	}

	/** Whether anything says that this machine is one that a hypervisor makes. */
	public boolean virtual() {
		return VIRTUAL.matcher(SystemFile.text(dmi.resolve("sys_vendor"))).matches() || VIRTUAL.matcher(SystemFile.text(dmi.resolve("product_name"))).matches()
				|| VIRTUAL.matcher(SystemFile.text(dmi.resolve("bios_vendor"))).matches() || !SystemFile.text(hypervisor).isEmpty()
				|| hypervisorFlag();
	}

	private boolean hypervisorFlag() {
		return SystemFile.text(processors).lines().filter(line -> line.startsWith("flags")).findFirst()
				.map(line -> (line + " ").contains(" hypervisor ")).orElse(true); // not to know is not to answer
	}
}
