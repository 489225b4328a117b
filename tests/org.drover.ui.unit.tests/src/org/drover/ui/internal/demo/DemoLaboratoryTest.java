package org.drover.ui.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a few lines of shell in the place of the laboratory. */
@DisabledOnOs(OS.WINDOWS)
class DemoLaboratoryTest {

	private static final String STATUS = "{\"source\":\"s\",\"target\":\"t\",\"collection\":\"C1\",\"clients\":500,\"requests\":7,\"failed\":0}";
	private static final String LIVE = """
			trap 'echo first; echo all was well; exit 0' TERM
			while [ "$1" != --status ]; do shift; done
			printf '%s' '""" + STATUS + """
			' > "$2"
			while :; do sleep 0.05; done
			""";

	@TempDir
	private Path temporary;
	private DemoLaboratory laboratory;

	private DemoLaboratory running(String script) throws IOException {
		Path file = temporary.resolve("script");
		Files.writeString(file, script);
		laboratory = new DemoLaboratory(new DemoFolder(temporary.resolve("demo")), () -> List.of("sh", file.toString()));
		return laboratory;
	}

	@AfterEach
	void stop() throws DroverException {
		if (laboratory != null)
			laboratory.stop();
	}

	@Test
	void itIsStartedFoundByAnotherAndStopped() throws IOException, DroverException {
		LaboratoryStatus status = running(LIVE).start(new NullProgressMonitor());
		assertEquals("C1", status.collection());
		DemoLaboratory another = new DemoLaboratory(new DemoFolder(temporary.resolve("demo")), List::of);
		assertTrue(another.runs());
		assertEquals(500, another.status().orElseThrow().clients());
		assertEquals("all was well", another.stop());
		assertFalse(laboratory.runs());
		assertTrue(laboratory.status().isEmpty());
	}

	@Test
	void whyItDidNotStartIsTold() throws IOException {
		DroverException problem = assertThrows(DroverException.class,
				() -> running("echo 'drover: the port is taken' >&2; exit 1").start(new NullProgressMonitor()));
		assertTrue(problem.getMessage().endsWith("the port is taken"), problem.getMessage());
	}

	@Test
	void cancellingEndsIt() throws IOException {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> running("sleep 60").start(monitor));
		assertFalse(laboratory.runs());
	}

	@Test
	void whatWasToldToEndNoLongerRuns() throws IOException, DroverException {
		running(LIVE).start(new NullProgressMonitor());
		laboratory.stopSoon();
		assertFalse(laboratory.runs());
		assertEquals("C1", laboratory.start(new NullProgressMonitor()).collection());
	}

	@Test
	void aNumberThatIsAnotherProcessesNowIsNotTheLaboratory() {
		KnownProcess self = KnownProcess.of(ProcessHandle.current());
		assertTrue(self.alive().isPresent());
		assertTrue(new KnownProcess(self.pid(), self.started().minus(Duration.ofMinutes(1))).alive().isEmpty());
	}
}
