package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.drover.store.backup.Backup;
import org.drover.store.backup.Restore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are damaged, or made to do harm: one sentence, and nothing is left of them. */
@Timeout(120)
class HostileBackupTest {

	private static final String CONTENT = "some content";
	private static final String MANIFEST = "manifest.json";
	private static final int FLIPS = 60;

	@TempDir
	Path parent;
	private Path file;
	private Map<String, byte[]> good;

	@BeforeEach
	void backUp() throws Exception {
		Path whole = parent.resolve("whole");
		try (Project project = Project.create(parent.resolve("from"))) {
			project.settings().put("language", "en");
			project.topologies().put("legacy", "x", "CAS", "");
			byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
			project.content().put(hash(bytes), bytes.length, new ByteArrayInputStream(bytes));
			Backup.write(project, new Backup.Request(whole, true, Optional.empty(), "test"), (done, items, current) -> { });
		}
		file = parent.resolve("hostile");
		good = Zips.read(whole);
	}

	@Test
	void whatTheTestsChangeIsGoodBefore() throws Exception {
		Zips.write(file, good);
		restore();
		Project.open(parent.resolve("to")).close();
	}

	@Test
	void namesThatLeadOutsideAreNoNames() throws Exception {
		for (String name : new String[] { "../outside", "/outside", "content/../../outside", "tables/../id", "content/", "C:\\outside", "\u001b[2J" }) {
			good.put(name, new byte[3]);
			Zips.write(file, good);
			good.remove(name);
			assertRefused("which its manifest does not name");
		}
		good.put("content/../../outside", good.remove(contentName()));
		change(text -> text.replace('"' + hash(CONTENT.getBytes(StandardCharsets.UTF_8)) + '"', "\"../../outside\""));
		assertRefused("its manifest makes no sense");
		assertFalse(Files.exists(parent.resolve("outside")) || Files.exists(parent.getParent().resolve("outside")));
	}

	@Test
	void anEntryThatSaysItIsALinkBecomesAFile() throws Exception {
		Zips.write(file, good);
		byte[] zip = Files.readAllBytes(file);
		ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < zip.length - 46; i++) {
			if (bytes.getInt(i) == 0x02014b50) { // a header of the central directory: made by Unix, mode 0120777
				zip[i + 5] = 3;
				bytes.putInt(i + 38, 0120777 << 16);
			}
		}
		Files.write(file, zip);
		restore();
		try (Stream<Path> files = Files.walk(parent.resolve("to"))) {
			assertTrue(files.noneMatch(Files::isSymbolicLink));
		}
	}

	@Test
	void aTableOrContentThatIsLargerThanItSaysIsNotReadToItsEnd() throws Exception {
		for (String name : new String[] { "tables/setting.jsonl", contentName() }) {
			byte[] before = good.put(name, new byte[50 << 20]);
			Zips.write(file, good);
			good.put(name, before);
			assertTrue(Files.size(file) < 1 << 20, "it is a bomb");
			assertRefused(name + " is not as it was written");
		}
	}

	@Test
	void aManifestWithoutEndIsRefused() throws Exception {
		byte[] manifest = Arrays.copyOf(good.get(MANIFEST), 70 << 20);
		Arrays.fill(manifest, good.get(MANIFEST).length, manifest.length, (byte) ' ');
		good.put(MANIFEST, manifest);
		Zips.write(file, good);
		assertRefused("its manifest is not as it was written");
	}

	@Test
	void aManifestThatPromisesMoreThanTheDiskHoldsIsRefused() throws Exception {
		String size = "\"size\" : " + CONTENT.length();
		change(text -> text.replace(size, "\"size\" : " + Long.MAX_VALUE));
		assertRefused("its manifest makes no sense");
		change(text -> text.replace("\"size\" : " + Long.MAX_VALUE, "\"size\" : -1"));
		assertRefused("its manifest makes no sense");
	}

	@Test
	void aNameThatIsThereTwiceIsRefused() throws Exception {
		good.put("tables/settinh.jsonl", good.get("tables/setting.jsonl"));
		Zips.write(file, good);
		String zip = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("settinh", "setting");
		Files.write(file, zip.getBytes(StandardCharsets.ISO_8859_1));
		assertRefused("it holds tables/setting.jsonl twice");
	}

	@Test
	void aTableThatIsMissingOrUnknownIsRefused() throws Exception {
		byte[] setting = good.remove("tables/setting.jsonl");
		Zips.write(file, good);
		assertRefused("it lacks tables/setting.jsonl");
		good.put("tables/sleeping.jsonl", setting);
		change(text -> text.replace("\"name\" : \"setting\"", "\"name\" : \"sleeping\""));
		assertRefused("schema " + Schema.CURRENT + " has no table sleeping");
		good.remove("tables/sleeping.jsonl");
		change(text -> text.replaceAll("(?s)\\{\\s*\"name\" : \"sleeping\".*?\"next\" : \\{ \\}\\s*\\},", ""));
		assertRefused("it lacks the table setting");
	}

	@Test
	void aColumnThatIsMissingUnknownOrOfAnotherTypeIsRefused() throws Exception {
		String[][] changes = { { "\"name\" : \"gathered_at\"", "\"name\" : \"gathered_by\"" }, { "\"name\" : \"body\",\n      \"type\" : \"text\"",
				"\"name\" : \"body\",\n      \"type\" : \"number\"" }, { "\"name\" : \"gathered_at\"", "\"name\" : \"id; DROP TABLE job\"" },
				{ "\"name\" : \"gathered_at\"", "\"name\" : \"id\"" } };
		byte[] manifest = good.get(MANIFEST);
		for (String[] change : changes) {
			good.put(MANIFEST, manifest);
			change(text -> text.replace(change[0], change[1]));
			assertFalse(Arrays.equals(manifest, good.get(MANIFEST)), change[0]);
			assertRefused("has other columns than those of its schema");
		}
	}

	@Test
	void rowsThatAreNoneAreRefusedEvenWithTheRightHash() throws Exception {
		String right = "[\"language\",\"en\"]";
		assertEquals(right, new String(good.get("tables/setting.jsonl"), StandardCharsets.UTF_8));
		for (String rows : new String[] { "[\"language\"]", "[\"language\",\"en\",\"de\"]", "[\"language\",7]", "{\"language\":\"en\"}", "[\"language\",[\"en\"]]",
				"[\"language\",\"en\"", "nothing", right + right, "[null,null]", "[[[[[[[[", "[\"" + "n".repeat(300) + "\",\"en\"]" }) {
			rows("setting", rows);
			assertRefused("table setting");
		}
		rows("setting", right);
		rows("estate", "[1,77,null]");
		change(text -> text.replaceFirst("(?s)(\"name\" : \"estate\",.*?\"rows\" : )0", "$11"));
		assertRefused("the table estate does not take its rows");
	}

	@Test
	void whatANewerDroverMadeIsRefused() throws Exception {
		byte[] manifest = good.get(MANIFEST);
		change(text -> text.replace("\"schema\" : \"" + Schema.CURRENT + "\"", "\"schema\" : \"1000\""));
		assertRefused("was made by a newer Drover (schema 1000; this one knows");
		good.put(MANIFEST, "{\"format\":2,\"everything\":\"else\"}".getBytes(StandardCharsets.UTF_8));
		Zips.write(file, good);
		assertRefused("was made by a newer Drover (format 2; this one knows 1)");
		for (String nonsense : new String[] { "{}", "[]", "", "\u0000", "{\"format\":1}", new String(manifest, StandardCharsets.UTF_8).replace("\"rows\"", "\"cows\"") }) {
			good.put(MANIFEST, nonsense.getBytes(StandardCharsets.UTF_8));
			Zips.write(file, good);
			assertRefused("backup");
		}
	}

	@Test
	void whatIsNoArchiveIsRefused() throws Exception {
		assertRefused("there is no file");
		Files.createDirectory(file);
		assertRefused("there is no file");
		Files.delete(file);
		Files.writeString(file, "dear diary");
		assertRefused("is no backup that Drover made, or damaged");
		Zips.write(file, Map.of("letter.txt", new byte[1]));
		assertRefused("is no backup that Drover made, or damaged");
	}

	@Test
	void anArchiveThatWasCutShortIsRefused() throws Exception {
		Zips.write(file, good);
		byte[] whole = Files.readAllBytes(file);
		for (int part = 0; part < 20; part++) {
			Files.write(file, Arrays.copyOf(whole, whole.length * part / 20));
			assertRefused("backup");
		}
	}

	@Test
	void aBitThatFlippedIsNoticedOrDoesNotMatter() throws Exception {
		Zips.write(file, good);
		byte[] whole = Files.readAllBytes(file);
		Map<String, List<String>> rows;
		try (Project project = Project.open(parent.resolve("from"))) {
			rows = AllRows.of(project.jdbc());
		}
		Random random = new Random(11);
		for (int flip = 0; flip < FLIPS; flip++) {
			byte[] flipped = whole.clone();
			int bit = random.nextInt(whole.length * Byte.SIZE);
			flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
			Files.write(file, flipped);
			if (refused().isEmpty())
				assertRestored(rows, "seed 11, flip " + flip);
		}
	}

	private void assertRestored(Map<String, List<String>> rows, String message) throws Exception {
		try (Project project = Project.open(parent.resolve("to"))) {
			assertEquals(rows, AllRows.of(project.jdbc()), message);
		}
		try (Stream<Path> files = Files.walk(parent.resolve("to"))) {
			for (Path path : files.sorted((one, other) -> other.compareTo(one)).toList())
				Files.delete(path);
		}
	}

	/** Empty where it was restored; any other failure comes out. */
	private Optional<DroverException> refused() {
		try {
			restore();
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(e);
		}
	}

	private void assertRefused(String part) {
		String message = assertThrows(DroverException.class, this::restore).getMessage();
		assertTrue(message.contains(part), message);
		assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
		assertFalse(Files.exists(parent.resolve("to"), LinkOption.NOFOLLOW_LINKS), message);
	}

	private void restore() throws DroverException {
		Restore.restore(new Restore.Request(file, parent.resolve("to"), Optional.empty(), "test"), (done, items, current) -> { });
	}

	/** Rows with the size and hash that the manifest wants. */
	private void rows(String table, String rows) throws Exception {
		byte[] before = good.get("tables/" + table + ".jsonl");
		byte[] now = rows.getBytes(StandardCharsets.UTF_8);
		good.put("tables/" + table + ".jsonl", now);
		change(text -> text.replaceFirst("(?s)(\"name\" : \"" + table + "\",\\s*\"columns.*?)\"bytes\" : " + before.length + ",\n(\\s*)\"sha256\" : \"[0-9a-f]+\"",
				"$1\"bytes\" : " + now.length + ",\n$2\"sha256\" : \"" + hash(now) + '"'));
	}

	private void change(UnaryOperator<String> manifest) throws Exception {
		good.put(MANIFEST, manifest.apply(new String(good.get(MANIFEST), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
		Zips.write(file, good);
	}

	private static String contentName() {
		return "content/" + hash(CONTENT.getBytes(StandardCharsets.UTF_8));
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (java.security.NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
