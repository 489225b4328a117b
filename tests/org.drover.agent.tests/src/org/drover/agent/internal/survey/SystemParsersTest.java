package org.drover.agent.internal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.drover.agent.protocol.AccountFacts.Directory;
import org.drover.agent.protocol.AccountFacts.Group;
import org.drover.agent.protocol.AccountFacts.User;
import org.drover.agent.protocol.SoftwareFacts.Service;
import org.junit.jupiter.api.Test;

class SystemParsersTest {

	@Test
	void theReleaseIsRead() {
		assertEquals(Map.of("ID", "debian", "PRETTY_NAME", "Debian \"12\"", "VERSION_ID", "12"),
				SystemSurvey.release(List.of("ID=debian", "# x", "PRETTY_NAME=\"Debian \\\"12\\\"\"", "VERSION_ID='12'")));
	}

	@Test
	void usersAndGroupsAreRead() {
		List<User> users = UserSurvey.users(List.of("root:x:0:0:root:/root:/bin/bash", "mail:x:8:8::/var/mail:/usr/sbin/nologin", "broken:x"));
		assertEquals(2, users.size());
		assertTrue(users.get(0).login());
		assertFalse(users.get(1).login());
		assertEquals(List.of(new Group("adm", 4, List.of("a", "b")), new Group("x", 5, List.of())), UserSurvey.groups(List.of("adm:x:4:a,b", "x:x:5:")));
	}

	@Test
	void theSourcesOfNamesAreRead() {
		assertEquals(Map.of("passwd", "files sss", "hosts", "files dns [NOTFOUND=return]"),
				DirectorySurvey.lookup(List.of("# x", "passwd:   files   sss # local first", "hosts: files dns [NOTFOUND=return]")));
	}

	@Test
	void directoriesAreFoundInWhatIsSet() {
		assertEquals(List.of(new Directory("ad", "example.org", List.of("dc1.example.org", "dc2.example.org"), "/etc/sssd/sssd.conf"),
				new Directory("kerberos", "EXAMPLE.ORG", List.of(), "/etc/sssd/sssd.conf")),
				DirectorySurvey.sssd(List.of("[sssd]", "domains = example.org", "[domain/example.org]", "id_provider = ad",
						"ad_server = dc1.example.org, dc2.example.org", "krb5_realm = EXAMPLE.ORG", "ldap_default_authtok = hunter2")));
		assertEquals(List.of(new Directory("kerberos", "A.ORG", List.of("kdc1.a.org", "kdc2.a.org"), "/etc/krb5.conf"),
				new Directory("kerberos", "B.ORG", List.of(), "/etc/krb5.conf")),
				DirectorySurvey.kerberos(List.of("[libdefaults]", " default_realm = B.ORG", "[realms]", " A.ORG = {", "  kdc = kdc1.a.org",
						"  kdc = kdc2.a.org", "  admin_server = kdc1.a.org", " }")));
		assertEquals(List.of(new Directory("winbind", "A.ORG", List.of("dc"), "/etc/samba/smb.conf")),
				DirectorySurvey.winbind(List.of("[global]", "security = ADS", "realm = A.ORG", "password server = dc")));
		assertEquals(List.of(new Directory("nis", "d", List.of("s"), "/etc/yp.conf"), new Directory("nis", "", List.of("t"), "/etc/yp.conf")),
				DirectorySurvey.nis(List.of("domain d server s", "ypserver t")));
		assertEquals(List.of(new Directory("ldap", "dc=a", List.of("ldaps://x", "ldaps://y"), "f")),
				DirectorySurvey.ldap(List.of("uri ldaps://x ldaps://y", "base dc=a", "bindpw hunter2"), "f"));
		assertEquals(List.of(new Directory("radius", "", List.of("r1:1812"), "f")), DirectorySurvey.radius(List.of("# server secret", "r1:1812 hunter2 3"), "f"));
	}

	@Test
	void servicesHaveTheirStates() {
		assertEquals(List.of(new Service("ssh.service", "loaded", "active", "running", "enabled", "OpenBSD Secure Shell server"),
				new Service("x.service", "not-found", "inactive", "dead", "", "x.service")),
				ServiceSurvey.services(List.of("ssh.service loaded active running OpenBSD Secure Shell server", "x.service not-found inactive dead x.service"),
						List.of("ssh.service enabled enabled")));
	}

	@Test
	void aProcessBelongsToTheInnermostService() {
		assertEquals("nginx.service", ProcessFacts.unit(List.of("0::/system.slice/nginx.service")));
		assertEquals("app.service", ProcessFacts.unit(List.of("0::/user.slice/user@0.service/app.slice/app.service/x")));
		assertEquals("", ProcessFacts.unit(List.of("0::/user.slice/session-1.scope")));
		assertEquals(33, ProcessFacts.user(List.of("Name: x", "Uid:\t0\t33\t0\t0")));
	}
}
