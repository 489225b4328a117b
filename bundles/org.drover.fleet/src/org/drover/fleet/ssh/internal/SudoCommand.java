package org.drover.fleet.ssh.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

import org.drover.fleet.ssh.ShellWord;
import org.drover.fleet.ssh.SshCommand;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshResult;
import org.drover.fleet.ssh.Sudo;
import org.drover.model.DroverException;

/**
 * A command that sudo runs. A password goes over the pipe that is the command's input, before anything else. Whether sudo reads it depends on
 * the host (it may trust the user for now), so two lines that nobody can guess follow: the command's shell passes over everything up to the second, and
 * a sudo that is told a wrong password has used up its three tries with them and waits for nothing.
 */
public final class SudoCommand {

	/** Runs a command as it stands. */
	@FunctionalInterface
	public interface Plain {
		SshResult run(SshCommand command) throws DroverException;
	}

	private static final Pattern REFUSAL = Pattern.compile("(?m)^(sudo: .*(password|sudoers|not allowed|a terminal is required|may not run)"
			+ "|Sorry, (try again|user )|.* is not in the sudoers file)");
	private static final Pattern MISSING = Pattern.compile("sudo: (command )?not found");
	private static final int NOT_FOUND = 127;

	private final SshHost host;

	public SudoCommand(SshHost host) {
		this.host = host;
	}

	public SshResult run(SshCommand command, Plain plain) throws DroverException {
		SshResult result = switch (host.sudo()) {
		case Sudo.NotNeeded none -> plain.run(command);
		case Sudo.Free free -> plain.run(with(command, "LC_ALL=C sudo -n -- sh -c " + ShellWord.quote(command.text()), command.input()));
		case Sudo.WithPassword asks -> withPassword(command, asks, plain);
		};
		if (result.status() == NOT_FOUND && MISSING.matcher(result.errors()).find())
			throw new DroverException(host + " has no sudo: install it, or log in as root");
		if (result.status() == 1 && REFUSAL.matcher(result.errors()).find())
			throw new DroverException("sudo on " + host + " does not make this user root: check the password, and what sudo -l says there");
		return result;
	}

	private SshResult withPassword(SshCommand command, Sudo.WithPassword asks, Plain plain) throws DroverException {
		String mark = UUID.randomUUID().toString();
		String text = "while IFS= read -r line; do [ \"$line\" = " + mark + " ] && break; done; unset line; " + command.text();
		byte[] input = input(asks.password().bytes(), mark, command.input());
		try {
			return plain.run(with(command, "LC_ALL=C sudo -S -k -p '' -- sh -c " + ShellWord.quote(text), input));
		} finally {
			Arrays.fill(input, (byte) 0);
		}
	}

	private static byte[] input(byte[] password, String mark, byte[] rest) {
		byte[] lines = ("\nno " + mark + "\n" + mark + "\n").getBytes(StandardCharsets.US_ASCII);
		byte[] input = ByteBuffer.allocate(password.length + lines.length + rest.length).put(password).put(lines).put(rest).array();
		Arrays.fill(password, (byte) 0);
		return input;
	}

	private static SshCommand with(SshCommand command, String text, byte[] input) {
		return new SshCommand(text, input, false, command.attended(), command.limit(), command.most());
	}
}
