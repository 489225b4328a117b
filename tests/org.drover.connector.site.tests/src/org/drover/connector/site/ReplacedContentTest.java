package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentTarget;
import org.drover.connector.Credentials;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content that takes the place of other content gives it back when it is withdrawn, in whatever order that is done; meanwhile the other one is still there for
 * clients that have not been told.
 */
class ReplacedContentTest {

	private static final ObjectRef OWNER = ObjectRef.parse("package:P");

	@TempDir
	Path temp;

	private SiteServer site;
	private Connector connector;

	@BeforeEach
	void open() throws DroverException {
		site = SiteServer.open(SiteOptions.of(temp, "DRV"));
		connector = new SiteConnectorProvider()
				.connect(ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile()), Credentials.NONE);
	}

	@AfterEach
	void close() {
		connector.close();
		site.close();
	}

	@Test
	void whatWasReplacedOutlivesARestartAndComesBackWithItsFiles() throws Exception {
		publish("first", 1, false);
		var before = SiteRows.withoutUrls(site);
		publish("second", 2, true);
		assertEquals("2", held());
		close();
		open();
		assertEquals(Set.of(hash(1), hash(2)), files(), "a start deletes nothing that may come back");
		assertEquals(Set.of(1, 2), given());
		target().withdraw("second", OWNER);
		assertEquals("1", held());
		assertEquals(before, SiteRows.withoutUrls(site));
		assertEquals(Set.of(hash(1)), files());
	}

	/** In the fixture the second content has taken the place of the first. */
	@Test
	void whatTheSecondSchemaKeptStillComesBack() throws Exception {
		close();
		unzip("/fixtures/site-v2.zip");
		open();
		assertEquals("2", held());
		target().withdraw("second", OWNER);
		assertEquals("1", held());
		assertEquals(Set.of(hash(1)), files());
	}

	private void unzip(String resource) throws IOException {
		Files.delete(temp.resolve("site.mv.db"));
		try (ZipInputStream zip = new ZipInputStream(getClass().getResourceAsStream(resource))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = temp.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.copy(zip, file);
			}
		}
	}

	@Test
	void otherContentIsOnlyReplacedWhereThatIsAsked() throws Exception {
		publish("first", 1, false);
		DroverException refused = assertThrows(DroverException.class, () -> publish("second", 2, false));
		assertTrue(refused.getMessage().contains("has published other content"), refused.getMessage());
	}

	/** What was published in the place of what; the last one counts. */
	private record Layer(int content, Set<String> effects) {
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void anyOrderOfStepsIsWhatAPlainModelSays(long seed) throws Exception {
		Random random = new Random(seed);
		List<Layer> layers = new ArrayList<>();
		for (int step = 0; step < 60; step++) {
			String effect = "effect-" + random.nextInt(4);
			int content = 1 + random.nextInt(3);
			switch (random.nextInt(3)) {
			case 0 -> tried(layers, effect, content, false);
			case 1 -> tried(layers, effect, content, true);
			default -> {
				target().withdraw(effect, OWNER);
				layers.forEach(layer -> layer.effects().remove(effect));
				layers.removeIf(layer -> layer.effects().isEmpty());
			}
			}
			assertEquals(layers.isEmpty() ? null : Integer.toString(layers.getLast().content()), held(), "step " + step);
			assertEquals(layers.stream().map(Layer::content).collect(Collectors.toSet()), given(), "step " + step);
			assertTrue(files().containsAll(layers.stream().map(layer -> hash(layer.content())).collect(Collectors.toSet())), "step " + step);
		}
	}

	private void tried(List<Layer> layers, String effect, int content, boolean replaces) throws DroverException {
		boolean below = layers.stream().limit(Math.max(0, layers.size() - 1)).anyMatch(layer -> layer.effects().contains(effect));
		boolean same = !layers.isEmpty() && layers.getLast().content() == content;
		boolean own = !layers.isEmpty() && layers.getLast().effects().contains(effect);
		if (below || !layers.isEmpty() && !same && (!replaces || own)) {
			DroverException refused = assertThrows(DroverException.class, () -> publish(effect, content, replaces));
			assertTrue(refused.getMessage().contains("withdraw it first"), refused.getMessage());
			return;
		}
		publish(effect, content, replaces);
		if (!same)
			layers.add(new Layer(content, new TreeSet<>()));
		layers.getLast().effects().add(effect);
	}

	private void publish(String effect, int content, boolean replaces) throws DroverException {
		byte[] bytes = text(content).getBytes(StandardCharsets.UTF_8);
		if (!target().hasFile(hash(content)))
			target().putFile(hash(content), bytes.length, new ByteArrayInputStream(bytes));
		ContentDescription description = new ContentDescription(OWNER, Integer.toString(content), List.of(new ContentFile("setup", hash(content), bytes.length)));
		if (replaces)
			target().replace(effect, description);
		else
			target().publish(effect, description);
	}

	private static String text(int content) {
		return "content " + content;
	}

	private static String hash(int content) {
		return Hashes.of(text(content));
	}

	private ContentTarget target() {
		return connector.contentTarget().orElseThrow();
	}

	/** Null for none. */
	private String held() throws DroverException {
		return Holdings.parse(connector.provider().orElseThrow().read(List.of(site.distributionPoint())).get(site.distributionPoint()).attribute(Attributes.HOLDS))
				.versions().get(OWNER);
	}

	/** What a distribution point gives clients of it, file and all. */
	private Set<Integer> given() throws Exception {
		String url = connector.provider().orElseThrow().read(List.of(site.distributionPoint())).get(site.distributionPoint()).attribute(Attributes.URL);
		Set<Integer> given = new TreeSet<>();
		for (int content = 1; content <= 3; content++) {
			String version = url + "/content/" + OWNER + "/" + content;
			int listed = get(version).statusCode();
			HttpResponse<String> file = get(version + "/setup");
			assertEquals(listed, file.statusCode());
			assertEquals(listed == 200 ? text(content) : "", listed == 200 ? file.body() : "");
			if (listed == 200)
				given.add(content);
		}
		return given;
	}

	private static HttpResponse<String> get(String url) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(URI.create(url)).header("Drover-Client", "A").header("Drover-Topology", "DRV").build(), BodyHandlers.ofString());
		}
	}

	/** The hashes of all files that the site keeps. */
	private Set<String> files() throws IOException {
		try (Stream<Path> paths = Files.walk(site.contentFolder())) {
			return paths.filter(Files::isRegularFile).map(path -> path.getParent().getFileName() + path.getFileName().toString()).filter(name -> name.length() == 64)
					.collect(Collectors.toSet());
		}
	}
}
