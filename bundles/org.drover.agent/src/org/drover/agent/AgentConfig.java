package org.drover.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.protocol.AgentStatus.Role;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;

/**
 * What an agent is told at its installation.
 *
 * @param mailbox      where its mailbox lies: {@code dir:PATH}, {@code webdav:URL}, {@code sftp:...}, {@code s3:...}
 * @param credential   a file with what the place asks for, a JSON object of texts; below the settings where it is not absolute; empty for none
 * @param fleet        the public keys of the fleet; empty where a person will compare codes
 * @param interval     between heartbeats, in seconds; 0 for 60
 * @param poll         between looks for commands, in seconds and tenths; 0 for the interval
 * @param survey       between surveys of everything, in hours; 0 for 24
 * @param samples      between samples of the capacity that products can use, in minutes; 0 for 30
 * @param keepMegabyte of what files replaced, for an undo; 0 for 256
 */
public record AgentConfig(String mailbox, String credential, String fleet, int interval, double poll, int survey, int samples, int keepMegabyte,
		Role role) {

	private static final int USUAL_INTERVAL = 60;
	private static final int USUAL_SURVEY = 24;
	private static final int USUAL_SAMPLES = 30;
	private static final int LONGEST_SAMPLES = 60;
	private static final int USUAL_KEEP = 256;
	private static final int DAY_S = 86_400;
	private static final double OFTEN_S = 0.1;
	private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
			PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

	public AgentConfig {
		mailbox = mailbox == null ? "" : mailbox;
		credential = credential == null ? "" : credential;
		fleet = fleet == null ? "" : fleet;
		interval = interval == 0 ? USUAL_INTERVAL : interval;
		poll = poll == 0 ? interval : poll;
		survey = survey == 0 ? USUAL_SURVEY : survey;
		samples = samples == 0 ? USUAL_SAMPLES : samples;
		keepMegabyte = keepMegabyte == 0 ? USUAL_KEEP : keepMegabyte;
		role = role == null ? Role.MANAGED : role;
	}

	/** @throws DroverException where it is not there, others may read it, or it makes no sense */
	public static AgentConfig read(Path file) throws IOException, DroverException {
		AgentConfig config = ProtocolJson.read(secret(file), AgentConfig.class);
		if (config.mailbox.indexOf(':') < 1)
			throw new DroverException("'mailbox' in " + file + " must say where the mailbox lies, such as dir:/srv/mail");
		if (config.interval < 1 || config.interval > DAY_S)
			throw new DroverException("'interval' in " + file + " must be from 1 to " + DAY_S + " seconds");
		if (!(config.poll >= OFTEN_S && config.poll <= DAY_S))
			throw new DroverException("'poll' in " + file + " must be from " + OFTEN_S + " to " + DAY_S + " seconds");
		if (config.samples < 1 || config.samples > LONGEST_SAMPLES)
			throw new DroverException("'samples' in " + file + " must be from 1 to " + LONGEST_SAMPLES + " minutes");
		if (config.survey < 1 || config.keepMegabyte < 0)
			throw new DroverException("'survey' in " + file + " must be at least 1, and 'keepMegabyte' not negative");
		return config;
	}

	public Duration beat() {
		return Duration.ofSeconds(interval);
	}

	/** Between looks for commands. */
	public Duration look() {
		return Duration.ofMillis(Math.round(poll * 1000));
	}

	/** What the mailbox's place asks for. */
	public SortedMap<String, String> secrets(Path settings) throws IOException, DroverException {
		if (credential.isEmpty())
			return new TreeMap<>();
		return ProtocolJson.read(secret(settings.resolve(credential)), Secrets.class).texts();
	}

	private static byte[] secret(Path file) throws IOException, DroverException {
		try {
			if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains))
				throw new DroverException("others than its owner may read or write " + file + ": run chmod 600 on it");
			return Files.readAllBytes(file);
		} catch (NoSuchFileException e) {
			throw new DroverException("there is no file " + file, e);
		}
	}

	/** Never printed. */
	private static final class Secrets extends TreeMap<String, String> {

		private static final long serialVersionUID = 1L;

		SortedMap<String, String> texts() {
			return this;
		}

		@Override
		public String toString() {
			return "secrets";
		}
	}
}
