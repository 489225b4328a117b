package org.drover.scan.enabler;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.scan.InsideFacts;
import org.drover.scan.internal.SystemFile;

/** Reads what Linux shows of the kernel and of its own share of processors. */
public final class InsideView {

	private static final List<String> LIMITS = List.of("cpu.max", "cpuset.cpus.effective", "cpu/cpu.cfs_quota_us", "cpu/cpu.cfs_period_us",
			"cpuset/cpuset.effective_cpus");

	private final Path root;

	public InsideView() {
		this(Path.of("/"));
	}

	/** @param root of the file system that has {@code sys} and {@code proc} */
	public InsideView(Path root) {
		this.root = root;
	}

	public InsideFacts read() {
		Path groups = root.resolve("sys/fs/cgroup");
		String limit = LIMITS.stream().map(name -> SystemFile.text(groups.resolve(name))).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
		return new InsideFacts(SystemFile.text(root.resolve("proc/sys/kernel/random/boot_id")),
				SystemFile.text(root.resolve("sys/devices/system/cpu/online")), limit);
	}
}
