package org.drover.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.drover.task.Routine.Turn;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topologies are gathered again when they are old enough, and not before. */
class GatheringRoutineTest {

	@TempDir
	Path folder;

	private final CountedTopology source = new CountedTopology();
	private Project project;
	private GatheringRoutine routine;
	private Instant gathered;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		Topologies topologies = new Topologies(project, new ConnectorRegistry(List.of(source)));
		try (Connector connector = source.connect(null, Credentials.NONE)) {
			topologies.add("legacy", ConnectorAddress.parse("counted:x"), Credentials.NONE, connector, null);
		}
		routine = new GatheringRoutine(new RepeatedGathering(project, topologies));
		gathered = gatheredAt();
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void whatIsYoungEnoughWaitsAndWhatIsOldIsGathered() throws DroverException {
		GatherInterval.set(project, Optional.of(Duration.ofMinutes(5)));
		assertEquals(gathered.plus(Duration.ofMinutes(5)), turn(gathered.plusSeconds(299)));
		assertEquals(1, source.readings);
		turn(gathered.plusSeconds(300));
		assertEquals(2, source.readings);
		assertTrue(gatheredAt().isAfter(gathered));
	}

	@Test
	void itIsFourHoursUnlessSetAndLookedForNowAndThen() throws DroverException {
		Instant now = gathered.plus(Duration.ofHours(4)).minusSeconds(1200);
		assertEquals(now.plus(GatheringRoutine.PAUSE), turn(now), "somebody may have set something else by then");
		turn(gathered.plus(Duration.ofHours(4)));
		assertEquals(2, source.readings);
	}

	@Test
	void neverIsNever() throws DroverException {
		GatherInterval.set(project, Optional.empty());
		turn(gathered.plus(Duration.ofDays(1000)));
		assertEquals(1, source.readings);
	}

	@Test
	void whatFailsIsTriedAgainAfterAPause() throws DroverException {
		source.broken = true;
		Instant now = gathered.plus(Duration.ofHours(5));
		assertEquals(now.plus(GatheringRoutine.PAUSE), turn(now));
		assertEquals(gathered, gatheredAt(), "what was gathered before is there still");
		source.broken = false;
		turn(now.plus(GatheringRoutine.PAUSE));
		assertTrue(gatheredAt().isAfter(gathered));
	}

	@Test
	void whoClosesTheProjectLeavesWhatIsDueToTheNext() throws DroverException {
		IProgressMonitor stopped = new NullProgressMonitor();
		stopped.setCanceled(true);
		source.cancels = true;
		routine = new GatheringRoutine(new RepeatedGathering(project, new Topologies(project, new ConnectorRegistry(List.of(source)))), stopped);
		Instant now = gathered.plus(Duration.ofHours(5));
		assertEquals(now, turn(now));
		assertEquals(gathered, gatheredAt());
	}

	@Test
	void whatWasLeftOutIsKeptUntilTheNextGathering() throws DroverException {
		assertEquals(List.of(), GatherWarnings.of(project, "legacy"));
		source.leavesOut = true;
		turn(gathered.plus(Duration.ofHours(5)));
		assertEquals(List.of("the view v_Boundary is not there: boundaries were left out"), GatherWarnings.of(project, "legacy"));
		source.leavesOut = false;
		turn(gatheredAt().plus(Duration.ofHours(5)));
		assertEquals(List.of(), GatherWarnings.of(project, "legacy"));
	}

	@Test
	void whoeverGathersHimselfIsAskedTo() throws DroverException {
		List<String> asked = new ArrayList<>();
		routine = new GatheringRoutine(new RepeatedGathering(project, (name, monitor) -> {
			asked.add(name);
			throw new DroverException("not now");
		}));
		turn(gathered.plus(Duration.ofHours(5)));
		assertEquals(List.of("legacy"), asked);
	}

	private Instant turn(Instant now) throws DroverException {
		String entry = routine.all(now).keySet().iterator().next();
		return routine.run(new Turn(entry, now, "manager", Clock.fixed(now, ZoneOffset.UTC))).orElseThrow();
	}

	private Instant gatheredAt() throws DroverException {
		return project.topologies().get("legacy").gatheredAt().orElseThrow();
	}

	/** Counts how often it is read. */
	private static final class CountedTopology implements ConnectorProvider {

		private int readings;
		private boolean broken;
		private boolean cancels;
		private boolean leavesOut;

		@Override
		public String scheme() {
			return "counted";
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) {
			return new Connector() {

				@Override
				public String topology() {
					return "CNT";
				}

				@Override
				public String description() {
					return "counted";
				}

				@Override
				public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
					if (broken)
						throw new DroverException("the cable is out");
					if (cancels && monitor.isCanceled())
						throw new OperationCanceledException();
					if (leavesOut)
						sink.warning("the view v_Boundary is not there:\nboundaries were left out");
					readings++;
					sink.object(ManagedObject.of(ObjectKind.SITE, "CNT", "site", "", Map.of()));
				}

				@Override
				public List<PreflightFinding> preflight() {
					return List.of();
				}

				@Override
				public void close() {
					// nothing to close
				}
			};
		}
	}
}
