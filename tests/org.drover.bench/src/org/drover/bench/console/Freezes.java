package org.drover.bench.console;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.StackSample;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/** Keeps what the platform's monitor reports, which makes this object itself. */
public final class Freezes implements IUiFreezeEventLogger {

	private static final List<UiFreezeEvent> ALL = new CopyOnWriteArrayList<>();

	@Override
	public void log(UiFreezeEvent freeze) {
		ALL.add(freeze);
	}

	static void forget() {
		ALL.clear();
	}

	static double[] millis() {
		return ALL.stream().mapToDouble(UiFreezeEvent::getTotalDuration).toArray();
	}

	/** Each in words: how long, and in which of our methods. */
	static List<String> described() {
		return ALL.stream().map(freeze -> freeze.getTotalDuration() + " ms in " + place(freeze)).toList();
	}

	private static String place(UiFreezeEvent freeze) {
		StackSample[] samples = freeze.getStackTraceSamples();
		return samples.length == 0 ? "a place that was not seen" : place(samples[samples.length / 2].getStackTraces()[0]);
	}

	/** @param thread the user interface's */
	private static String place(ThreadInfo thread) {
		return Arrays.stream(thread.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.drover.ui.")).findFirst()
				.or(() -> Arrays.stream(thread.getStackTrace()).findFirst()).map(frame -> frame.getClassName() + "." + frame.getMethodName()).orElse("no method");
	}
}
