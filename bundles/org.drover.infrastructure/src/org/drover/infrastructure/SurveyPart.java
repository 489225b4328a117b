package org.drover.infrastructure;

/** What is surveyed of a device, each part by itself: one that is not offered leaves the others whole. */
public enum SurveyPart {

	/** Name, description and place: SNMPv2-MIB. */
	SYSTEM,
	/** Interfaces: IF-MIB. */
	PORTS,
	/** Addresses with their prefixes: IP-MIB. */
	ADDRESSES,
	/** Q-BRIDGE-MIB. */
	VLANS,
	/** Which stations were heard behind which port: Q-BRIDGE-MIB, else BRIDGE-MIB. */
	STATIONS,
	/** What is plugged in at the other end: LLDP-MIB. */
	NEIGHBOURS,
	/** Disks and volumes: HOST-RESOURCES-MIB. */
	VOLUMES
}
