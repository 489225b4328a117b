package org.drover.infrastructure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey.Volume;
import org.drover.model.DroverException;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** HOST-RESOURCES-MIB, RFC 2790: of hrStorageTable what keeps files; memory is left out. */
public final class VolumeTable {

	private static final String KIND = "1.3.6.1.2.1.25.2.3.1.2";
	private static final String NAME = "1.3.6.1.2.1.25.2.3.1.3";
	private static final String UNIT = "1.3.6.1.2.1.25.2.3.1.4";
	private static final String SIZE = "1.3.6.1.2.1.25.2.3.1.5";
	private static final String USED = "1.3.6.1.2.1.25.2.3.1.6";
	private static final Map<OID, String> KINDS = Map.of(new OID("1.3.6.1.2.1.25.2.1.4"), "disk", new OID("1.3.6.1.2.1.25.2.1.5"), "removable disk",
			new OID("1.3.6.1.2.1.25.2.1.10"), "network disk");
	private static final long UNSIGNED = 0xffff_ffffL;

	private VolumeTable() {
	}

	public static List<Volume> read(DeviceTables tables) throws DroverException, PartFailure {
		SortedMap<OID, Variable> kinds = tables.column(KIND);
		if (kinds.isEmpty())
			throw new PartFailure("it has no table of storage (HOST-RESOURCES-MIB), or does not show it to this login");
		SortedMap<OID, Variable> names = tables.column(NAME);
		SortedMap<OID, Variable> units = tables.column(UNIT);
		SortedMap<OID, Variable> sizes = tables.column(SIZE);
		SortedMap<OID, Variable> used = tables.column(USED);
		List<Volume> volumes = new ArrayList<>();
		kinds.forEach((index, kind) -> {
			if (kind instanceof OID type && KINDS.containsKey(type))
				volumes.add(new Volume(Values.text(names.get(index)), KINDS.get(type), bytes(sizes.get(index), units.get(index)),
						bytes(used.get(index), units.get(index))));
		});
		return volumes;
	}

	/** Devices with more than 2^31 units let the number run over into the negative: it is meant without a sign. */
	private static long bytes(Variable count, Variable unit) {
		return (Values.number(count, 0) & UNSIGNED) * Values.small(unit, 1);
	}
}
