package org.drover.scan.enabler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port in memory with a mock of the hypervisor's agent behind it. */
class ChannelEnablerTest {

	private static final HostFacts NEW = HostFacts.of(new HostComponent("B-2", "9119", "FHA")).withMotion(2);
	private static final HostFacts OLD = HostFacts.of(new HostComponent("A-1", "9117", "MMB")).withMotion(1);

	@TempDir
	Path port;

	private final BlockingQueue<Integer> bytes = new LinkedBlockingQueue<>();

	@Test
	void theAgentAnswersTheRequest() throws Exception {
		assertEquals(Optional.of(NEW), enabler(nonce -> answer(NEW, nonce)).read());
	}

	@Test
	void whatAnEarlierHostLeftInThePortIsPassedOver() throws Exception {
		send(answer(OLD, "00112233445566778899aabbccddeeff"));
		assertEquals(Optional.of(NEW), enabler(nonce -> answer(NEW, nonce)).read());
	}

	@Test
	void anAgentThatOnlyRepeatsItselfIsNotBelievedForEver() {
		ChannelEnabler enabler = enabler(nonce -> answer(OLD, "00").repeat(100));
		assertTrue(assertThrows(IOException.class, enabler::read).getMessage().endsWith("nothing but answers to other requests"));
	}

	@Test
	void silenceEndsAfterAWhileAndIsNotWaitedForTwice() {
		ChannelEnabler enabler = enabler(nonce -> "", Duration.ofMillis(30));
		assertTrue(assertThrows(IOException.class, enabler::read).getMessage().startsWith("nobody answers on "));
		assertTrue(assertThrows(IOException.class, enabler::read).getMessage().endsWith(" is still silent"));
	}

	@Test
	void anAnswerWithoutEndIsCutOff() {
		ChannelEnabler enabler = enabler(nonce -> "x".repeat(PublishedHost.LONGEST + 1));
		assertTrue(assertThrows(IOException.class, enabler::read).getMessage().contains("longer than"));
	}

	@Test
	void whereNoPortIsNothingIsPublished() throws Exception {
		assertEquals(Optional.empty(), new ChannelEnabler(port.resolve("none"), Duration.ofSeconds(1)).read());
	}

	private ChannelEnabler enabler(UnaryOperator<String> agent) {
		return enabler(agent, Duration.ofSeconds(20));
	}

	private ChannelEnabler enabler(UnaryOperator<String> agent, Duration patience) {
		return new ChannelEnabler(port, patience, path -> new ChannelEnabler.Line() {
			@Override
			public void write(byte[] request) {
				String[] words = new String(request, StandardCharsets.US_ASCII).strip().split(" ");
				assertEquals("host", words[0]);
				send(agent.apply(words[1]));
			}

			@Override
			public int read() throws IOException {
				try {
					return bytes.take();
				} catch (InterruptedException e) {
					throw new IOException(e);
				}
			}

			@Override
			public void close() {
				bytes.clear();
			}
		});
	}

	private void send(String text) {
		for (byte each : text.getBytes(StandardCharsets.UTF_8))
			bytes.add((int) each);
	}

	private static String answer(HostFacts facts, String nonce) {
		return PublishedHost.tree(facts).put("request", nonce) + "\n";
	}
}
