package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.task.JobState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Copies of content over a line that is really cut, that is to be spared, and of which there is one already. */
@Timeout(300)
class CutCopiesTest {

	private static final int BIG = 4 << 20;

	@TempDir
	private Path folder;
	private final Line line = new Line();
	private TwoSites sites;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder, line);
		ObjectRef collection = ObjectRef.parse("collection:C1");
		ObjectRef deployment = ObjectRef.parse("deployment:D1");
		sites.create(TwoSites.LEGACY,
				List.of(pack("P1", "1"), pack("P2", "1"),
						new NewObject(ManagedObject.of(deployment.kind(), "D1", "D1", "", Map.of()),
								List.of(new Dependency(deployment, ObjectRef.parse("package:P1"), DependencyKind.DEPLOYS),
										new Dependency(deployment, ObjectRef.parse("package:P2"), DependencyKind.DEPLOYS))),
						new NewObject(ManagedObject.of(collection.kind(), "C1", "C1", "", Map.of()), List.of(new Dependency(collection, deployment, DependencyKind.RECEIVES)))));
		sites.create(TwoSites.NEW, List.of(pack("P1", "7"), pack("P2", "7")));
		for (String key : List.of("P1", "P2"))
			sites.publish(TwoSites.NEW, ObjectRef.parse("package:" + key), "7", "what was there of " + key);
	}

	@AfterEach
	void close() throws DroverException, IOException {
		sites.close();
		line.close();
	}

	@Test
	void aCopyGoesOnWhereTheLineWasCut() throws Exception {
		publish("x".repeat(BIG), "small");
		String id = job();
		line.uploaded.set(0);
		line.cutAfter.set(BIG / 2);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(-1, line.cutAfter.get(), "the line was cut");
		assertTrue(line.uploaded.get() < BIG + BIG / 4, () -> line.uploaded.get() + " bytes were sent of " + BIG);
		assertTrue(sites.jobs.store().journal(id).stream().anyMatch(entry -> entry.event().equals("try failed")), "the cut is journalled");
		String holds = sites.objects(TwoSites.NEW).get(ObjectRef.parse("distribution-point:DRV-DP")).object().attribute(Attributes.HOLDS);
		assertTrue(Holdings.parse(holds).holds(ObjectRef.parse("package:P1"), "1"), holds);
		try (Connector connector = sites.topologies.connect(TwoSites.NEW);
				InputStream copied = connector.contentSource().orElseThrow().open(ObjectRef.parse("package:P1"), "setup")) {
			assertEquals("x".repeat(BIG), new String(copied.readAllBytes(), StandardCharsets.US_ASCII));
		}
	}

	@Test
	void equalContentOfTwoPackagesIsSentAndStoredOnce() throws Exception {
		publish("y".repeat(BIG), "y".repeat(BIG));
		line.uploaded.set(0);
		sites.jobs.store().limit("content:DRV", 1);
		assertEquals(JobState.DONE, sites.run(job()).state());
		assertTrue(line.uploaded.get() < BIG + BIG / 4, () -> line.uploaded.get() + " bytes were sent of " + BIG);
		try (Stream<Path> files = Files.walk(sites.target.contentFolder())) {
			assertEquals(1, files.filter(file -> file.toFile().length() == BIG).count());
		}
	}

	@Test
	void copiesKeepToTheRateOfTheProject() throws Exception {
		publish("z".repeat(40_000), "small");
		CopyRate.set(sites.project, CopyRate.parse("50000"));
		long begun = System.nanoTime();
		assertEquals(JobState.DONE, sites.run(job()).state());
		assertTrue(System.nanoTime() - begun >= Duration.ofMillis(650).toNanos(), "40,000 bytes at 50,000 a second");
	}

	@Test
	void aRateIsReadAsItIsWritten() throws Exception {
		for (String text : List.of("10MiB", "500KiB", "777", "off"))
			assertEquals(text, CopyRate.text(CopyRate.parse(text)));
		assertEquals(OptionalLong.of(3L << 30), CopyRate.parse("3 gib/s"));
		for (String text : List.of("fast", "0", "-1", "", "10 MB"))
			assertThrows(DroverException.class, () -> CopyRate.parse(text), text);
	}

	private String job() throws DroverException {
		MigrationPlan plan = sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE));
		assertEquals(2, plan.tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).count());
		return sites.job(plan);
	}

	private void publish(String first, String second) throws DroverException {
		sites.publish(TwoSites.LEGACY, ObjectRef.parse("package:P1"), "1", first);
		sites.publish(TwoSites.LEGACY, ObjectRef.parse("package:P2"), "1", second);
	}

	private static NewObject pack(String key, String version) {
		ObjectRef ref = ObjectRef.parse("package:" + key);
		return new NewObject(ManagedObject.of(ref.kind(), key, key, version, Map.of(Attributes.CONTENT_SIZE, "10")), List.of());
	}

	/** Connects sites, the new one over a line that can be cut. */
	private static final class Line implements ConnectorProvider {

		private final ConnectorProvider sites = new SiteConnectorProvider();
		private final AtomicLong uploaded = new AtomicLong();
		/** Bytes of one connection; -1 = it is not cut. */
		private final AtomicLong cutAfter = new AtomicLong(-1);
		private ServerSocket server;

		@Override
		public String scheme() {
			return sites.scheme();
		}

		@Override
		public synchronized Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
			try (Connector direct = sites.connect(address, credentials)) {
				if (direct.topology().equals("OLD"))
					return sites.connect(address, credentials);
			}
			try {
				String location = address.location();
				int port = Integer.parseInt(location.replaceAll("^.*:(\\d+).*$", "$1"));
				if (server == null)
					open(port);
				return sites.connect(ConnectorAddress.parse(address.toString().replace(":" + port, ":" + server.getLocalPort())), credentials);
			} catch (IOException e) {
				throw new DroverException("the line does not open", e);
			}
		}

		private void open(int port) throws IOException {
			server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			Thread.ofVirtual().start(() -> {
				while (!server.isClosed()) {
					try {
						Socket near = server.accept();
						Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
						Thread.ofVirtual().start(() -> upwards(near, far));
						Thread.ofVirtual().start(() -> downwards(far, near));
					} catch (IOException e) {
						// closed, or the other end is
					}
				}
			});
		}

		/** What has gone through arrives before the end does: the far end is closed in order. */
		private void upwards(Socket near, Socket far) {
			byte[] buffer = new byte[1 << 14];
			long sent = 0;
			try (near; InputStream in = near.getInputStream(); OutputStream out = far.getOutputStream()) {
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					out.write(buffer, 0, read);
					uploaded.addAndGet(read);
					sent += read;
					long limit = cutAfter.get();
					if (limit >= 0 && sent > limit && cutAfter.compareAndSet(limit, -1)) {
						far.shutdownOutput();
						return;
					}
				}
			} catch (IOException e) {
				// that is what happens to lines
			}
		}

		private static void downwards(Socket far, Socket near) {
			try (far; near; InputStream in = far.getInputStream(); OutputStream out = near.getOutputStream()) {
				in.transferTo(out);
			} catch (IOException e) {
				// that is what happens to lines
			}
		}

		void close() throws IOException {
			if (server != null)
				server.close();
		}
	}
}
