package org.drover.agent.internal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.drover.agent.internal.survey.Mounts.Mount;
import org.drover.agent.protocol.StorageFacts.Raid;
import org.drover.agent.protocol.StorageFacts.Share;
import org.drover.agent.protocol.StorageFacts.Volume;
import org.drover.agent.protocol.StorageFacts.VolumeGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageParsersTest {

	@Test
	void arraysAreReadWithWhatIsMissing() {
		List<String> lines = """
				Personalities : [raid1] [raid6] [raid5] [raid4]
				md0 : active raid1 sdb1[1] sda1[0]
				      1046528 blocks super 1.2 [2/2] [UU]

				md127 : active (auto-read-only) raid5 sde1[3](F) sdd1[1] sdc1[0]
				      2093056 blocks super 1.2 level 5, 512k chunk, algorithm 2 [3/2] [UU_]
				      bitmap: 0/1 pages [0KB], 65536KB chunk

				md1 : inactive sdf1[0](S)
				      1046528 blocks super 1.2

				unused devices: <none>
				""".lines().toList();
		assertEquals(List.of(new Raid("md0", "raid1", "active", 1046528L << 10, List.of("sdb1", "sda1"), 0),
				new Raid("md127", "raid5", "active", 2093056L << 10, List.of("sde1(F)", "sdd1", "sdc1"), 1),
				new Raid("md1", "", "inactive", 1046528L << 10, List.of("sdf1(S)"), 0)), RaidSurvey.arrays(lines));
	}

	@Test
	void groupsHaveTheirMembersAndVolumes() {
		assertEquals(List.of(new VolumeGroup("vg0", 1000, 100, List.of("/dev/sda2", "/dev/sdb2"))), VolumeSurvey
				.groups(List.of("  vg0|1000|100"), List.of("  /dev/sda2|vg0", "  /dev/sdb2|vg0", "  /dev/sdc|")));
		assertEquals(List.of(new Volume("vg0", "root", "/dev/vg0/root", 900, "linear")), VolumeSurvey.volumes(List.of("  vg0|root|/dev/vg0/root|900|linear")));
	}

	@Test
	void mountsAreThoseThatAreSeen() {
		List<Mount> mounts = Mounts.mounted("""
				22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
				23 22 0:5 / /proc rw - proc proc rw
				30 22 8:2 / /data rw - xfs /dev/sda2 rw
				31 22 0:50 / /data rw,nosuid - nfs4 nas:/export/my\\040data rw
				broken
				""".lines().toList());
		assertEquals(List.of("/", "/proc", "/data"), mounts.stream().map(Mount::place).toList());
		assertEquals("nas:/export/my data", mounts.get(2).source());
		assertTrue(mounts.get(2).external());
		assertFalse(mounts.get(1).stores());
		assertEquals("/data", Mounts.of(mounts, "/data/x").orElseThrow().place());
		assertEquals("/", Mounts.of(mounts, "/database").orElseThrow().place());
	}

	@Test
	void whatIsSetToBeMountedIsRead() {
		assertEquals(List.of(new Mount("", "/", "UUID=ab", "ext4", "errors=remount-ro"), new Mount("", "/mnt/a b", "//nas/x", "cifs", "")),
				Mounts.set(List.of("# comment", "", "UUID=ab / ext4 errors=remount-ro 0 1", "//nas/x\t/mnt/a\\040b cifs")));
	}

	@Test
	void noPasswordIsTakenAlong() {
		assertEquals("rw,username=u,password=***,vers=3", FileSystemSurvey.withoutSecrets("rw,username=u,password=hunter2,vers=3"));
		assertEquals("ro root=/dev/vda ipmi.password=*** quiet", SystemSurvey.withoutSecrets("ro root=/dev/vda ipmi.password=hunter2 quiet"));
	}

	@Test
	void exportsAreOneForEachClient() {
		assertEquals(List.of(new Share("nfs", "/srv/a", "/srv/a", "10.0.0.0/8", "rw,sync"), new Share("nfs", "/srv/a", "/srv/a", "host", ""),
				new Share("nfs", "/srv/b c", "/srv/b c", "*", "ro"), new Share("nfs", "/srv/d", "/srv/d", "*", "")),
				ShareSurvey.exports(List.of("# x", "/srv/a 10.0.0.0/8(rw,sync) \\", "  host", "\"/srv/b c\" (ro)", "/srv/d")));
	}

	@Test
	void sharesOfSambaAreRead() {
		List<Share> shares = ShareSurvey.samba("""
				[global]
				  workgroup = X
				[homes]
				  path = /home
				; no
				[Data]
				  Path = /srv/data
				  valid users = @staff
				  read only = no
				""".lines().toList());
		assertEquals(List.of(new Share("smb", "Data", "/srv/data", "@staff", "read only=no, valid users=@staff")), shares);
	}

	@ParameterizedTest
	@CsvSource({ "nvme0n1,../devices/pci0/nvme/nvme0/nvme0n1,nvme", "sda,../devices/pci0/ata1/host0/block/sda,sata",
			"sdb,../devices/platform/host2/session1/target2/block/sdb,iscsi", "sdc,../devices/pci0/host1/rport-1:0-0/target1/block/sdc,fc",
			"vda,../devices/pci0/virtio1/block/vda,virtio", "loop0,../devices/virtual/block/loop0,loop", "sdd,../devices/pci0/usb1/block/sdd,usb",
			"xvda,../devices/vbd-51712/block/xvda,''" })
	void disksAreAttachedSomehow(String name, String device, String transport) {
		assertEquals(transport, DiskSurvey.transport(name, device));
	}

	@Test
	void theDeviceDatabaseIsRead() {
		assertEquals(Map.of("ID_WWN", "0x5000", "ID_FS_LABEL", "a=b"), DiskSurvey.properties(List.of("S:disk/by-id/x", "E:ID_WWN=0x5000", "E:ID_FS_LABEL=a=b", "G:systemd")));
	}
}
