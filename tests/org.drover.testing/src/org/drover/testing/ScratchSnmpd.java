package org.drover.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An agent of Net-SNMP on a free port of this machine, which passes itself off as a switch where it is given the tables of one. */
public final class ScratchSnmpd implements AutoCloseable {

	public static final String COMMUNITY = "watchword";
	/** Sees its name and description only. */
	public static final String NARROW = "narrowword";
	public static final String USER = "watcher";
	public static final String AUTHENTICATION = "open sesame 1";
	public static final String PRIVACY = "open sesame 2";

	private static final Path PROGRAM = Path.of("/usr/sbin/snmpd");
	private static final String HOST = "127.0.0.1";
	private static final long START_SECONDS = 20;

	/** Answers from a file of lines "OID TYPE VALUE" in the order of the OIDs, as snmpd.conf(5) has it under pass_persist. */
	private static final String TABLES = """
			use strict;
			$| = 1;
			open(my $file, '<', $ARGV[0]) or die;
			my @rows = map { chomp; [split / /, $_, 3] } <$file>;
			sub order {
				my ($one, $other) = map { [split /\\./, substr($_, 1)] } @_;
				for my $at (0 .. $#$one) {
					return 1 if $at > $#$other;
					return $one->[$at] <=> $other->[$at] if $one->[$at] != $other->[$at];
				}
				return @$one <=> @$other;
			}
			while (my $word = <STDIN>) {
				chomp $word;
				if ($word eq 'PING') { print "PONG\\n"; next }
				last if $word eq '';
				chomp(my $oid = <STDIN>);
				my ($row) = grep { $word eq 'get' ? $_->[0] eq $oid : order($_->[0], $oid) > 0 } @rows;
				print $row ? join("\\n", @$row) . "\\n" : "NONE\\n";
			}
			""";

	private final Path folder;
	private final int port;
	private Process agent;

	private ScratchSnmpd(Path folder, int port) {
		this.folder = folder;
		this.port = port;
	}

	/** Why none can be started here; empty where one can. */
	public static String obstacle() {
		return Files.isExecutable(PROGRAM) ? "" : "snmpd is not installed";
	}

	/** @param tables lines for {@link #TABLES}; without any it tells of this machine */
	public static ScratchSnmpd start(Path folder, List<String> tables) throws IOException {
		ScratchSnmpd made = new ScratchSnmpd(Files.createDirectories(folder), freePort());
		made.launch(tables);
		return made;
	}

	/** As {@code HOST:PORT}. */
	public String address() {
		return HOST + ":" + port;
	}

	/** What it has written down. */
	public String said() throws IOException {
		return Files.readString(log());
	}

	@Override
	public void close() {
		agent.descendants().forEach(ProcessHandle::destroyForcibly);
		agent.destroyForcibly();
		agent.onExit().join();
	}

	private void launch(List<String> tables) throws IOException {
		List<String> lines = new ArrayList<>(List.of("rocommunity " + COMMUNITY, "view narrow included .1.3.6.1.2.1.1",
				"rocommunity " + NARROW + " default -V narrow",
				"createUser " + USER + " SHA-256 \"" + AUTHENTICATION + "\" AES \"" + PRIVACY + "\"", "rouser " + USER + " priv",
				"sysName core-1", "sysLocation row 4"));
		List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-f", "-C", "-c",
				folder.resolve("snmpd.conf").toString(), "-Lf", log().toString()));
		if (!tables.isEmpty()) {
			Path rows = Files.write(folder.resolve("tables"), tables);
			Path script = Files.writeString(folder.resolve("tables.pl"), TABLES);
			for (String root : List.of(".1.3.6.1.2.1.2.2", ".1.3.6.1.2.1.31.1.1", ".1.3.6.1.2.1.17", ".1.3.6.1.2.1.25.2.3", ".1.0.8802"))
				lines.add("pass_persist " + root + " /usr/bin/perl " + script + " " + rows);
		}
		command.addAll(List.of("-I", tables.isEmpty() ? "-smux" : "-smux,ifTable,ifXTable,hrh_storage"));
		command.add("udp:" + HOST + ":" + port);
		Files.write(folder.resolve("snmpd.conf"), lines);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
		builder.environment().put("SNMP_PERSISTENT_DIR", Files.createDirectory(folder.resolve("kept")).toString());
		builder.environment().put("MIBS", "");
		agent = builder.start();
		awaitReady();
	}

	/** It says so in its log. */
	private void awaitReady() throws IOException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (!Files.exists(log()) || !said().contains("NET-SNMP version")) {
			if (System.nanoTime() > deadline || !agent.isAlive())
				throw new IOException("snmpd does not start: " + (Files.exists(log()) ? said() : "") + Files.readString(folder.resolve("out")));
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	private Path log() {
		return folder.resolve("log");
	}

	private static int freePort() throws IOException {
		try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(HOST), 0))) {
			return socket.getLocalPort();
		}
	}
}
