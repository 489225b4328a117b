package org.drover.infrastructure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.drover.infrastructure.DeviceSurvey.Gap;
import org.drover.infrastructure.DeviceSurvey.Identity;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.drover.infrastructure.DeviceSurvey.Volume;
import org.drover.infrastructure.internal.AddressTable;
import org.drover.infrastructure.internal.BridgePorts;
import org.drover.infrastructure.internal.NeighbourTable;
import org.drover.infrastructure.internal.PartFailure;
import org.drover.infrastructure.internal.PortTable;
import org.drover.infrastructure.internal.SnmpSession;
import org.drover.infrastructure.internal.StationTable;
import org.drover.infrastructure.internal.SystemGroup;
import org.drover.infrastructure.internal.VlanTable;
import org.drover.infrastructure.internal.VolumeTable;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Asks devices about themselves. Only reads. */
public final class DeviceSurveyor {

	private final SurveyLimits limits;
	private final Clock clock;

	public DeviceSurveyor(SurveyLimits limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Surveys a device. What it does not offer, or not in time, becomes a gap.
	 *
	 * @param monitor is looked at before each question, so that a cancel waits for one answer at most
	 * @throws DroverException            where the device is silent, refuses the login, or falls silent
	 * @throws OperationCanceledException when the monitor says so
	 */
	public DeviceSurvey survey(DeviceAddress address, SnmpLogin login, IProgressMonitor monitor) throws DroverException {
		try (SnmpSession session = SnmpSession.open(address, login, limits, monitor)) {
			return new Course(session).survey(address);
		}
	}

	/** One part, from a device's tables. */
	@FunctionalInterface
	private interface Reading<T> {

		T read() throws DroverException, PartFailure;
	}

	/** The way through the parts of one device. */
	private final class Course {

		private final SnmpSession session;
		private final List<Gap> gaps = new ArrayList<>();

		Course(SnmpSession session) {
			this.session = session;
		}

		DeviceSurvey survey(DeviceAddress address) throws DroverException {
			Instant taken = clock.instant();
			Identity identity = part(SurveyPart.SYSTEM, () -> SystemGroup.read(session), Identity.NONE);
			List<Port> bare = part(SurveyPart.PORTS, () -> PortTable.read(session), List.of());
			List<Port> ports = part(SurveyPart.ADDRESSES, () -> AddressTable.read(session, bare), bare);
			BridgePorts bridge = new BridgePorts(session);
			VlanTable vlans = part(SurveyPart.VLANS, () -> VlanTable.read(session, bridge), VlanTable.NONE);
			List<Station> stations = part(SurveyPart.STATIONS, () -> StationTable.read(session, bridge, vlans), List.of());
			List<Neighbour> neighbours = part(SurveyPart.NEIGHBOURS, () -> NeighbourTable.read(session, bridge, ports), List.of());
			List<Volume> volumes = part(SurveyPart.VOLUMES, () -> VolumeTable.read(session), List.of());
			return new DeviceSurvey(address.toString(), taken, identity, ports, vlans.vlans(), stations, neighbours, volumes, gaps);
		}

		private <T> T part(SurveyPart part, Reading<T> reading, T otherwise) throws DroverException {
			try {
				T read = reading.read();
				session.remarks().forEach(remark -> gaps.add(new Gap(part, remark)));
				return read;
			} catch (PartFailure failure) {
				session.remarks(); // nothing that they are about is kept
				gaps.add(new Gap(part, failure.getMessage()));
				return otherwise;
			}
		}
	}
}
