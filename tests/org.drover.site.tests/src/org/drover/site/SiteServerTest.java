package org.drover.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.model.DroverException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	Path temp;

	@Test
	void firstStartMakesFolderPasswordAndServices() throws Exception {
		Path folder = temp.resolve("a/site");
		try (SiteServer site = SiteServer.open(SiteOptions.of(folder, "DRV"))) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(site.passwordFile())));
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
			String estate = get(site, "/provider/estate").body();
			assertTrue(estate.contains("\"ref\":\"management-point:DRV-MP\""), estate);
			assertTrue(estate.contains("\"url\":\"" + site.baseUri() + "/dp\""), estate);
			assertTrue(estate.matches("(?s).*\\{\"end\":true,\"objects\":4,\"dependencies\":5,\"mark\":\"[^\"]+\"}\n"), estate);
			assertEquals(1, site.accessCounts().of(site.providerRef()).answered());
		}
	}

	@Test
	void aRestartKeepsThePasswordAndTellsTheNewAddress() throws Exception {
		SiteOptions options = SiteOptions.of(temp, "DRV");
		String password;
		URI before;
		try (SiteServer site = SiteServer.open(options)) {
			password = Files.readString(site.passwordFile());
			before = site.baseUri();
		}
		try (HeldPort held = new HeldPort(before.getPort()); SiteServer site = SiteServer.open(options)) {
			assertEquals(password, Files.readString(site.passwordFile()));
			assertNotEquals(before, site.baseUri());
			String estate = get(site, "/provider/estate").body();
			assertTrue(estate.contains(site.baseUri() + "/mp"), estate);
			assertFalse(estate.contains(before + "/mp"), estate);
		}
	}

	@Test
	void strangersGetNothing() throws Exception {
		try (SiteServer site = SiteServer.open(SiteOptions.of(temp, "DRV"))) {
			HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/provider/estate")));
			assertEquals(401, answer.statusCode());
			assertEquals("DRV", answer.headers().firstValue("Drover-Site").orElse(""));
			assertEquals(404, send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/mp/policy"))).statusCode());
			assertEquals(404, send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/mp/policy")).header("Drover-Client", "C")).statusCode());
			assertEquals(403, send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/dp/content/package:P/1/a"))
					.header("Drover-Client", "C").header("Drover-Topology", "CAS")).statusCode());
			assertEquals(404, send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/elsewhere"))).statusCode());
		}
	}

	@Test
	void otherHostsCodesAndSecondSitesAreRefused() throws Exception {
		refused(new SiteOptions(temp, "DRV", "0.0.0.0", 0), "loopback");
		refused(new SiteOptions(temp, "a b", "127.0.0.1", 0), "site code");
		try (SiteServer site = SiteServer.open(SiteOptions.of(temp, "DRV"))) {
			refused(SiteOptions.of(temp, "DRV"), "running already");
		}
		refused(SiteOptions.of(temp, "NEW"), "is DRV, not NEW");
		SiteServer.open(SiteOptions.of(temp, "DRV")).close();
	}

	@Test
	void aSecondProcessIsRefused() throws Exception {
		SiteServer.open(SiteOptions.of(temp, "DRV")).close();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process other = new ProcessBuilder(java, "-cp", Path.of(JdbcDataSource.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
				"org.h2.tools.Shell", "-url", "jdbc:h2:" + temp.resolve("site"), "-user", "drover").redirectErrorStream(true).start();
		try {
			assertTrue(readUntil(other.getInputStream(), "sql>"));
			refused(SiteOptions.of(temp, "DRV"), "running already");
		} finally {
			other.destroyForcibly().waitFor();
		}
	}

	private static boolean readUntil(InputStream in, String text) throws Exception {
		StringBuilder seen = new StringBuilder();
		for (int next = in.read(); next >= 0; next = in.read()) {
			seen.append((char) next);
			if (seen.indexOf(text) >= 0)
				return true;
		}
		return false;
	}

	@Test
	void aNewerSchemaIsRefused() throws Exception {
		SiteServer.open(SiteOptions.of(temp, "DRV")).close();
		try (Connection connection = database(); Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '1'");
		}
		refused(SiteOptions.of(temp, "DRV"), "newer Drover");
	}

	@Test
	void leftoverContentFilesGoAtTheNextStart() throws Exception {
		Path orphan;
		try (SiteServer site = SiteServer.open(SiteOptions.of(temp, "DRV"))) {
			orphan = site.contentFolder().resolve("ab/" + "c".repeat(62));
		}
		Files.createDirectories(orphan.getParent());
		Files.writeString(orphan, "left over");
		try (SiteServer site = SiteServer.open(SiteOptions.of(temp, "DRV"))) {
			assertFalse(Files.exists(orphan));
		}
	}

	@Test
	void theFirstSchemaStillOpens() throws Exception {
		unzip("/fixtures/site-v1.zip");
		try (SiteServer site = SiteServer.open(SiteOptions.of(temp, "DRV"))) {
			String estate = get(site, "/provider/estate").body();
			assertTrue(estate.contains("\"ref\":\"client:GUID:1\",\"name\":\"PC-1\",\"version\":\"\",\"attributes\":{\"operatingSystem\":\"Linux\",\"site\":\"DRV\"}"),
					estate);
			HttpRequest.Builder file = HttpRequest.newBuilder(URI.create(site.baseUri() + "/dp/content/package:PS100001/3/setup.bin"))
					.header("Drover-Client", "GUID:1").header("Drover-Topology", "DRV");
			assertEquals("setup", send(file).body());
			assertEquals(200, send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/mp/policy")).header("Drover-Client", "GUID:1")).statusCode());
		}
	}

	private void unzip(String resource) throws Exception {
		try (ZipInputStream zip = new ZipInputStream(SiteServerTest.class.getResourceAsStream(resource))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = temp.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				if (!entry.isDirectory())
					Files.copy(zip, file);
			}
		}
	}

	private Connection database() throws Exception {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:" + temp.resolve("site"));
		source.setUser("drover");
		source.setPassword("");
		return source.getConnection();
	}

	private static void refused(SiteOptions options, String part) {
		DroverException refusal = assertThrows(DroverException.class, () -> SiteServer.open(options).close());
		assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
	}

	private static HttpResponse<String> get(SiteServer site, String path) throws Exception {
		String pair = "drover:" + Files.readString(site.passwordFile()).strip();
		return send(HttpRequest.newBuilder(URI.create(site.baseUri() + path)).header("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private static final class HeldPort implements AutoCloseable {

		private final ServerSocket socket;

		private HeldPort(int port) throws Exception {
			socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress("127.0.0.1", port));
		}

		@Override
		public void close() throws Exception {
			socket.close();
		}
	}
}
