package org.drover.agent.internal.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is mounted, and what the machine is set to mount. */
final class Mounts {

	private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
	private static final Set<String> KERNEL = Set.of("proc", "sysfs", "devtmpfs", "devpts", "cgroup", "cgroup2", "securityfs", "debugfs", "tracefs",
			"pstore", "bpf", "mqueue", "hugetlbfs", "configfs", "fusectl", "autofs", "efivarfs", "binfmt_misc", "nsfs", "rpc_pipefs", "selinuxfs");
	private static final Set<String> EXTERNAL = Set.of("nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs", "fuse.glusterfs", "fuse.sshfs", "lustre",
			"9p", "afs", "fuse.s3fs", "ocfs2", "gfs2", "beegfs");

	/**
	 * One of them.
	 *
	 * @param device its numbers, as in "8:1"; empty for one that is only set
	 */
	record Mount(String device, String place, String source, String kind, String options) {

		/** Whether it holds what somebody has stored, and not what the kernel tells. */
		boolean stores() {
			return !KERNEL.contains(kind);
		}

		boolean external() {
			return EXTERNAL.contains(kind);
		}
	}

	private Mounts() {
	}

	/** From the lines of a mountinfo file; of several on one place the last one counts. */
	static List<Mount> mounted(List<String> lines) {
		List<Mount> mounts = new ArrayList<>();
		for (String line : lines) {
			String[] halves = line.split(" - ", 2);
			String[] left = halves[0].split(" ");
			String[] right = halves.length < 2 ? new String[0] : halves[1].split(" ");
			if (left.length < 6 || right.length < 2)
				continue;
			String place = plain(left[4]);
			mounts.removeIf(mount -> mount.place().equals(place));
			mounts.add(new Mount(left[2], place, plain(right[1]), right[0], left[5]));
		}
		return mounts;
	}

	/** From the lines of an fstab. */
	static List<Mount> set(List<String> lines) {
		List<Mount> mounts = new ArrayList<>();
		for (String line : lines) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length >= 3 && !columns[0].startsWith("#"))
				mounts.add(new Mount("", plain(columns[1]), plain(columns[0]), columns[2], columns.length > 3 ? columns[3] : ""));
		}
		return mounts;
	}

	/** The mount that a path lies on. */
	static Optional<Mount> of(List<Mount> mounts, String path) {
		return mounts.stream().filter(mount -> under(path, mount.place())).max(Comparator.comparingInt(mount -> mount.place().length()));
	}

	private static boolean under(String path, String place) {
		return place.equals("/") || path.equals(place) || path.startsWith(place + "/");
	}

	/** Blanks and the like are written as octal numbers. */
	private static String plain(String text) {
		if (text.indexOf('\\') < 0)
			return text;
		byte[] latin = OCTAL.matcher(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
				.replaceAll(octal -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octal.group(1), 8))))
				.getBytes(StandardCharsets.ISO_8859_1);
		return new String(latin, StandardCharsets.UTF_8);
	}
}
