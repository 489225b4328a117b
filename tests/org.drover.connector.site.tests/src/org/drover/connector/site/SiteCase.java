package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A site and a connector to it, and estates and content to write into it. */
abstract class SiteCase {

	static final ClientHome LEGACY = new ClientHome("CAS", "http://127.0.0.1:1/mp");
	static final ObjectRef OWN_DP = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DRV-DP");

	@TempDir
	Path temp;

	SiteServer site;
	Connector connector;

	@BeforeEach
	void open() throws DroverException {
		site = SiteServer.open(SiteOptions.of(temp, "DRV"));
		connector = connect(site);
	}

	@AfterEach
	void close() {
		connector.close();
		site.close();
	}

	static Connector connect(SiteServer site) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile());
		return new SiteConnectorProvider().connect(address, Credentials.NONE);
	}

	/** A collection K with a deployment of a program of a package with content, a boundary, and two clients, the first inside it. */
	static List<NewObject> estate() {
		return List.of(object(ObjectKind.BOUNDARY, "B", Map.of()),
				object(ObjectKind.COLLECTION, "K", Map.of(), new Need(DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "A")),
				object(ObjectKind.DEPLOYMENT, "A", Map.of(), new Need(DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "PS100001/install")),
				object(ObjectKind.PROGRAM, "PS100001/install", Map.of(), new Need(DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "PS100001")),
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "PS100001", "Setup", "3", Map.of(Attributes.CONTENT_SIZE, "5")), List.of()),
				object(ObjectKind.COLLECTION, "K0", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "K")),
				object(ObjectKind.CLIENT, "C1", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K"),
						new Need(DependencyKind.LOCATED_IN, ObjectKind.BOUNDARY, "B")),
				object(ObjectKind.CLIENT, "C2", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K")));
	}

	record Need(DependencyKind kind, ObjectKind toKind, String to) {
	}

	static NewObject object(ObjectKind kind, String key, Map<String, String> attributes, Need... needs) {
		ManagedObject object = ManagedObject.of(kind, key, key, "", attributes);
		List<Dependency> dependencies = new ArrayList<>();
		for (Need need : needs)
			dependencies.add(new Dependency(object.ref(), new ObjectRef(need.toKind(), need.to()), need.kind()));
		return new NewObject(object, dependencies);
	}

	static ObjectRef client(String key) {
		return new ObjectRef(ObjectKind.CLIENT, key);
	}

	Provider provider() {
		return connector.provider().orElseThrow();
	}

	/** @param pathsAndTexts path, text, path, text, ... */
	static ContentDescription content(String owner, String version, String... pathsAndTexts) {
		List<ContentDescription.ContentFile> files = new ArrayList<>();
		for (int i = 0; i < pathsAndTexts.length; i += 2)
			files.add(new ContentDescription.ContentFile(pathsAndTexts[i], Hashes.of(pathsAndTexts[i + 1]), pathsAndTexts[i + 1].length()));
		return new ContentDescription(new ObjectRef(ObjectKind.PACKAGE, owner), version, files);
	}

	void publish(String effect, ContentDescription content, String... texts) throws DroverException {
		var target = connector.contentTarget().orElseThrow();
		for (String text : texts) {
			if (!target.hasFile(Hashes.of(text)))
				target.putFile(Hashes.of(text), text.length(), stream(text));
		}
		target.publish(effect, content);
	}

	static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	Set<Path> files() throws IOException {
		try (var files = Files.walk(site.contentFolder())) {
			return Set.copyOf(files.filter(Files::isRegularFile).toList());
		}
	}

	static void fails(String part, Retry retry, Executable call) {
		DroverException failure = assertThrows(DroverException.class, call);
		assertTrue(failure.getMessage().contains(part), failure.getMessage());
		assertEquals(retry, failure.retry(), failure.getMessage());
	}

	static final class Recorder implements MetadataSink {

		final Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
		final List<Dependency> dependencies = new ArrayList<>();

		@Override
		public void object(ManagedObject object) {
			objects.put(object.ref(), object);
		}

		@Override
		public void dependency(Dependency dependency) {
			assertTrue(objects.containsKey(dependency.from()));
			dependencies.add(dependency);
		}
	}
}
