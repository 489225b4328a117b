package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.EstateFormat.Written;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.secret.SecretVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a package is what comes out of it, to the last field. */
class RoundTripTest {

	private static final int ROUNDS = Boolean.getBoolean("drover.all") ? 2_000 : 60;
	private static final String SECRET = "correct horse battery staple";

	@TempDir
	Path folder;

	@Test
	void randomEstates() throws Exception {
		Path file = folder.resolve("random.drx");
		EnumSet<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		EnumSet<DependencyKind> needs = EnumSet.noneOf(DependencyKind.class);
		long dangling = 0;
		for (long seed = 0; seed < ROUNDS; seed++) {
			PaperEstate estate = new RandomEstate(seed).make((int) (seed % 50), (int) (seed * 3 % 200));
			Written written = Packages.write(file, estate);
			PaperEstate read = Packages.read(file);
			assertEquals(estate.fields(), read.fields(), "seed " + seed);
			assertEquals(estate.dependencyCount(), read.dependencyCount(), "seed " + seed);
			assertEquals(List.of(), Packages.check(file), "seed " + seed);
			assertEquals(estate.size(), written.objects());
			dangling += written.dangling();
			for (int index = 0; index < read.size(); index++) {
				kinds.add(read.ref(index).kind());
				read.dependencies(index).forEach(one -> needs.add(one.kind()));
			}
		}
		assertEquals(EnumSet.allOf(ObjectKind.class), kinds);
		assertEquals(EnumSet.allOf(DependencyKind.class), needs);
		assertTrue(dangling > 0);
	}

	/** No encoding tells them apart. */
	@Test
	void keysOfHalfACharacterAreTwo() throws Exception {
		PaperEstate estate = new PaperEstate();
		for (String key : List.of("\uD800", "\uD801", "\uDC00"))
			estate.object(ManagedObject.of(ObjectKind.PACKAGE, key, "p", "1", Map.of()));
		Path file = folder.resolve("halves.drx");
		Packages.write(file, estate);
		assertEquals(estate.fields(), Packages.read(file).fields());
	}

	@Test
	void manyOfAKindShareParts() throws Exception {
		PaperEstate estate = new PaperEstate();
		int clients = PackageWriter.MANY * 2 + 17;
		for (int number = 0; number < clients; number++) {
			estate.object(ManagedObject.of(ObjectKind.CLIENT, "GUID:" + number, "pc" + number, "", Map.of("site", "PS" + number % 3)));
			estate.dependency(new Dependency(client(number), client((number + 1) % clients), DependencyKind.USES));
			estate.dependency(new Dependency(client(number), new ObjectRef(ObjectKind.SITE, "PS" + number % 3), DependencyKind.ASSIGNED_TO));
		}
		for (int site = 0; site < 3; site++)
			estate.object(ManagedObject.of(ObjectKind.SITE, "PS" + site, "PS" + site, "", Map.of()));
		Path file = folder.resolve("many.drx");
		Written written = Packages.write(file, estate);
		assertEquals(estate.fields(), Packages.read(file).fields());
		assertEquals(List.of(), Packages.check(file));
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertEquals(written.parts(), zip.size());
			assertTrue(zip.getEntry("objects/client/3.xml") != null && zip.getEntry("objects/client/4.xml") == null);
			assertTrue(zip.getEntry("objects/site/3.xml") != null);
		}
	}

	private static ObjectRef client(int number) {
		return new ObjectRef(ObjectKind.CLIENT, "GUID:" + number);
	}

	@Test
	void equalEstatesAreEqualFiles() throws Exception {
		Packages.write(folder.resolve("one.drx"), new RandomEstate(7).make(40, 80));
		Thread.sleep(2_100); // an archive's dates count by two seconds
		Packages.write(folder.resolve("two.drx"), new RandomEstate(7).make(40, 80));
		assertEquals(-1, Files.mismatch(folder.resolve("one.drx"), folder.resolve("two.drx")));
	}

	/** The writer keeps within what readers take, whatever repeats itself. */
	@Test
	void monotonousTextsAreNotTakenForABomb() throws Exception {
		PaperEstate estate = new PaperEstate();
		for (int number = 0; number < 8; number++)
			estate.object(ManagedObject.of(ObjectKind.PACKAGE, "P" + number, "p", "1", Map.of("long", "a".repeat(900_000), "zeros", "\0".repeat(100_000))));
		for (int number = 0; number < PackageWriter.MANY + 1; number++)
			estate.object(ManagedObject.of(ObjectKind.CLIENT, "c" + number, "c", "", Map.of("long", "0123456789".repeat(3_000))));
		Path file = folder.resolve("monotonous.drx");
		Packages.write(file, estate);
		assertEquals(estate.fields(), Packages.read(file).fields());
		assertEquals(List.of(), Packages.check(file));
		assertTrue(Files.size(file) < 16_000_000, "still packed: " + Files.size(file));
	}

	@Test
	void contentComesAlong() throws Exception {
		PaperEstate estate = new PaperEstate();
		byte[] bytes = new byte[300_000];
		new Random(1).nextBytes(bytes);
		FakeContent content = new FakeContent(Map.of("setup.exe", bytes, "lib/a.dll", new byte[2_000_000], "lib/b.dll", bytes, "empty", new byte[0]));
		for (String key : List.of("CAS00001", "CAS00002"))
			estate.object(ManagedObject.of(ObjectKind.PACKAGE, key, "Office", "7", Map.of(Attributes.CONTENT_SIZE, "2600000")));
		estate.object(ManagedObject.of(ObjectKind.PACKAGE, "CAS00003", "Empty", "1", Map.of()));
		Path file = folder.resolve("content.drx");
		Written written = Packages.write(file, estate, content, null, "");
		assertEquals(3, written.contentFiles());
		assertEquals(2_300_000, written.contentBytes());
		assertEquals(List.of(), Packages.check(file));
		try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
			ContentSource read = connector.contentSource().orElseThrow();
			for (int index = 0; index < 2; index++) {
				ContentDescription description = read.describe(estate.ref(index));
				assertEquals(content.describe(estate.ref(index)), description);
				assertEquals(content.describe(estate.ref(index)).hash(), description.hash());
				for (ContentFile one : description.files())
					assertArrayEquals(content.files.get(one.path()), bytes(read, estate.ref(index), one.path()));
			}
			assertTrue(assertThrows(DroverException.class, () -> read.describe(estate.ref(2))).getMessage().contains("has no content of package:CAS00003"));
			assertTrue(assertThrows(DroverException.class, () -> read.open(estate.ref(0), "../setup.exe")).getMessage().contains("has no file"));
		}
	}

	private static byte[] bytes(ContentSource source, ObjectRef owner, String path) throws IOException, DroverException {
		try (InputStream in = source.open(owner, path)) {
			return in.readAllBytes();
		}
	}

	@Test
	void secretsTravelSealed() throws Exception {
		PaperEstate estate = new RandomEstate(3).make(20, 40);
		ObjectRef owner = estate.ref(5);
		Path file = folder.resolve("secret.drx");
		Written written = Packages.write(file, estate, null, ref -> ref.equals(owner) ? new TreeMap<>(Map.of("account", SECRET, "ä \0", "")) : new TreeMap<>(),
				"open sesame");
		assertEquals(2, written.secrets());
		assertFalse(holds(file, SECRET), "in clear");
		assertEquals(List.of(), Packages.check(file));
		assertEquals(estate.fields(), Packages.read(file).fields());
		try (ExchangeConnector connector = ExchangeConnector.open(file, "open sesame")) {
			assertEquals(Map.of("account", SECRET, "ä \0", ""), connector.secretSource().orElseThrow().secrets(owner));
			assertEquals(Map.of(), connector.secretSource().orElseThrow().secrets(estate.ref(6)));
		}
		try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
			assertTrue(connector.secretSource().isEmpty());
		}
		DroverException wrong = assertThrows(DroverException.class, () -> ExchangeConnector.open(file, "open barley"));
		assertTrue(wrong.getMessage().contains("passphrase"), wrong.getMessage());
	}

	/** In the archive or in what is unpacked of it. */
	private static boolean holds(Path file, String text) throws IOException {
		boolean found = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
				try (InputStream in = zip.getInputStream(entry)) {
					found |= new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(text);
				}
			}
		}
		return found;
	}

	@Test
	void aSecretCannotBePassedOffAsAnother() throws Exception {
		SecretVault vault = SecretVault.passing();
		ObjectRef owner = client(1);
		String sealed = SealedSecrets.seal(vault, owner, "account", SECRET);
		assertEquals(SECRET, SealedSecrets.open(vault, owner, "account", sealed));
		assertThrows(DroverException.class, () -> SealedSecrets.open(vault, client(2), "account", sealed));
		assertThrows(DroverException.class, () -> SealedSecrets.open(vault, owner, "other", sealed));
	}

	/** One owner's files, whoever the owner is. */
	private static final class FakeContent implements ContentSource {

		private final Map<String, byte[]> files;

		FakeContent(Map<String, byte[]> files) {
			this.files = files;
		}

		@Override
		public ContentDescription describe(ObjectRef owner) {
			return new ContentDescription(owner, "7", files.entrySet().stream().map(file -> new ContentFile(file.getKey(), sha256(file.getValue()),
					file.getValue().length)).toList());
		}

		@Override
		public InputStream open(ObjectRef owner, String path) {
			return new ByteArrayInputStream(files.get(path));
		}

		private static String sha256(byte[] bytes) {
			try {
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			} catch (NoSuchAlgorithmException e) {
				throw new AssertionError(e);
			}
		}
	}
}
