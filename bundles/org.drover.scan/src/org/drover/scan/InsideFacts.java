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
}
