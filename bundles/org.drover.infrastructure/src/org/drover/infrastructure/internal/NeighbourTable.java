package org.drover.infrastructure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** LLDP-MIB, IEEE 802.1AB. */
public final class NeighbourTable {

	private static final String CHASSIS = "1.0.8802.1.1.2.1.4.1.1.5";
	private static final String OUTLET = "1.0.8802.1.1.2.1.4.1.1.7";
	private static final String CHASSIS_KIND = "1.0.8802.1.1.2.1.4.1.1.4";
	private static final String OUTLET_KIND = "1.0.8802.1.1.2.1.4.1.1.6";
	private static final String NAME = "1.0.8802.1.1.2.1.4.1.1.9";
	private static final String DESCRIPTION = "1.0.8802.1.1.2.1.4.1.1.10";
	private static final String ENABLED = "1.0.8802.1.1.2.1.4.1.1.12";
	private static final String OWN_ID = "1.0.8802.1.1.2.1.3.7.1.3";
	private static final String OWN_DESCRIPTION = "1.0.8802.1.1.2.1.3.7.1.4";

	private static final int CHASSIS_MAC = 4;
	private static final int OUTLET_MAC = 3;
	private static final int BRIDGE = 2;
	/** A time, the own port, a number. */
	private static final int INDEX_PARTS = 3;

	private NeighbourTable() {
	}

	public static List<Neighbour> read(DeviceTables tables, BridgePorts bridge, List<Port> ports) throws DroverException, PartFailure {
		SortedMap<OID, Variable> chassis = tables.column(CHASSIS);
		if (chassis.isEmpty())
			throw new PartFailure("it has no table of neighbours (LLDP-MIB), has none, or does not show it to this login");
		SortedMap<OID, Variable> chassisKinds = tables.column(CHASSIS_KIND);
		SortedMap<OID, Variable> outlets = tables.column(OUTLET);
		SortedMap<OID, Variable> outletKinds = tables.column(OUTLET_KIND);
		SortedMap<OID, Variable> names = tables.column(NAME);
		SortedMap<OID, Variable> descriptions = tables.column(DESCRIPTION);
		SortedMap<OID, Variable> enabled = tables.column(ENABLED);
		SortedMap<OID, Variable> ownIds = tables.column(OWN_ID);
		SortedMap<OID, Variable> ownDescriptions = tables.column(OWN_DESCRIPTION);
		List<Neighbour> neighbours = new ArrayList<>();
		for (OID index : chassis.keySet()) {
			if (index.size() != INDEX_PARTS)
				continue;
			OID own = new OID(new int[] { index.get(1) });
			int port = port(own, ports, bridge, Values.text(ownIds.get(own)), Values.text(ownDescriptions.get(own)));
			neighbours.add(new Neighbour(port, id(chassis.get(index), chassisKinds.get(index), CHASSIS_MAC),
					id(outlets.get(index), outletKinds.get(index), OUTLET_MAC), Values.text(names.get(index)), Values.text(descriptions.get(index)),
					Values.bit(enabled.get(index), BRIDGE)));
		}
		return neighbours;
	}

	private static String id(Variable value, Variable kind, int mac) {
		return Values.small(kind, 0) == mac ? Values.mac(value) : Values.text(value);
	}

	/** LLDP counts ports in a way of its own, too. It names them as interfaces are named; else its numbers are those of the bridge, or of interfaces. */
	private static int port(OID own, List<Port> ports, BridgePorts bridge, String id, String description) throws DroverException, PartFailure {
		for (String name : List.of(id, description)) {
			List<Port> named = ports.stream().filter(port -> !name.isEmpty() && port.name().equals(name)).toList();
			if (named.size() == 1)
				return named.getFirst().number();
		}
		int known = bridge.port(own.get(0));
		if (known != DeviceSurvey.UNKNOWN)
			return known;
		return ports.stream().anyMatch(port -> port.number() == own.get(0)) ? own.get(0) : DeviceSurvey.UNKNOWN;
	}
}
