package org.drover.agent.internal.survey;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.drover.agent.internal.survey.Mounts.Mount;
import org.drover.agent.protocol.StorageFacts.FileSystem;
import org.drover.agent.protocol.SurveyTask;

/** File systems that are mounted, and those that are set to be. */
final class FileSystemSurvey implements Surveyor {

	private static final long PATIENCE_S = 3;

	/** In bytes. */
	private record Space(long size, long free) {

		static final Space UNKNOWN = new Space(0, 0);
	}

	@Override
	public SurveyTask task() {
		return SurveyTask.FILE_SYSTEMS;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException {
		List<Mount> mounted = Mounts.mounted(machine.lines("/proc/self/mountinfo"));
		List<Mount> set = machine.has("/etc/fstab") ? Mounts.set(machine.lines("/etc/fstab")) : List.of();
		Map<String, String> uuids = uuids(machine);
		for (Mount mount : mounted)
			if (mount.stores())
				findings.fileSystems.add(fileSystem(mount, set, space(machine, mount, findings), uuids));
		for (Mount mount : set)
			if (mount.stores() && mounted.stream().noneMatch(other -> other.place().equals(mount.place())))
				findings.fileSystems.add(new FileSystem(mount.place(), mount.source(), mount.kind(), withoutSecrets(mount.options()), false, true,
						mount.external(), 0, 0, uuid(mount, uuids)));
	}

	/** A share's password may be among the options. */
	static String withoutSecrets(String options) {
		return options.replaceAll("(?i)\\b(password|pass|password2|secret)=[^,]*", "$1=***");
	}

	private static FileSystem fileSystem(Mount mount, List<Mount> set, Space space, Map<String, String> uuids) {
		boolean isSet = set.stream().anyMatch(other -> other.place().equals(mount.place()));
		return new FileSystem(mount.place(), mount.source(), mount.kind(), withoutSecrets(mount.options()), true, isSet, mount.external(),
				space.size(), space.free(), uuid(mount, uuids));
	}

	private static String uuid(Mount mount, Map<String, String> uuids) {
		if (mount.source().startsWith("UUID="))
			return mount.source().substring("UUID=".length());
		return uuids.getOrDefault(mount.source().substring(mount.source().lastIndexOf('/') + 1), "");
	}

	private static Map<String, String> uuids(Machine machine) throws IOException {
		Map<String, String> uuids = new HashMap<>();
		for (String uuid : new ArrayList<>(machine.names("/dev/disk/by-uuid")))
			machine.link("/dev/disk/by-uuid/" + uuid).ifPresent(link -> uuids.put(link.substring(link.lastIndexOf('/') + 1), uuid));
		return uuids;
	}

	/** A file system of another machine that is gone never answers: it is not waited for. */
	private static Space space(Machine machine, Mount mount, Findings findings) {
		FutureTask<Space> asked = new FutureTask<>(() -> {
			FileStore store = Files.getFileStore(machine.at(mount.place()));
			return new Space(store.getTotalSpace(), store.getUsableSpace());
		});
		Thread.ofPlatform().daemon().name("space").start(asked);
		try {
			return asked.get(PATIENCE_S, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			findings.missing(mount.place() + " does not answer");
		} catch (ExecutionException e) {
			findings.missing("the size of " + mount.place() + " cannot be read");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return Space.UNKNOWN;
	}
}
