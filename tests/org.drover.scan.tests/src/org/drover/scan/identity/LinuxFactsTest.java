package org.drover.scan.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.drover.scan.identity.MachineFacts.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files laid out as kernels and container managers do; what this very machine says is read too, and only has to be readable. */
class LinuxFactsTest {

	private static final String ID = "0123456789abcdef".repeat(4);
	private static final String LAYER = "fedcba9876543210".repeat(4);

	@TempDir
	Path root;

	@BeforeEach
	void machine() throws IOException {
		file("etc/machine-id", "11aa\n");
		file("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme sse2\n");
		file("sys/class/dmi/id/product_uuid", "4C4C4544-0042-3510-8054-B7C04F564433\n");
		file("sys/class/dmi/id/product_serial", "7CTD3\n");
		file("sys/class/dmi/id/sys_vendor", "Dell Inc.\n");
		card("eth0", "AA:00:00:00:00:01", "0");
		card("eth1", "aa:00:00:00:00:02", "3");
		file("sys/class/net/bridge/address", "aa:00:00:00:00:03");
		file("sys/class/net/bridge/addr_assign_type", "0");
	}

	@Test
	void aRealMachineHasFirmwareAndPermanentCards() {
		assertEquals(new MachineFacts(Kind.REAL, "", "4c4c4544-0042-3510-8054-b7c04f564433", "7CTD3", "", "11aa", "", macs("aa:00:00:00:00:01")), read());
	}

	@Test
	void aVirtualOneIsCalledThat() throws IOException {
		file("proc/cpuinfo", "flags : fpu hypervisor sse2\n");
		assertEquals(Kind.VIRTUAL, read().kind());
	}

	@Test
	void anInstanceOfEc2IsNamedByItsAssetTag() throws IOException {
		file("sys/class/dmi/id/sys_vendor", "Amazon EC2\n");
		file("sys/class/dmi/id/board_asset_tag", "i-0abc\n");
		assertEquals("i-0abc", read().instance());
	}

	@Test
	void placeholdersOfMakersAreNoFacts() throws IOException {
		file("sys/class/dmi/id/product_uuid", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");
		file("sys/class/dmi/id/product_serial", "To Be Filled By O.E.M.");
		assertEquals("", read().uuid());
		assertEquals("", read().serial());
	}

	@Test
	void inAContainerTheFirmwareIsTheHosts() throws IOException {
		file("run/.containerenv", "engine=\"podman\"\nid=\"" + ID + "\"\n");
		assertEquals(new MachineFacts(Kind.CONTAINER, "", "", "", "", "11aa", ID, macs()), read());
	}

	@Test
	void theLayersOfAnImageDoNotNameItsContainer() throws IOException {
		file(".dockerenv", "");
		file("proc/self/mountinfo", "1 0 0:1 / / rw - overlay overlay rw,lowerdir=/var/lib/docker/overlay2/" + LAYER + "/diff\n"
				+ "2 1 0:1 /var/lib/docker/containers/" + ID + "/hostname /etc/hostname rw - ext4 /dev/vda rw\n");
		assertEquals(ID, read().container());
	}

	@Test
	void thisMachineCanBeRead() {
		MachineFacts here = new LinuxFacts().read();
		assertEquals(here, new LinuxFacts().read());
	}

	private MachineFacts read() {
		return new LinuxFacts(root).read();
	}

	private void card(String name, String mac, String assigned) throws IOException {
		file("sys/class/net/" + name + "/address", mac + "\n");
		file("sys/class/net/" + name + "/addr_assign_type", assigned + "\n");
		Files.createDirectories(root.resolve("sys/class/net/" + name + "/device"));
	}

	private void file(String path, String content) throws IOException {
		Path file = root.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static TreeSet<String> macs(String... macs) {
		return new TreeSet<>(List.of(macs));
	}
}
