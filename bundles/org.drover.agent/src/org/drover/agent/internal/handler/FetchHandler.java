package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.file.Ownership;
import org.drover.agent.internal.file.SafePath;
import org.drover.agent.protocol.Command.FetchFile;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** Reads a part of a file. Killed in the middle, it is done again: it changes nothing. */
public final class FetchHandler implements Handler<FetchFile> {

	/** Bytes of a part. */
	private static final int MOST = 2 << 20;

	private final Places places;

	public FetchHandler(Places places) {
		this.places = places;
	}

	@Override
	public Class<FetchFile> kind() {
		return FetchFile.class;
	}

	@Override
	public Optional<Result> run(FetchFile command, Step step) throws IOException, DroverException {
		Path path = SafePath.of(command.path(), places);
		SafePath.regular(path, command.path());
		if (command.offset() < 0 || command.length() < 0)
			throw new Refusal("a part of a file has no negative offset or length");
		try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
			long size = channel.size();
			int length = (int) Math.max(0, Math.min(size - command.offset(), command.length() == 0 ? MOST : Math.min(MOST, command.length())));
			ByteBuffer buffer = ByteBuffer.allocate(length);
			for (int read = 0; read >= 0 && buffer.hasRemaining();)
				read = channel.read(buffer, command.offset() + buffer.position());
			byte[] content = Arrays.copyOf(buffer.array(), buffer.position());
			Ownership ownership = Ownership.of(path);
			return Optional.of(new Result.FileFetched(command.path(), size, command.offset(), content, Digest.of(content), ownership.mode(),
					ownership.owner(), ownership.group(), Files.getLastModifiedTime(path).toInstant()));
		}
	}
}
