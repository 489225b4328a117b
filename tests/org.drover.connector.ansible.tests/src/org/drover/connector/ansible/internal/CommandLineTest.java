package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

	@Test
	void packageManagersAreUnderstood() {
		assertEquals(Optional.of(new CommandLine(Set.of("nginx", "git"), false)), CommandLine.parse("sudo DEBIAN_FRONTEND=noninteractive apt-get -qq install -y nginx git"));
		assertEquals(Optional.of(new CommandLine(Set.of("httpd"), false)), CommandLine.parse("/usr/bin/dnf -y install httpd"));
		assertEquals(Optional.of(new CommandLine(Set.of("g++-12", "libstdc++6"), false)), CommandLine.parse("apt install g++-12 libstdc++6"));
		assertEquals(Optional.of(new CommandLine(Set.of("telnet"), true)), CommandLine.parse("zypper -n rm telnet"));
	}

	@Test
	void aVersionIsThatOfOnePackage() {
		assertEquals(Optional.of(new CommandLine(Set.of("nginx"), false, "1:1.22-3+deb12u1")), of("nginx", "1:1.22-3+deb12u1"));
		assertEquals(Optional.of(new CommandLine(Set.of("git", "nginx"), false, Attributes.LATEST)), of("git,nginx", Attributes.LATEST));
		assertTrue(of("git,nginx", "1.22").isEmpty());
		for (String none : new String[] { "1.22 ", ">=1", "'", "{{ x }}", "1\n" })
			assertTrue(of("nginx", none).isEmpty(), none);
	}

	private static Optional<CommandLine> of(String names, String version) {
		return CommandLine.of(ManagedObject.of(ObjectKind.PROGRAM, "P", "P", "", Map.of(Attributes.DISTRIBUTION_PACKAGE, names, Attributes.DISTRIBUTION_VERSION, version)));
	}

	/** What says more than names is run as it stands. */
	@ParameterizedTest
	@ValueSource(strings = { "", "setup\\install.cmd /quiet", "./install.sh", "apt-get update", "apt-get install", "apt-get install -y nginx && reboot",
			"apt-get install ./local.deb", "apt-get install local.deb", "apt-get install --no-install-recommends nginx", "apt-get install -t backports nginx", "apt-get install nginx=1.2",
			"apt-get install $PKG", "dnf install {{ x }}", "echo apt-get install nginx", "apt-get install 'nginx'" })
	void anythingElseIsNot(String line) {
		assertTrue(CommandLine.parse(line).isEmpty());
	}
}
