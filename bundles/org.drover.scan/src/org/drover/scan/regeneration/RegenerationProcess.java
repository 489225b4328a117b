package org.drover.scan.regeneration;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.scan.MotionNotice;
import org.drover.scan.MotionSeen;

/**
 * The regeneration as a process of its own, beside scans: it waits for a scan to tell of a motion, runs the programs, tells the management
 * infrastructure, and waits again, until its exit condition holds; then it deregisters its programs and ends.
 */
public final class RegenerationProcess implements MotionNotice {

	private final Regeneration regeneration;
	private final Registrations registrations;
	private final List<String> names;
	private final BooleanSupplier exit;
	private final Duration interval;
	private final Consumer<Exception> trouble;
	private final Semaphore awake = new Semaphore(0);
	private volatile boolean told;

	/**
	 * @param names    the registrations that end with it
	 * @param exit     asked before each wait, beside {@link #exit}
	 * @param interval at which it looks for motions that other processes accepted, for what could not be done before, and at the exit condition
	 * @param trouble  told what went wrong; it is tried again
	 */
	public RegenerationProcess(Regeneration regeneration, Registrations registrations, List<String> names, BooleanSupplier exit, Duration interval,
			Consumer<Exception> trouble) {
		this.regeneration = regeneration;
		this.registrations = registrations;
		this.names = List.copyOf(names);
		this.exit = exit;
		this.interval = interval;
		this.trouble = trouble;
	}

	/** Leaves the motion with the process: once this returns it is not forgotten, and the scan need not wait. */
	@Override
	public void moved(MotionSeen seen) throws IOException, InterruptedException {
		if (regeneration.accept(seen).isPresent())
			awake.release();
	}

	/** Instructs it to end. */
	public void exit() {
		told = true;
		awake.release();
	}

	/** @throws IOException where it ends and something stays registered */
	public void run() throws IOException, InterruptedException {
		while (!told && !exit.getAsBoolean()) {
			try {
				regeneration.work();
			} catch (IOException | DroverException e) {
				trouble.accept(e);
			}
			if (awake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS))
				awake.drainPermits();
		}
		for (String name : names)
			registrations.deregister(name);
	}
}
