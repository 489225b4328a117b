package org.drover.scan;

/**
 * What can be seen from inside and changes with the host or with what is given of it. Each is text as the system has it, empty where it has none.
 *
 * @param kernel     the boot identifier of the kernel: that of the host, for a container
 * @param processors those that are online
 * @param limit      what control groups allow: processors by number, and time
 */
public record InsideFacts(String kernel, String processors, String limit) {

	public static final InsideFacts NONE = new InsideFacts("", "", "");

	/** How many processors are online; 1 where that is not known. */
	public int online() {
		int count = 0;
		for (String range : processors.split(",")) {
			String[] ends = range.strip().split("-");
			if (ends[0].matches("[0-9]{1,6}") && ends[ends.length - 1].matches("[0-9]{1,6}"))
				count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
		}
		return Math.max(1, count);
	}
}
