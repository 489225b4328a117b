package org.drover.infrastructure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** Who was heard where: Q-BRIDGE-MIB, RFC 4363; where that is empty, BRIDGE-MIB, RFC 4188, which knows no VLANs. */
public final class StationTable {

	private static final String PORT = "1.3.6.1.2.1.17.7.1.2.2.1.2";
	private static final String STATE = "1.3.6.1.2.1.17.7.1.2.2.1.3";
	private static final String PLAIN_PORT = "1.3.6.1.2.1.17.4.3.1.2";
	private static final String PLAIN_STATE = "1.3.6.1.2.1.17.4.3.1.3";
	private static final int MAC_BYTES = 6;
	private static final int LEARNT = 3;
	private static final int GIVEN = 5;

	private StationTable() {
	}

	public static List<Station> read(DeviceTables tables, BridgePorts bridge, VlanTable vlans) throws DroverException, PartFailure {
		SortedMap<OID, Variable> ports = tables.column(PORT);
		boolean plain = ports.isEmpty();
		if (plain)
			ports = tables.column(PLAIN_PORT);
		if (ports.isEmpty())
			throw new PartFailure("it has no table of stations (BRIDGE-MIB, Q-BRIDGE-MIB), has heard nobody, or does not show it to this login");
		SortedMap<OID, Variable> states = tables.column(plain ? PLAIN_STATE : STATE);
		List<Station> stations = new ArrayList<>();
		for (Map.Entry<OID, Variable> row : ports.entrySet()) {
			String mac = Values.macAtEnd(row.getKey());
			int port = bridge.port(Values.small(row.getValue(), 0));
			if (mac.isEmpty() || port == DeviceSurvey.UNKNOWN || !isOther(states.get(row.getKey())))
				continue;
			stations.add(new Station(mac, plain ? vlans.vlan(port) : vlan(row.getKey(), port, vlans), port));
		}
		return stations;
	}

	/** Not the device itself, and not forgotten. */
	private static boolean isOther(Variable state) {
		int code = Values.small(state, LEARNT);
		return code == LEARNT || code == GIVEN;
	}

	private static int vlan(OID index, int port, VlanTable vlans) {
		return index.size() == MAC_BYTES + 1 ? vlans.vlan(index.get(0), port) : DeviceSurvey.UNKNOWN;
	}
}
