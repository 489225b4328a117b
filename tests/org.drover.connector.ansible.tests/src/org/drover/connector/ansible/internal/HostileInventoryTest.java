package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.drover.model.DroverException;
import org.drover.testing.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken, oversized and malicious inventories end in one sentence. */
class HostileInventoryTest {

	private static final int MUTATIONS = Integer.getInteger("drover.ansible.mutations", 300);

	@TempDir
	Path folder;

	private String refusal(Path inventory) {
		DroverException refused = assertThrows(DroverException.class, () -> readAll(inventory));
		assertFalse(refused.getMessage().isBlank() || refused.getMessage().contains("\n"), refused.getMessage());
		return refused.getMessage();
	}

	private static void readAll(Path inventory) throws DroverException {
		Estate.write(Fixtures.read(inventory), RulesReader.defaults(), "T", new Sink());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "[web~1", "[we b]~1", "[web:hosts:x]~1", "[web:nonsense]~1", "ok;h a='open~2", "h nonsense~1", "x y=1;h[1:~2", "h[1]~1",
			"h[01:9]~1", "h[1:5:0]~1", "h[b:a]~1", "h[1:99999999]~1", "h[1:1000][1:9999]~1", "h[x:9]~1", "[a:children];b~2", "[a:vars];x=1~1", "[g];h;[g:vars];nonsense~4",
			"[g:children];g~2", "[a:children];b;[b:children];c;[c:children];a~6", "[a:children];all~2", "[g:children];two words~2", "x y=1;h:~2", "\"\"~1",
			"[g];h;[g:vars];ansible_group_priority=high~4" })
	void iniMistakesNameTheirLine(String lines, int line) {
		Path file = Fixtures.write(folder, "hosts", lines.split(";"));
		String refusal = refusal(file);
		assertTrue(refusal.startsWith(file + ", line " + line + ": "), refusal);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "all:; hosts: [a]~2", "all:; hosts:;  a: 5~3", "all:; children:;  b: 5~3", "a: b: c~1", "all:;\t- x~2", "a: &x {b: *x}~1",
			"a: *none~1", "a: {<<: 5}~1", "a: &x {<<: *x}~1", "? [a];: b~1", "a: 'open~2", "a:; vars:;  ansible_group_priority: high~3", "a:; children:;  a:~3",
			"--- 1;--- 2~2" })
	void yamlMistakesNameTheirLine(String lines, int line) {
		Path file = Fixtures.write(folder, "hosts.yml", lines.split(";"));
		String refusal = refusal(file);
		assertTrue(refusal.startsWith(file + ", line " + line + ": "), refusal);
	}

	@Test
	void messagesDoNotQuoteWhatMayBeSecret() {
		assertFalse(refusal(Fixtures.write(folder, "hosts", "h password=one hunter2")).contains("hunter2"));
		assertFalse(refusal(Fixtures.write(folder, "hosts", "[g:vars]", "hunter2", "[g]")).contains("hunter2"));
		assertFalse(refusal(Fixtures.write(folder, "hosts.yml", "a: {password: hunter2")).contains("hunter2"));
		assertFalse(refusal(Fixtures.write(folder, "hosts.json", "{\"a\": hunter2 \"b\"")).contains("hunter2"));
	}

	@Test
	void programsAreNotRun() {
		Path file = Fixtures.write(folder, "hosts", "#!/bin/sh", "touch " + folder.resolve("trace"));
		file.toFile().setExecutable(true);
		assertTrue(refusal(file).contains("Drover runs none"));
		assertFalse(Files.exists(folder.resolve("trace")));
		assertTrue(refusal(Fixtures.write(folder, "aws_ec2.yml", "plugin: aws_ec2")).contains("Drover runs none"));
	}

	@Test
	void otherFormatsAreRefused() throws IOException {
		refusal(Fixtures.write(folder, "hosts.toml", "[all]"));
		refusal(Files.write(folder.resolve("binary"), new byte[] { 1, 0, 2 }));
		refusal(Files.write(folder.resolve("latin"), "h a=\u00e4".getBytes(StandardCharsets.ISO_8859_1)));
		refusal(Fixtures.write(folder, "sealed", "$ANSIBLE_VAULT;1.1;AES256", "3336"));
	}

	@Test
	void commentsMayBeInAnyEncoding() throws Exception {
		Path file = Files.write(folder.resolve("hosts"), "# caf\u00e9\n[g]\nh\n".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(Fixtures.read(file).inventory().hasHost("h"));
	}

	@Test
	void linksOutOfTheFolderAreRefused() throws IOException {
		Path outside = Fixtures.write(folder, "outside/secret.yml", "a: 1");
		Fixtures.write(folder, "in/hosts", "h");
		Path links = Files.createDirectories(folder.resolve("in/group_vars"));
		Path link = Files.createSymbolicLink(links.resolve("all"), outside);
		assertTrue(refusal(folder.resolve("in")).contains("leads out of the inventory folder"));
		Files.delete(link);
		Files.createSymbolicLink(links.resolve("all"), outside.getParent());
		assertTrue(refusal(folder.resolve("in")).contains("leads out of the inventory folder"));
	}

	@Test
	void linksInACircleAreRefused() throws IOException {
		Fixtures.write(folder, "in/hosts", "h");
		Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
		assertTrue(refusal(folder.resolve("in")).contains("leads back"));
	}

	@Test
	void namesDoNotLeadOutOfTheFolder() {
		Fixtures.write(folder, "secret.yml", "a: 1");
		Fixtures.write(folder, "in/host_vars/other", "a: 1");
		assertTrue(refusal(Fixtures.write(folder, "in/hosts", "../../secret")).contains("leads out of the inventory folder"));
	}

	@Test
	void oversizedFilesAreRefused() throws IOException {
		Path file = folder.resolve("hosts");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(InventoryFiles.MAX_BYTES + 1L);
		}
		assertTrue(refusal(file).contains("16 MiB"));
	}

	@Test
	void aliasesCannotExplode() {
		List<String> lines = new ArrayList<>(List.of("a0: &a0 [x, x, x, x, x, x, x, x, x, x]"));
		for (int i = 1; i < 12; i++)
			lines.add("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "y]");
		assertTrue(refusal(Fixtures.write(folder, "lists.yml", lines.toArray(String[]::new))).contains("aliases"));
		lines.clear();
		lines.add("a0: &a0 {x: 1}");
		for (int i = 1; i < 30; i++)
			lines.add("a" + i + ": &a" + i + " {<<: [" + ("*a" + (i - 1) + ", ").repeat(9) + "]}");
		refusal(Fixtures.write(folder, "merges.yml", lines.toArray(String[]::new)));
	}

	@Test
	void nestingIsLimited() throws Exception {
		refusal(Fixtures.write(folder, "deep.yml", "a: " + "[".repeat(100_000)));
		refusal(Fixtures.write(folder, "deep.json", "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
		Path literal = Fixtures.write(folder, "hosts", "[all:vars]", "x=" + "[".repeat(100_000) + "]".repeat(100_000));
		assertEquals(200_000, ((String) Fixtures.read(literal).inventory().all().variables.get("x")).length());
	}

	@Test
	void longTextsDoNotOverflowPatterns() throws Exception {
		String digits = "1:".repeat(50_000) + "1";
		readAll(Fixtures.write(folder, "hosts.yml", "all:", " vars:", "  a: " + digits, "  ks_repo: /" + "x".repeat(100_000), "  b: " + "1_".repeat(100_000)));
		readAll(Fixtures.write(folder, "hosts", "[all:vars]", "a=" + "1_".repeat(100_000) + "1", "b=" + "'".repeat(100_000), "[" + "g".repeat(200) + "]"));
		refusal(Fixtures.write(folder, "hosts", "h".repeat(100_000)));
		refusal(Fixtures.write(folder, "hosts", "[" + "g".repeat(100_000) + "]"));
	}

	/** Whatever is done to an inventory, reading it ends well or in a sentence. */
	@Test
	void mutationsAreReadOrRefused() throws Exception {
		Path inventory = Fixtures.copy("estate", folder);
		List<Path> files = filesOf(inventory);
		int refused = 0;
		for (long seed = 0; seed < MUTATIONS; seed++) {
			Random random = new Random(seed);
			Path file = files.get(random.nextInt(files.size()));
			byte[] original = Files.readAllBytes(file);
			Files.write(file, mutate(original, random));
			try {
				readAll(inventory);
			} catch (DroverException e) {
				refused++;
				assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\n"), "seed " + seed + ": " + e.getMessage());
			} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
				throw new AssertionError("seed " + seed + " in " + file, e);
			}
			Files.write(file, original);
		}
		assertTrue(refused > MUTATIONS / 10, "only " + refused + " were refused");
	}

	private static List<Path> filesOf(Path inventory) throws IOException {
		try (var walk = Files.walk(inventory)) {
			return walk.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static byte[] mutate(byte[] bytes, Random random) {
		byte[] changed = bytes.clone();
		if (random.nextInt(3) == 0)
			return Arrays.copyOf(changed, random.nextInt(changed.length + 1));
		byte[] signs = "[]{}:=\"'\\#;!&*<>|-,\n\t 09aZ%@`~\0\u00e9".getBytes(StandardCharsets.UTF_8);
		for (int i = 1 + random.nextInt(8); i > 0; i--)
			changed[random.nextInt(changed.length)] = random.nextBoolean() ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
		return changed;
	}
}
