package org.drover.infrastructure.internal;

import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey.Identity;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** SNMPv2-MIB, RFC 3418. */
public final class SystemGroup {

	private static final String DESCRIPTION = "1.3.6.1.2.1.1.1";
	private static final String PRODUCT = "1.3.6.1.2.1.1.2";
	private static final String NAME = "1.3.6.1.2.1.1.5";
	private static final String LOCATION = "1.3.6.1.2.1.1.6";

	private SystemGroup() {
	}

	public static Identity read(DeviceTables tables) throws DroverException, PartFailure {
		Identity identity = new Identity(only(tables, NAME), only(tables, DESCRIPTION), only(tables, LOCATION), only(tables, PRODUCT));
		if (identity.equals(Identity.NONE))
			throw new PartFailure("it tells nothing of itself: see that its access list shows this login the whole tree (1.3.6.1 and 1.0.8802)");
		return identity;
	}

	private static String only(DeviceTables tables, String column) throws DroverException, PartFailure {
		SortedMap<OID, Variable> values = tables.column(column);
		return values.isEmpty() ? "" : Values.text(values.get(values.firstKey()));
	}
}
