package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.file.KeptFiles;
import org.drover.agent.internal.file.KeptFiles.Kept;
import org.drover.agent.internal.file.Ownership;
import org.drover.agent.internal.file.Placing;
import org.drover.agent.internal.file.SafePath;
import org.drover.agent.internal.file.Staging;
import org.drover.agent.protocol.Command.PlaceFile;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** Puts a file in its place. Killed in the middle, it is done again: what was there first is kept already. */
public final class PlaceHandler implements Handler<PlaceFile> {

	private final Places places;
	private final Staging staging;
	private final KeptFiles kept;

	public PlaceHandler(Places places, Staging staging, KeptFiles kept) {
		this.places = places;
		this.staging = staging;
		this.kept = kept;
	}

	@Override
	public Class<PlaceFile> kind() {
		return PlaceFile.class;
	}

	@Override
	public Optional<Result> run(PlaceFile command, Step step) throws IOException, DroverException {
		Path path = SafePath.of(command.path(), places);
		if (!Files.isDirectory(path.getParent()))
			throw new Refusal("there is no folder for '" + command.path() + "'");
		if (Files.exists(path, LinkOption.NOFOLLOW_LINKS))
			SafePath.regular(path, command.path());
		Ownership ownership = new Ownership(command.mode(), command.owner(), command.group()).orAs(path);
		ownership.check(path);
		Placing placing = new Placing(path, step.id());
		prepare(command, placing);
		try {
			Kept before = kept.keep(step.id(), command.path(), path);
			placing.finish(ownership);
			return Optional.of(new Result.FilePlaced(command.path(), command.sha256(), before.sha256(), before.kept()));
		} finally {
			placing.discard();
		}
	}

	private void prepare(PlaceFile command, Placing placing) throws IOException, DroverException {
		Optional<Path> staged = staging.find(command.sha256());
		if (Digest.of(command.content()).equals(command.sha256()))
			placing.begin(command.content());
		else if (command.content().length == 0 && staged.isPresent())
			placing.begin(staged.get());
		else if (command.content().length == 0)
			throw new Refusal("the content " + command.sha256() + " has not been staged");
		else
			throw new Refusal("the content for '" + command.path() + "' has another digest than was said");
		if (!placing.digest().equals(command.sha256())) {
			placing.discard();
			throw new DroverException("what was written for '" + command.path() + "' reads back as something else: look after the disk");
		}
	}
}
