package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Servers and distribution points come, change and go, as a diagram draws them. */
class StructureEditTest {

	private static final ObjectRef SITE = new ObjectRef(ObjectKind.SITE, "DRV");
	private static final ObjectRef SERVER = new ObjectRef(ObjectKind.SITE_SYSTEM, "DRV-SERVER");
	private static final ObjectRef FIRST = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DRV-DP");
	private static final ObjectRef CLIENT = new ObjectRef(ObjectKind.CLIENT, "C1");
	private static final String CONTENT = "/content/package:P/1/setup";

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
	void anAddedPointServesWhatTheSitePublishes() throws Exception {
		publish("P");
		provider().create("c", List.of(new NewObject(ManagedObject.of(ObjectKind.CLIENT, "C1", "C1", "", Map.of()), List.of())));
		assertEquals(Optional.empty(), provider().whyNotEdited());
		assertFalse(provider().edited("e", twoCreations()));
		provider().edit("e", twoCreations());
		provider().edit("e", twoCreations());
		assertTrue(provider().edited("e", twoCreations()));
		assertFalse(provider().edited("other", twoCreations()));
		String url = point("DP7").attribute(Attributes.URL);
		assertEquals(site.baseUri() + "/dp-DP7", url);
		assertEquals(200, status(url + CONTENT));
		publish("Q");
		assertEquals("package:P=1,package:Q=1", point("DP7").attribute(Attributes.HOLDS));
		assertEquals(1L, site.answers().get(url));
		connector.contentTarget().orElseThrow().withdraw("Q", new ObjectRef(ObjectKind.PACKAGE, "Q"));
		assertEquals("package:P=1", point("DP7").attribute(Attributes.HOLDS));
	}

	@Test
	void addressesFollowThePort() throws Exception {
		provider().edit("e", twoCreations());
		close();
		open();
		assertEquals(site.baseUri() + "/dp-DP7", point("DP7").attribute(Attributes.URL));
		assertTrue(provider().edited("e", twoCreations()));
	}

	@Test
	void takingBackLeavesNoTraceButForClientsThatKnowTheAddress() throws Exception {
		publish("P");
		provider().create("c", List.of(new NewObject(ManagedObject.of(ObjectKind.CLIENT, "C1", "C1", "", Map.of()), List.of())));
		Map<String, List<String>> rows = SiteRows.of(site);
		provider().edit("e", twoCreations());
		String url = point("DP7").attribute(Attributes.URL);
		provider().edit("e", reversed(twoCreations()));
		provider().edit("e", reversed(twoCreations()));
		assertEquals(rows, SiteRows.of(site));
		assertEquals(200, status(url + CONTENT), "a client may still have the address in its policy");
		assertEquals(404, status(site.baseUri() + "/dp-never" + CONTENT));
		provider().edit("e", twoCreations());
		assertTrue(provider().edited("e", twoCreations()));
	}

	@Test
	void whatIsChangedIsComparedFirst() throws Exception {
		provider().edit("e", twoCreations());
		Edit bits = change(FIRST, Map.of(Attributes.BITS, "true"));
		provider().edit("f", List.of(bits));
		assertTrue(point("DRV-DP").is(Attributes.BITS));
		assertTrue(point("DRV-DP").attribute(Attributes.URL).endsWith("/dp"), "its address is its own");
		provider().edit("f", List.of(bits.reversed()));
		assertFalse(point("DRV-DP").is(Attributes.BITS));
		provider().configure(FIRST, Map.of(Attributes.SHARED_WITH, "CAS"));
		refused("somebody else changed distribution-point:DRV-DP", bits);
		refused("exists already", creation(pointImage("DP7", Map.of(Attributes.BITS, "true"), SERVER)));
		provider().edit("e", reversed(twoCreations()));
		refused("somebody else deleted", new Edit(twoCreations().get(1).after(), pointImage("DP7", Map.of(Attributes.BITS, "true"), SERVER)));
	}

	@Test
	void aMovedPointKeepsItsAddress() throws Exception {
		provider().edit("e", twoCreations());
		NewObject before = twoCreations().get(1).after();
		NewObject after = new NewObject(before.object(), List.of(new Dependency(before.object().ref(), SERVER, DependencyKind.HOSTED_ON)));
		Edit edit = new Edit(before, after);
		provider().edit("f", List.of(edit));
		assertTrue(provider().edited("f", List.of(edit)));
		assertEquals(site.baseUri() + "/dp-DP7", point("DP7").attribute(Attributes.URL));
		provider().edit("g", List.of(new Edit(twoCreations().getFirst().after(), null)));
	}

	@Test
	void allEditsAreDoneOrNone() throws Exception {
		Map<String, List<String>> rows = SiteRows.of(site);
		List<Edit> edits = new ArrayList<>(twoCreations());
		edits.add(creation(pointImage("DP8", Map.of(Attributes.PLACEMENT, "branch"), SERVER)));
		String message = assertThrows(DroverException.class, () -> provider().edit("e", edits)).getMessage();
		assertTrue(message.contains("would have no BITS-enabled one"), message);
		assertEquals(rows, SiteRows.of(site));
		edits.add(change(FIRST, Map.of(Attributes.BITS, "true")));
		provider().edit("e", edits);
		refused("would have no BITS-enabled one", change(FIRST, Map.of(Attributes.BITS, "")));
	}

	@Test
	void whatCannotBeIsRefusedInWords() throws Exception {
		refused("is protected and has no boundary", creation(pointImage("D", Map.of(Attributes.PROTECTED, "true"), SERVER)));
		refused("which needs BITS", creation(pointImage("D", Map.of(Attributes.INTERNET, "true"), SERVER)));
		refused("owned by another topology", creation(pointImage("D", Map.of(Attributes.OWNER, "CAS"), SERVER)));
		refused("which does not exist", creation(pointImage("D", Map.of(), new ObjectRef(ObjectKind.SITE_SYSTEM, "none"))));
		refused("is no key", creation(pointImage("../x", Map.of(), SERVER)));
		refused("neither created nor deleted", new Edit(image(FIRST), null));
		refused("neither created nor deleted", creation(new NewObject(ManagedObject.of(ObjectKind.SITE, "XXX", "X", "", Map.of()), List.of())));
		refused("neither created nor deleted", creation(new NewObject(ManagedObject.of(ObjectKind.COLLECTION, "K", "K", "", Map.of()), List.of())));
		NewObject client = new NewObject(ManagedObject.of(ObjectKind.CLIENT, "C1", "C1", "", Map.of()), List.of());
		refused("is a client", new Edit(client, client));
		refused("a migration changes it", change(FIRST, Map.of(Attributes.OWNER, "CAS")));
		provider().edit("e", twoCreations());
		refused("depends on it", new Edit(twoCreations().getFirst().after(), null));
		provider().create("m", List.of(new NewObject(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "CAS-DP", "CAS-DP", "",
				Map.of(Attributes.OWNER, "CAS", Attributes.URL, "http://cas")), List.of())));
		refused("was brought by a migration", new Edit(image(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "CAS-DP")), null));
		assertThrows(DroverException.class, () -> provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DP7"), Map.of(Attributes.HOLDS, "")));
	}

	private static List<Edit> twoCreations() {
		ObjectRef server = new ObjectRef(ObjectKind.SITE_SYSTEM, "SRV2");
		NewObject system = new NewObject(ManagedObject.of(ObjectKind.SITE_SYSTEM, "SRV2", "server 2", "", Map.of(Attributes.SITE, "DRV")),
				List.of(new Dependency(server, SITE, DependencyKind.PART_OF)));
		return List.of(creation(system), creation(pointImage("DP7", Map.of(), server)));
	}

	private static NewObject pointImage(String key, Map<String, String> attributes, ObjectRef server) {
		Map<String, String> all = new TreeMap<>(Map.of(Attributes.OWNER, "DRV", Attributes.SITE, "DRV", Attributes.PLACEMENT, "server"));
		all.putAll(attributes);
		ManagedObject object = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, key, key, "", all);
		return new NewObject(object, List.of(new Dependency(object.ref(), server, DependencyKind.HOSTED_ON)));
	}

	private static Edit creation(NewObject after) {
		return new Edit(null, after);
	}

	/** Of an object that the site itself made. */
	private Edit change(ObjectRef ref, Map<String, String> attributes) throws DroverException {
		NewObject before = image(ref);
		ManagedObject object = before.object();
		for (Map.Entry<String, String> attribute : attributes.entrySet())
			object = object.with(attribute.getKey(), attribute.getValue());
		return new Edit(before, new NewObject(object, before.dependencies()));
	}

	private NewObject image(ObjectRef ref) throws DroverException {
		ManagedObject object = provider().read(Set.of(ref)).get(ref);
		List<Dependency> hosted = ref.equals(FIRST) ? List.of(new Dependency(ref, SERVER, DependencyKind.HOSTED_ON)) : List.of();
		return new NewObject(object, hosted);
	}

	private static List<Edit> reversed(List<Edit> edits) {
		return edits.reversed().stream().map(Edit::reversed).toList();
	}

	private ManagedObject point(String key) throws DroverException {
		ObjectRef ref = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, key);
		return provider().read(Set.of(ref)).get(ref);
	}

	private void publish(String key) throws DroverException {
		String hash = Hashes.of("setup");
		connector.contentTarget().orElseThrow().putFile(hash, 5, new ByteArrayInputStream("setup".getBytes(StandardCharsets.UTF_8)));
		connector.contentTarget().orElseThrow().publish(key,
				new ContentDescription(new ObjectRef(ObjectKind.PACKAGE, key), "1", List.of(new ContentFile("setup", hash, 5))));
	}

	private static int status(String url) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Drover-Client", CLIENT.key()).header("Drover-Topology", "DRV").build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
			return response.statusCode();
		}
	}

	private void refused(String part, Edit edit) {
		Executable edited = () -> provider().edit("refused", List.of(edit));
		String message = assertThrows(DroverException.class, edited).getMessage();
		assertTrue(message.contains(part), message);
	}

	private Provider provider() {
		return connector.provider().orElseThrow();
	}
}
