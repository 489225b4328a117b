package org.drover.ui.agents.internal.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.Sudo;
import org.drover.model.DroverException;
import org.drover.ui.agents.internal.install.InstallForm.Login;
import org.drover.ui.agents.internal.install.InstallForm.Root;
import org.drover.ui.agents.internal.install.InstallForm.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallFormTest {

	@TempDir
	private Path folder;
	private String file;

	@BeforeEach
	void makeFile() throws IOException {
		file = Files.writeString(folder.resolve("file"), "x").toString();
	}

	@Test
	void nothingIsMissingOfAWholeForm() {
		assertEquals(Optional.empty(), form("web1\nroot@web2", "admin", Login.KEY, file, "", "here", false, "", file).objection());
	}

	@Test
	void itSaysWhatIsMissingOneAfterTheOther() {
		assertMissing("hosts", form("", "admin", Login.KEY, file, "", "here", false, "", file));
		assertMissing("who logs in", form("root@web1 web2", "", Login.KEY, file, "", "here", false, "", file));
		assertMissing("mailboxes are to lie", form("web1", "admin", Login.KEY, file, "", "", false, "", file));
		assertMissing("private key", form("web1", "admin", Login.KEY, folder.toString(), "", "here", false, "", file));
		assertMissing("SSH_AUTH_SOCK", form("web1", "admin", Login.AGENT, "", "", "here", false, "", file));
		assertMissing("asks agents who they are", form("web1", "admin", Login.PASSWORD, "", "", "here", true, "", file));
		assertMissing("drover-agent.jar", form("web1", "admin", Login.PASSWORD, "", "", "here", false, "", ""));
		assertMissing("'web1:0'", form("web1:0", "admin", Login.PASSWORD, "", "", "here", false, "", file));
	}

	@Test
	void hostsAreReachedAsTheFormSays() throws DroverException {
		try (Secrets secrets = new Secrets(new Secret("pass".toCharArray()), true, new Secret("sudo".toCharArray()), "")) {
			List<SshHost> hosts = form("web1 root@web2:2222", "admin", Login.PASSWORD, "", "", "here", false, "", file).sshHosts(secrets);
			assertEquals(List.of("admin@web1", "root@web2:2222"), hosts.stream().map(SshHost::toString).toList());
			assertInstanceOf(SshLogin.Password.class, hosts.getFirst().login());
			assertInstanceOf(Sudo.Free.class, hosts.getFirst().sudo());
		}
	}

	private static void assertMissing(String words, InstallForm form) {
		assertTrue(form.objection().orElse("").contains(words), () -> form.objection().toString());
	}

	private static InstallForm form(String hosts, String user, Login login, String key, String socket, String place, boolean asks, String placeUser,
			String program) {
		return new InstallForm(hosts, user, login, key, socket, Root.SUDO, place, asks, placeUser, program);
	}
}
