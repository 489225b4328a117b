package org.drover.infrastructure.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.drover.infrastructure.DeviceSurvey;
import org.drover.model.DroverException;

/** BRIDGE-MIB, RFC 4188: a bridge counts its ports in its own way; other parts know them by their interfaces. Read when it is first needed. */
public final class BridgePorts {

	private static final String INTERFACE = "1.3.6.1.2.1.17.1.4.1.2";

	private final DeviceTables tables;
	private Map<Integer, Integer> interfaces;

	public BridgePorts(DeviceTables tables) {
		this.tables = tables;
	}

	/** @return the interface's number, or {@link DeviceSurvey#UNKNOWN} */
	int port(int bridgePort) throws DroverException, PartFailure {
		return interfaces().getOrDefault(bridgePort, DeviceSurvey.UNKNOWN);
	}

	/** Those of them that have an interface, by its number. */
	List<Integer> ports(List<Integer> bridgePorts) throws DroverException, PartFailure {
		return bridgePorts.stream().map(interfaces()::get).filter(Objects::nonNull).toList();
	}

	private Map<Integer, Integer> interfaces() throws DroverException, PartFailure {
		if (interfaces == null) {
			Map<Integer, Integer> read = new HashMap<>();
			tables.column(INTERFACE).forEach((index, port) -> {
				if (index.size() == 1 && Values.small(port, 0) > 0)
					read.put(index.get(0), Values.small(port, 0));
			});
			interfaces = read;
		}
		return interfaces;
	}
}
