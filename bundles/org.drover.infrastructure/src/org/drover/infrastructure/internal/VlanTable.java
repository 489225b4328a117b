package org.drover.infrastructure.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurvey.Vlan;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/**
 * Q-BRIDGE-MIB, RFC 4363: VLANs with the ports that are members now, else those that are meant to be.
 *
 * @param databases which VLANs share a table of stations, by its number; empty where the device does not say
 */
public record VlanTable(List<Vlan> vlans, Map<Integer, List<Integer>> databases) {

	public static final VlanTable NONE = new VlanTable(List.of(), Map.of());

	private static final String NAME = "1.3.6.1.2.1.17.7.1.4.3.1.1";
	private static final String MEANT = "1.3.6.1.2.1.17.7.1.4.3.1.2";
	private static final String MEANT_UNTAGGED = "1.3.6.1.2.1.17.7.1.4.3.1.4";
	private static final String DATABASE = "1.3.6.1.2.1.17.7.1.4.2.1.3";
	private static final String NOW = "1.3.6.1.2.1.17.7.1.4.2.1.4";
	private static final String NOW_UNTAGGED = "1.3.6.1.2.1.17.7.1.4.2.1.5";
	private static final int LAST_ID = 4094;

	public static VlanTable read(DeviceTables tables, BridgePorts bridge) throws DroverException, PartFailure {
		Map<Integer, Variable> names = byVlan(tables.column(NAME));
		Map<Integer, Variable> members = byVlan(tables.column(MEANT));
		Map<Integer, Variable> untagged = byVlan(tables.column(MEANT_UNTAGGED));
		members.putAll(byVlan(tables.column(NOW)));
		untagged.putAll(byVlan(tables.column(NOW_UNTAGGED)));
		if (members.isEmpty() && names.isEmpty())
			throw new PartFailure("it has no table of VLANs (Q-BRIDGE-MIB), or does not show it to this login");
		names.keySet().forEach(id -> members.putIfAbsent(id, null));
		List<Vlan> vlans = new ArrayList<>();
		for (Map.Entry<Integer, Variable> vlan : members.entrySet()) {
			List<Integer> bare = bridge.ports(Values.ports(untagged.get(vlan.getKey())));
			List<Integer> tagged = bridge.ports(Values.ports(vlan.getValue())).stream().filter(port -> !bare.contains(port)).toList();
			vlans.add(new Vlan(vlan.getKey(), Values.text(names.get(vlan.getKey())), tagged, bare));
		}
		vlans.sort(Comparator.comparing(Vlan::id));
		return new VlanTable(vlans, databases(tables));
	}

	/** The VLAN of a station; {@link DeviceSurvey#UNKNOWN} where several come into question. */
	int vlan(int database, int port) {
		if (databases.isEmpty())
			return vlans.stream().anyMatch(vlan -> vlan.id() == database) ? database : DeviceSurvey.UNKNOWN; // one each is the rule
		List<Integer> shared = databases.getOrDefault(database, List.of());
		return only(shared.size() < 2 ? shared : shared.stream().filter(id -> of(port).contains(id)).toList());
	}

	/** The VLAN of all that is behind a port; {@link DeviceSurvey#UNKNOWN} where the port has several, or none. */
	int vlan(int port) {
		return only(of(port));
	}

	private List<Integer> of(int port) {
		return vlans.stream().filter(vlan -> vlan.has(port)).map(Vlan::id).toList();
	}

	private static int only(List<Integer> ids) {
		return ids.size() == 1 ? ids.getFirst() : DeviceSurvey.UNKNOWN;
	}

	private static Map<Integer, List<Integer>> databases(DeviceTables tables) throws DroverException, PartFailure {
		Map<Integer, List<Integer>> databases = new HashMap<>();
		byVlan(tables.column(DATABASE)).forEach((id, database) -> databases.computeIfAbsent(Values.small(database, 0), number -> new ArrayList<>()).add(id));
		return databases;
	}

	/** The VLAN ends both indexes; before it the table of now has a time. */
	private static Map<Integer, Variable> byVlan(SortedMap<OID, Variable> column) {
		Map<Integer, Variable> vlans = new TreeMap<>();
		column.forEach((index, value) -> {
			if (index.size() > 0 && index.last() > 0 && index.last() <= LAST_ID)
				vlans.put(index.last(), value);
		});
		return vlans;
	}
}
