package org.drover.fleet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

class AgentNamesTest {

	private final MailboxId one = MailboxId.make(new byte[] { 1 });
	private final MailboxId two = MailboxId.make(new byte[] { 2 });
	private final AgentNames names = new AgentNames();

	@Test
	void aHostIsKnownByItsNameInAnySpellingAndByItsAgent() throws DroverException {
		names.add(one, "web1.example.org");
		assertEquals(Optional.of(one), of("GUID:1", "WEB1.Example.ORG."));
		assertEquals(Optional.of(one), of("web1"));
		assertEquals(Optional.of(one), of(one.text()));
		assertEquals(Optional.empty(), of("web1.example.com"));
		assertEquals(Optional.empty(), of("web2", ""));
	}

	@Test
	void aBareNameIsOfOneDomainAlone() throws DroverException {
		names.add(one, "web1.example.org");
		names.add(two, "web1.example.com");
		assertEquals(Optional.of(two), of("web1.example.com"));
		String why = assertThrows(DroverException.class, () -> of("web1")).getMessage();
		assertTrue(why.startsWith("web1 may be the host of the agents ") && why.contains(one.brief()) && why.contains(two.brief()), why);
	}

	@Test
	void theWholeNameGoesBeforeTheBareOne() throws DroverException {
		names.add(one, "web1");
		names.add(two, "web1.example.org");
		assertEquals(Optional.of(two), of("web1.example.org"));
		assertEquals(Optional.of(one), of("web1"));
		assertEquals(Optional.of(one), of("web1.elsewhere"));
	}

	@Test
	void addressesHaveNoDomain() throws DroverException {
		names.add(one, "10.0.0.1");
		names.add(two, "");
		assertEquals(Optional.of(one), of("10.0.0.1"));
		assertEquals(Optional.empty(), of("10"));
		assertEquals(Optional.empty(), of("10.0.0.2"));
		assertEquals(Optional.empty(), of(""));
	}

	private Optional<MailboxId> of(String... host) throws DroverException {
		return names.of(List.of(host));
	}
}
