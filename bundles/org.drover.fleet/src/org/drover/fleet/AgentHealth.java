package org.drover.fleet;

/** Whether an agent gives signs of life. */
public enum AgentHealth {
	/** It never gave one that can be believed. */
	SILENT,
	ONLINE,
	/** Its last one is older than the intervals that may pass. */
	OFFLINE,
	/** It was uninstalled, or removed over SSH. */
	GONE
}
