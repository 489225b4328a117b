package org.drover.infrastructure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** IF-MIB, RFC 2863: ifTable, and what ifXTable knows better. */
public final class PortTable {

	private static final String DESCRIPTION = "1.3.6.1.2.1.2.2.1.2";
	private static final String SPEED = "1.3.6.1.2.1.2.2.1.5";
	private static final String MAC = "1.3.6.1.2.1.2.2.1.6";
	private static final String ENABLED = "1.3.6.1.2.1.2.2.1.7";
	private static final String STATE = "1.3.6.1.2.1.2.2.1.8";
	private static final String NAME = "1.3.6.1.2.1.31.1.1.1.1";
	private static final String MEGABITS = "1.3.6.1.2.1.31.1.1.1.15";
	private static final String ALIAS = "1.3.6.1.2.1.31.1.1.1.18";

	private static final int UP = 1;
	private static final long MEGABIT = 1_000_000;
	/** What ifSpeed says where the true one does not fit into it. */
	private static final long TOO_FAST = 4_294_967_295L;

	private PortTable() {
	}

	/** By number; addresses are not known yet. */
	public static List<Port> read(DeviceTables tables) throws DroverException, PartFailure {
		SortedMap<OID, Variable> descriptions = tables.column(DESCRIPTION);
		if (descriptions.isEmpty())
			throw new PartFailure("it has no table of interfaces (IF-MIB), or does not show it to this login");
		SortedMap<OID, Variable> speeds = tables.column(SPEED);
		SortedMap<OID, Variable> macs = tables.column(MAC);
		SortedMap<OID, Variable> enabled = tables.column(ENABLED);
		SortedMap<OID, Variable> states = tables.column(STATE);
		SortedMap<OID, Variable> names = tables.column(NAME);
		SortedMap<OID, Variable> megabits = tables.column(MEGABITS);
		SortedMap<OID, Variable> aliases = tables.column(ALIAS);
		List<Port> ports = new ArrayList<>();
		for (OID index : descriptions.keySet()) {
			if (index.size() != 1 || index.get(0) <= 0)
				continue;
			String name = Values.text(names.get(index));
			ports.add(new Port(index.get(0), name.isEmpty() ? Values.text(descriptions.get(index)) : name, Values.text(aliases.get(index)),
					Values.mac(macs.get(index)), speed(Values.number(speeds.get(index), 0), Values.number(megabits.get(index), 0)),
					Values.number(enabled.get(index), 0) == UP, Values.number(states.get(index), 0) == UP, List.of()));
		}
		return ports;
	}

	private static long speed(long bits, long megabits) {
		if (megabits > 0 && megabits < TOO_FAST)
			return megabits * MEGABIT;
		return bits < 0 || bits == TOO_FAST ? 0 : bits;
	}
}
