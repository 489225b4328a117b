package org.drover.fleet;

/** Told what this process has found out; other managers' doings are in the store alone. Called in the threads that found out; must not throw. */
@FunctionalInterface
public interface FleetListener {

	void happened(FleetEvent event);
}
