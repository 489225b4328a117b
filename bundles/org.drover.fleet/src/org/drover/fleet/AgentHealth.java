package org.drover.fleet;

/** Whether an agent gives signs of life. */
public enum AgentHealth {
	/** It never gave one that can be believed. */
	SILENT,
	ONLINE,
	/** Its last one is older than the intervals that may pass. */
	OFFLINE,
	/** More than one server has its identity: whatever it is told may be done by any of them, or by several. Each is told to make one of its own. */
	CLONED,
	/** It was uninstalled, removed over SSH, or has another identity now. */
	GONE
}
