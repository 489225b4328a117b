package org.drover.scan.enabler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.drover.scan.Enabler;
import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enablers over files laid out as the kernel lays them out: layouts, not devices. */
class EnablersTest {

	private static final HostComponent HOST = new HostComponent("7CTD3", "9117", "MMB");
	private static final HostFacts FACTS = HostFacts.of(HOST).withMotion(7).withChanges(2).withCapacity(new HostCapacity(2, 16),
			GuestCapacity.uncapped(6, 250, "P", 8));

	@TempDir
	Path root;

	@Test
	void whatIsPublishedIsReadAsItWasWritten() throws Exception {
		for (HostFacts facts : List.of(FACTS, HostFacts.of(HOST), FACTS.whileMoving(true),
				HostFacts.of(HOST).withCapacity(new HostCapacity(1, 4), GuestCapacity.dedicated(4))))
			assertEquals(facts, PublishedHost.parse(PublishedHost.write(facts).getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"format\":2,\"serial\":\"A\"}", "{\"format\":1}", "{\"format\":1,\"serial\":\" \"}",
			"{\"format\":1,\"serial\":\"A\",\"motion\":\"many\"}", "{\"format\":1,\"serial\":\"A\",\"motion\":1.5}", "{\"format\":1,\"serial\":7}",
			"{\"format\":1,\"serial\":\"A\\u0007\"}", "{\"format\":1,\"serial\":\"A\",\"moving\":\"yes\"}",
			"{\"format\":1,\"serial\":\"A\",\"host\":{\"processors\":4,\"cores\":2}}", "{\"format\":1,\"serial\":\"A\",\"guest\":{\"sharing\":\"half\",\"processors\":1}}",
			"{\"format\":1,\"serial\":\"A\",\"guest\":{\"sharing\":\"shared\",\"processors\":1,\"entitlement\":500,\"poolCores\":1}}" })
	void whatIsNotADocumentIsRefused(String text) {
		assertThrows(IOException.class, () -> PublishedHost.parse(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void noBytesMakeItFailOtherwise() {
		byte[] whole = PublishedHost.write(FACTS).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = whole.clone();
			for (int change = 0; change <= random.nextInt(4); change++)
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			try {
				PublishedHost.parse(bytes);
			} catch (IOException e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
	}

	@Test
	void aFolderAnswersOnceItsFileIsThere() throws Exception {
		DirectoryEnabler enabler = new DirectoryEnabler(root);
		assertEquals(Optional.empty(), enabler.read());
		publish("host.json", PublishedHost.write(FACTS));
		assertEquals(Optional.of(FACTS), enabler.read());
		publish("host.json", " ".repeat(70_000));
		assertThrows(IOException.class, enabler::read);
	}

	@Test
	void firmwareIsPaddedToOneLength() throws Exception {
		FirmwareEnabler enabler = new FirmwareEnabler(root);
		assertEquals(Optional.empty(), enabler.read());
		publish("by_name/opt/org.drover/host/raw", PublishedHost.write(FACTS) + " ".repeat(500) + "\n\0\0");
		assertEquals(Optional.of(FACTS), enabler.read());
	}

	@Test
	void smbiosAnswersOnARealMachineOnly() throws Exception {
		MachineEnabler enabler = new MachineEnabler(root);
		assertEquals(Optional.empty(), enabler.read());
		publish("proc/cpuinfo", "flags : fpu sse2\n");
		publish("sys/class/dmi/id/product_serial", "7CTD3\n");
		publish("sys/class/dmi/id/sys_vendor", "Dell Inc.\n");
		publish("sys/class/dmi/id/product_name", "PowerEdge R640\n");
		assertEquals(new HostComponent("7CTD3", "Dell Inc.", "PowerEdge R640"), enabler.read().orElseThrow().host());
		publish("sys/class/dmi/id/product_serial", "Default string\n");
		assertEquals(Optional.empty(), enabler.read());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sys_vendor=QEMU", "sys_vendor=VMware, Inc.", "product_name=Virtual Machine", "sys_vendor=Xen", "sys_vendor=Amazon EC2",
			"sys_vendor=Google", "product_name=VirtualBox", "bios_vendor=Bochs", "cpuinfo" })
	void inAVirtualMachineSmbiosIsNoAnswer(String sign) throws Exception {
		publish("proc/cpuinfo", sign.equals("cpuinfo") ? "flags : fpu hypervisor sse2\n" : "flags : fpu sse2\n");
		publish("sys/class/dmi/id/product_serial", "7CTD3\n");
		if (sign.contains("="))
			publish("sys/class/dmi/id/" + sign.substring(0, sign.indexOf('=')), sign.substring(sign.indexOf('=') + 1));
		assertEquals(Optional.empty(), new MachineEnabler(root).read());
	}

	@Test
	void aContainerBelievesWhatIsAboutItsOwnKernel() throws Exception {
		ContainerEnabler enabler = new ContainerEnabler(root);
		publish("run/host/drover/host.json", PublishedHost.write(FACTS));
		assertEquals(Optional.empty(), enabler.read(), "not a container");
		publish("run/.containerenv", "");
		assertEquals(Optional.of(FACTS), enabler.read());
		String named = PublishedHost.write(FACTS).replaceFirst("\\{", "{\"kernel\":\"1111-2222\",");
		publish("run/host/drover/host.json", named);
		publish("proc/sys/kernel/random/boot_id", "3333-4444\n");
		assertThrows(IOException.class, enabler::read);
		publish("proc/sys/kernel/random/boot_id", "1111-2222\n");
		assertEquals(Optional.of("1111-2222"), enabler.read().orElseThrow().kernel());
	}

	@Test
	void fromInsideKernelProcessorsAndLimitsAreSeen() throws Exception {
		InsideView view = new InsideView(root);
		assertEquals(InsideFacts.NONE, view.read());
		publish("proc/sys/kernel/random/boot_id", "1111\n");
		publish("sys/devices/system/cpu/online", "0-3\n");
		publish("sys/fs/cgroup/cpu.max", "200000 100000\n");
		publish("sys/fs/cgroup/cpuset.cpus.effective", "0-1\n");
		assertEquals(new InsideFacts("1111", "0-3", "200000 100000, 0-1"), view.read());
	}

	@Test
	void theFirstThatAnswersIsTakenAndWhoCouldNotIsNamed() {
		Enabler silent = enabler("silent", Optional::empty);
		Enabler broken = enabler("broken", () -> {
			throw new IOException("torn");
		});
		Enabler good = enabler("good", () -> Optional.of(FACTS));
		Enabler late = enabler("late", () -> {
			throw new AssertionError("not asked");
		});
		Reading reading = new EnablerChain(List.of(silent, broken, good, late), new InsideView(root), Clock.systemUTC()).read();
		assertEquals(new Reading.Answer("good", FACTS), reading.answer().orElseThrow());
		assertEquals(List.of("broken: torn"), reading.passedBy());
	}

	@Test
	void onThisVeryMachineTheStandardOnesEndQuickly() {
		EnablerChain chain = EnablerChain.standard();
		chain.read();
		long begin = System.nanoTime();
		Reading reading = chain.read();
		assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(5)) < 0);
		assertFalse(reading.inside().kernel().isEmpty());
	}

	/** What an enabler does. */
	@FunctionalInterface
	private interface Answering {
		Optional<HostFacts> read() throws IOException;
	}

	private static Enabler enabler(String name, Answering answering) {
		return new Enabler() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public Optional<HostFacts> read() throws IOException {
				return answering.read();
			}
		};
	}

	private void publish(String path, String content) throws IOException {
		Path file = root.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}
}
