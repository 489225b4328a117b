package org.drover.cli.internal.support;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What there is to know about this process. */
final class ProcessFacts {

	private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch",
			"file.encoding", "native.encoding", "user.language", "user.country", "user.timezone", "java.io.tmpdir", "org.eclipse.swt.internal.gtk.version");
	private static final List<String> VARIABLES = List.of("LANG", "LC_ALL", "TZ", "XDG_SESSION_TYPE", "GDK_BACKEND", "SWT_GTK4");
	private static final String[] STATES = { "uninstalled", "installed", "resolved", "starting", "stopping", "active" };

	private ProcessFacts() {
	}

	static Map<String, Object> versions(String drover) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("drover", drover);
		facts.put("at", Instant.now().toString());
		facts.put("upSeconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
		facts.put("processors", Runtime.getRuntime().availableProcessors());
		facts.put("memoryMax", Runtime.getRuntime().maxMemory());
		facts.put("memoryUsed", Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
		for (String property : PROPERTIES)
			facts.put(property, System.getProperty(property));
		for (String variable : VARIABLES)
			facts.put(variable, System.getenv(variable));
		facts.put("bundles", bundles());
		return facts;
	}

	/** Empty outside of OSGi. */
	private static List<String> bundles() {
		Bundle own = FrameworkUtil.getBundle(ProcessFacts.class);
		if (own == null || own.getBundleContext() == null)
			return List.of();
		return Arrays.stream(own.getBundleContext().getBundles())
				.map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion() + " " + state(bundle.getState())).sorted().toList();
	}

	private static String state(int state) {
		return STATES[Math.min(STATES.length - 1, Integer.numberOfTrailingZeros(state))];
	}

	/** Every thread with all its frames; virtual ones are not among them. */
	static String threads() {
		StringBuilder text = new StringBuilder("Threads of process " + ProcessHandle.current().pid() + " at " + Instant.now() + "\n");
		for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
			describe(thread).forEach(line -> text.append(line).append('\n'));
		return text.toString();
	}

	private static List<String> describe(ThreadInfo thread) {
		List<String> lines = new ArrayList<>();
		LockInfo lock = thread.getLockInfo();
		lines.add("");
		lines.add('"' + thread.getThreadName() + "\" #" + thread.getThreadId() + (thread.isDaemon() ? " daemon " : " ") + thread.getThreadState()
				+ (lock == null ? "" : " on " + lock) + (thread.getLockOwnerName() == null ? "" : " held by \"" + thread.getLockOwnerName() + '"'));
		for (StackTraceElement frame : thread.getStackTrace())
			lines.add("\tat " + frame);
		Arrays.stream(thread.getLockedMonitors()).forEach(monitor -> lines.add("\tholds " + monitor));
		return lines;
	}
}
