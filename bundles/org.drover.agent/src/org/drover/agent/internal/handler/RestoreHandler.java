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
import org.drover.agent.internal.file.Placing;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.file.SafePath;
import org.drover.agent.protocol.Command.RestoreFile;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** Puts back what was in a file's place. Killed in the middle, it is done again: what is put back stays kept. */
public final class RestoreHandler implements Handler<RestoreFile> {

	private final Places places;
	private final KeptFiles kept;

	public RestoreHandler(Places places, KeptFiles kept) {
		this.places = places;
		this.kept = kept;
	}

	@Override
	public Class<RestoreFile> kind() {
		return RestoreFile.class;
	}

	@Override
	public Optional<Result> run(RestoreFile command, Step step) throws IOException, DroverException {
		Kept before = kept.find(command.placed()).filter(Kept::kept)
				.orElseThrow(() -> new Refusal("nothing is kept of what was there before the command " + command.placed()));
		Path path = SafePath.of(before.path(), places);
		String now = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Digest.of(path) : "";
		String previous = step.noted("previous").orElse(now);
		step.note("previous", previous);
		if (before.sha256().isEmpty()) {
			Files.deleteIfExists(path);
			SafeFiles.force(path.getParent());
		} else {
			putBack(before, path, command, step);
		}
		return Optional.of(new Result.FilePlaced(before.path(), before.sha256(), previous, false));
	}

	private void putBack(Kept before, Path path, RestoreFile command, Step step) throws IOException {
		Placing placing = new Placing(path, step.id());
		try {
			placing.begin(kept.content(command.placed()));
			placing.finish(before.ownership());
		} finally {
			placing.discard();
		}
	}
}
