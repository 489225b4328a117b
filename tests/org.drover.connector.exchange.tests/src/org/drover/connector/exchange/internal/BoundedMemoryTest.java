package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Packages that want more than they may have are refused by a process that has {@value SmallHeap#MEGABYTES} MB of heap, and does not run out of it. */
class BoundedMemoryTest {

	private static final int END_BYTES = 22;

	@TempDir
	Path folder;

	/** Writes the items of a good package, with one of them made anew. */
	private interface Item {
		void write(OutputStream out) throws IOException;
	}

	private Path with(String name, Item item) throws IOException {
		Path file = folder.resolve("bomb.drx");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			for (Map.Entry<String, String> good : new Hostile().items.entrySet()) {
				zip.putNextEntry(new ZipEntry(good.getKey()));
				if (good.getKey().equals(name))
					item.write(zip);
				else
					zip.write(good.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}

	private static void repeat(OutputStream out, String text, long times) throws IOException {
		byte[] many = text.repeat((int) Math.min(times, 1_000)).getBytes(StandardCharsets.UTF_8);
		for (long count = 0; count < times; count += 1_000)
			out.write(many);
	}

	private static void text(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertRefused(String sentence, Path file) throws IOException, InterruptedException {
		List<String> said = SmallHeap.read(file);
		assertEquals(2, said.size(), said.toString());
		for (String line : said)
			assertTrue(line.contains(sentence), line);
	}

	@Test
	void aBombOfBlanks() throws Exception {
		assertRefused("it grows more than 250 times", with(Hostile.PACKAGE, out -> {
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\">");
			for (int number = 0; number < 1_000; number++)
				text(out, "<object kind=\"client\" key=\"a" + number + "\"/>" + " ".repeat(100_000));
		}));
	}

	@Test
	void aBombThatDeniesItsSize() throws Exception {
		Path file = with(Hostile.BYTES, out -> repeat(out, "\0".repeat(1_000), 200_000));
		patchSizes(file, 5);
		List<String> said = SmallHeap.read(file);
		assertEquals("taken", said.getFirst(), "content is not unpacked before it is wanted");
		assertTrue(said.getLast().contains("hello.bin"), said.toString());
	}

	/** In the directory: what a reader would reserve memory by. */
	private static void patchSizes(Path file, int size) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = buffer.getInt(bytes.length - 6); buffer.getInt(at) == 0x02014b50; at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30)) {
			if (new String(bytes, at + 46, buffer.getShort(at + 28), StandardCharsets.UTF_8).equals(Hostile.BYTES))
				buffer.putInt(at + 24, size);
		}
		Files.write(file, bytes);
	}

	@Test
	void aMillionParts() throws Exception {
		Path file = folder.resolve("parts.drx");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			zip.setLevel(0);
			for (int part = 0; part < 1_000_000; part++) {
				zip.putNextEntry(new ZipEntry("objects/client/" + part + ".xml"));
				zip.closeEntry();
			}
		}
		assertRefused("it has 1000000 items: a package may have up to 250,000", file);
		patchCount(file, 7);
		assertRefused("bytes of directory", file);
	}

	/** The directory is within its limit, and says that it has a few items only. */
	@Test
	void aDirectoryThatDeniesItsItems() throws Exception {
		Path file = folder.resolve("denied.drx");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			zip.setLevel(0);
			for (int part = 0; part < 600_000; part++) {
				zip.putNextEntry(new ZipEntry(Integer.toString(part, 36)));
				zip.closeEntry();
			}
		}
		patchCount(file, 7);
		List<String> said = SmallHeap.read(file);
		assertTrue(said.stream().allMatch(line -> line.contains("items: a package may have") || line.contains("damaged zip")), said.toString());
	}

	/** In both records of the end, the long one and the short one. */
	private static void patchCount(Path file, int count) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			long end = channel.size() - END_BYTES;
			ByteBuffer longEnd = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(count).putLong(count).flip();
			channel.write(longEnd, end - 20 - 56 + 24);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void millionsOfObjectsInOnePart() throws Exception {
		assertRefused("more than 2,000,000 objects", with(Hostile.PACKAGE, out -> {
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\">");
			Random random = new Random(1);
			for (int number = 0; number < 2_100_000; number++)
				text(out, "<object kind=\"client\" key=\"" + Long.toHexString(random.nextLong()) + "\"/>");
			text(out, "</objects>");
		}));
	}

	@Test
	void millionsOfRelationships() throws Exception {
		assertRefused("more relationships than a package may have parts", with(Hostile.NEEDS, out -> {
			text(out, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
			for (int number = 0; number < 300_000; number++)
				text(out, "<Relationship Id=\"r" + number + "\" Type=\"t" + number + "\" Target=\"/" + Hostile.POINT + "#" + number + "\"/>");
			text(out, "</Relationships>");
		}));
	}

	@Test
	void oneTagWithoutEnd() throws Exception {
		assertRefused(Hostile.PACKAGE, with(Hostile.PACKAGE, out -> { // whose limit comes first, the Java platform decides
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\"><object");
			for (int number = 0; number < 4_000_000; number++)
				text(out, " a" + number + "=''");
		}));
	}

	@Test
	void oneTextWithoutEnd() throws Exception {
		assertRefused("more than 8388608 characters", with(Hostile.PACKAGE, out -> {
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\"><object kind=\"client\" key=\"");
			Random random = new Random(1);
			for (int number = 0; number < 1_000_000; number++)
				text(out, Long.toHexString(random.nextLong()));
		}));
	}

	@Test
	void anObjectWithoutEnd() throws Exception {
		assertRefused("more than 2000000 characters together", with(Hostile.PACKAGE, out -> {
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\"><object kind=\"client\" key=\"a\">");
			Random random = new Random(1);
			for (int number = 0; number < 200_000; number++)
				text(out, "<attribute name=\"" + number + "\">" + random.nextInt() + "</attribute>");
			text(out, "</object></objects>");
		}));
	}

	@Test
	void dependenciesWithoutEnd() throws Exception {
		String needs = " r1".repeat(1_000_000);
		assertRefused("more than 20,000,000 dependencies", with(Hostile.PACKAGE, out -> {
			text(out, "<objects xmlns=\"http://drover.org/exchange/1\">");
			Random random = new Random(1);
			for (int number = 0; number < 22; number++) {
				text(out, "<object kind=\"client\" key=\"a" + number + "\" needs=\"" + needs + "\"><attribute name=\"filling\">");
				for (int one = 0; one < 100_000; one++)
					text(out, Integer.toString(random.nextInt()));
				text(out, "</attribute></object>");
			}
			text(out, "</objects>");
		}));
	}

	/** The other side of the coin: an estate of the size that the format is made for is taken in the same heap. */
	@Test
	void aLargeEstateFits() throws Exception {
		PaperEstate estate = new PaperEstate();
		for (int site = 0; site < 200; site++)
			estate.object(ManagedObject.of(ObjectKind.COLLECTION, "CAS" + site, "Site " + site, "", Map.of()));
		for (int number = 0; number < 60_000; number++) {
			ObjectRef client = new ObjectRef(ObjectKind.CLIENT, "GUID:" + Integer.toHexString(number * 0x9E3779B9));
			estate.object(ManagedObject.of(client.kind(), client.key(), "PC" + number, "", Map.of("site", "P" + number % 40, "operatingSystem", "Windows 11")));
			for (int one = 0; one < 10; one++)
				estate.dependency(new Dependency(client, new ObjectRef(ObjectKind.COLLECTION, "CAS" + (number + one) % 200), DependencyKind.MEMBER_OF));
		}
		Path file = folder.resolve("large.drx");
		Packages.write(file, estate);
		assertEquals(List.of("taken", "taken"), SmallHeap.read(file));
	}
}
