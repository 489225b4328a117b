package org.drover.agent.internal.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Failure;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.Copies;
import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.file.Staging;
import org.drover.agent.internal.upgrade.Trial.Versions;
import org.drover.agent.protocol.Command.Upgrade;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/**
 * Changes the agent's program: puts the new version beside the old one, points the link {@code current} at it, and ends the process. What starts
 * the agent then watches the new version, and puts the old one back where it does not become healthy. Whichever version runs in the end answers.
 *
 * <p>
 * Killed in the middle: before the link was changed, it is done again; after it, the trial goes on. An agent on trial takes no command before it
 * has confirmed itself.
 */
public final class UpgradeHandler implements Handler<Upgrade> {

	/** The program in its version's folder. */
	public static final String JAR = Places.NAME + ".jar";

	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");
	private static final int MOST_SECONDS = 3_600;
	private static final int USUAL_SECONDS = 120;

	private final Places places;
	private final Staging staging;
	private final Trial trial;

	public UpgradeHandler(Places places, Staging staging, Trial trial) {
		this.places = places;
		this.staging = staging;
		this.trial = trial;
	}

	@Override
	public Class<Upgrade> kind() {
		return Upgrade.class;
	}

	@Override
	public Optional<Result> run(Upgrade command, Step step) throws IOException, DroverException {
		check(command);
		String from = current();
		if (from.equals(command.version()) && Digest.of(places.current().resolve(JAR)).equals(command.sha256()))
			return Optional.of(new Result.Upgraded(from, from, false));
		if (from.equals(command.version()))
			throw new Refusal("the version " + from + " runs already, with another program: give the new one another name");
		place(command);
		step.note("from", from);
		int seconds = command.healthySeconds() == 0 ? USUAL_SECONDS : command.healthySeconds();
		trial.begin(new Versions(from, command.version(), seconds));
		point(command.version());
		return Optional.empty();
	}

	@Override
	public Optional<Result> resume(Upgrade command, Step step) throws IOException, DroverException {
		Optional<String> from = step.noted("from");
		if (from.isEmpty())
			return run(command, step);
		String now = current();
		if (trial.refused().filter(versions -> versions.to().equals(command.version())).isPresent()) {
			trial.clear();
			SafeFiles.remove(places.versions().resolve(command.version()));
			throw new Failure("the version " + command.version() + " did not become healthy; " + now + " was put back",
					new Result.Upgraded(from.get(), now, true));
		}
		if (!now.equals(command.version()))
			return run(command, step);
		trial.clear();
		keepOnly(now, from.get());
		return Optional.of(new Result.Upgraded(from.get(), now, false));
	}

	private void check(Upgrade command) throws DroverException {
		if (command.version() == null || !VERSION.matcher(command.version()).matches())
			throw new Refusal("a version has 1 to 64 letters, digits, '-', '_', '.', and does not begin with '-' or '.'");
		if (command.healthySeconds() < 0 || command.healthySeconds() > MOST_SECONDS)
			throw new Refusal("a new version may take " + MOST_SECONDS + " s at most to become healthy");
		if (!Files.isSymbolicLink(places.current()))
			throw new Refusal("this agent was not installed with versions, and cannot change its program");
		if (!Digest.is(command.sha256()))
			throw new Refusal("a program is named by its SHA-256");
	}

	/** The name of the version that is started. */
	private String current() throws IOException {
		return Files.readSymbolicLink(places.current()).getFileName().toString();
	}

	private void place(Upgrade command) throws IOException, DroverException {
		Path folder = places.versions().resolve(command.version());
		Path jar = folder.resolve(JAR);
		if (Files.exists(jar, LinkOption.NOFOLLOW_LINKS) && Digest.of(jar).equals(command.sha256()))
			return;
		Path staged = staging.find(command.sha256())
				.orElseThrow(() -> new Refusal("the program " + command.sha256() + " has not been staged"));
		SafeFiles.remove(folder);
		Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		Path fresh = folder.resolve("." + JAR);
		SafeFiles.create(fresh, new byte[0]);
		Copies.into(staged, fresh);
		if (!Digest.of(fresh).equals(command.sha256()))
			throw new DroverException("the new program reads back as something else: look after the disk");
		SafeFiles.replace(fresh, jar);
	}

	private void point(String version) throws IOException {
		Path fresh = places.program().resolve(".current");
		Files.deleteIfExists(fresh);
		Files.createSymbolicLink(fresh, Path.of("versions", version));
		SafeFiles.replace(fresh, places.current());
	}

	private void keepOnly(String now, String before) throws IOException {
		for (Path version : SafeFiles.in(places.versions()))
			if (!version.getFileName().toString().equals(now) && !version.getFileName().toString().equals(before))
				SafeFiles.remove(version);
	}
}
