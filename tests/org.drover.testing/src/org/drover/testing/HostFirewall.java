package org.drover.testing;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packet filter of one of the {@link ContainerHosts}: out to one port of one machine, in for answers to that, and nothing else. */
public final class HostFirewall {

	private static final Pattern PACKETS = Pattern.compile("packets (\\d+)");
	private static final String RULES = """
			table inet drover
			delete table inet drover
			table inet drover {
				counter refused_in {}
				counter refused_out {}
				chain input {
					type filter hook input priority 0; policy drop;
					iif lo accept
					ct state established,related accept
					%s
					counter name refused_in drop
				}
				chain output {
					type filter hook output priority 0; policy drop;
					oif lo accept
					ct state established,related accept
					ip daddr %s tcp dport %d accept
					counter name refused_out drop
				}
			}
			""";

	private final ContainerHosts hosts;
	private final int host;
	private final String mailboxes;
	private final int port;

	/**
	 * @param mailboxes the machine that the host may connect to
	 * @param port      at which
	 */
	public HostFirewall(ContainerHosts hosts, int host, String mailboxes, int port) {
		this.hosts = hosts;
		this.host = host;
		this.mailboxes = mailboxes;
		this.port = port;
	}

	/** Lets one machine in by SSH. */
	public void admit(String manager) throws IOException, InterruptedException {
		rules("ip saddr " + manager + " tcp dport 22 accept");
	}

	/** Lets nobody in. */
	public void close() throws IOException, InterruptedException {
		rules("");
	}

	/** Packets that were not let in since the rules were last changed. */
	public long refusedIn() throws IOException, InterruptedException {
		return refused("refused_in");
	}

	/** Likewise, not let out. */
	public long refusedOut() throws IOException, InterruptedException {
		return refused("refused_out");
	}

	private void rules(String ssh) throws IOException, InterruptedException {
		hosts.inNetworkOf(host, RULES.formatted(ssh, mailboxes, port), "nft", "-f", "-");
	}

	private long refused(String counter) throws IOException, InterruptedException {
		String listed = hosts.inNetworkOf(host, "", "nft", "list", "counter", "inet", "drover", counter);
		Matcher packets = PACKETS.matcher(listed);
		if (!packets.find())
			throw new IOException("nft lists no packets: " + listed);
		return Long.parseLong(packets.group(1));
	}
}
