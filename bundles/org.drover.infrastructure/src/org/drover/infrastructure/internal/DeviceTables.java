package org.drover.infrastructure.internal;

import java.util.SortedMap;

import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** What a device tells, column by column. It may be anything: readers pass over what does not fit. */
@FunctionalInterface
interface DeviceTables {

	/**
	 * @param column its object identifier
	 * @return values by index, empty where the device has no such column
	 */
	SortedMap<OID, Variable> column(String column) throws DroverException, PartFailure;
}
