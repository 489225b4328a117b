package org.drover.agent.protocol;

/** The parts of a survey. Each may be left out, and none needs another. */
public enum SurveyTask {
	/** Machine, firmware, processors, memory, network and graphics cards. */
	HARDWARE,
	/** Operating system, kernel, time zone, virtualisation. */
	SYSTEM,
	/** Interfaces, addresses, routes, name servers. */
	NETWORK,
	/** Disks and their partitions, attached SAN devices included. */
	DISKS,
	/** Software RAID. */
	RAID,
	/** Volume groups and logical volumes. */
	VOLUMES,
	/** What is mounted, and what is set to be. */
	FILE_SYSTEMS,
	/** File systems that are offered to others. */
	SHARES,
	/** Users and groups of the machine itself. */
	USERS,
	/** Directory services, and the external services that logging in needs. */
	DIRECTORIES,
	/** Services of the service manager. */
	SERVICES,
	/** What listens, who is connected, and what each application reads and stores. */
	APPLICATIONS
}
