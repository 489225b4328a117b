package org.drover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.drover.content.FolderContentStore;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.internal.ProjectDatabase;
import org.drover.store.internal.ProjectLock;

/**
 * An open project: a folder with a database, a key and content that outlives the process. Open to one process, and once in it, at a time.
 * However that process ends, the next one can open it and finds all that was committed.
 */
public final class Project implements AutoCloseable {

	/** What an interrupted creation may have left; anything else, save hidden files, belongs to somebody. */
	private static final Pattern OURS = Pattern.compile("lock|key(\\..+)?|id\\.new|drover\\..+|content|\\..*");

	private final Path folder;
	private final String id;
	private final ProjectLock lock;
	private final SecretVault vault;
	private final FolderContentStore content;
	private final ProjectDatabase database;
	private final Jdbc jdbc;

	private Project(Path folder, ProjectLock lock, boolean create) throws DroverException {
		this.folder = folder;
		this.lock = lock;
		this.vault = create ? SecretVault.open(folder.resolve("key")) : SecretVault.openExisting(folder.resolve("key"));
		this.content = new FolderContentStore(folder.resolve("content"));
		String known = create ? UUID.randomUUID().toString() : readId(folder);
		this.database = ProjectDatabase.open(folder, create);
		this.jdbc = new Jdbc(database.dataSource(), ProjectDatabase.where(folder), ProjectDatabase.SYNC);
		this.id = known;
	}

	/** Opens the project in a folder, making it first where the folder is missing or empty. */
	public static Project create(Path folder) throws DroverException {
		return create(folder, ownCommand());
	}

	/** @param command what others are told this process does, when they find the project in use; without secrets */
	public static Project create(Path folder, String command) throws DroverException {
		if (isProject(folder))
			return open(folder, command);
		ProjectDatabase.requireUsable(folder);
		try {
			Files.createDirectories(folder);
			refuseForeign(folder);
		} catch (IOException e) {
			throw unusable(folder, e);
		}
		return lockAndOpen(folder, command);
	}

	/** @throws DroverException also where there is no project in the folder */
	public static Project open(Path folder) throws DroverException {
		return open(folder, ownCommand());
	}

	/** @param command as in {@link #create(Path, String)} */
	public static Project open(Path folder, String command) throws DroverException {
		if (!isProject(folder))
			throw new DroverException("no project in " + folder);
		return lockAndOpen(folder, command);
	}

	/** The file {@code id} is made last, so that only a whole project has it. */
	public static boolean isProject(Path folder) {
		return Files.isRegularFile(folder.resolve("id"));
	}

	public Path folder() {
		return folder;
	}

	/** A UUID, chosen when the project was made. */
	public String id() {
		return id;
	}

	public DataSource dataSource() {
		return database.dataSource();
	}

	public Jdbc jdbc() {
		return jdbc;
	}

	public SecretVault vault() {
		return vault;
	}

	public FolderContentStore content() {
		return content;
	}

	public TopologyTable topologies() {
		return new TopologyTable(jdbc, vault);
	}

	public EstateTable estates() {
		return new EstateTable(jdbc);
	}

	public SettingTable settings() {
		return new SettingTable(jdbc);
	}

	public DocumentTable documents() {
		return new DocumentTable(jdbc, Clock.systemUTC());
	}

	@Override
	public void close() throws DroverException {
		try (lock) {
			database.close();
		}
	}

	private static Project lockAndOpen(Path folder, String command) throws DroverException {
		ProjectDatabase.requireUsable(folder);
		ProjectLock lock = ProjectLock.take(folder, command);
		boolean open = false;
		try {
			Project project = lockedProject(folder, lock);
			open = true;
			return project;
		} finally {
			if (!open)
				lock.close();
		}
	}

	private static Project lockedProject(Path folder, ProjectLock lock) throws DroverException {
		if (isProject(folder)) // another process may have made it a moment ago
			return new Project(folder, lock, false);
		Project project = new Project(folder, lock, true);
		boolean made = false;
		try {
			writeId(folder, project.id);
			made = true;
			return project;
		} finally {
			if (!made)
				project.database.close();
		}
	}

	/** A project made in somebody's home would strew files there. */
	private static void refuseForeign(Path folder) throws IOException, DroverException {
		try (Stream<Path> files = Files.list(folder)) {
			boolean foreign = files.map(file -> file.getFileName().toString()).anyMatch(name -> !OURS.matcher(name).matches());
			if (foreign)
				throw new DroverException("no project in " + folder + ", and it is not empty: name a new or empty folder to make one");
		}
	}

	private static void writeId(Path folder, String id) throws DroverException {
		Path draft = folder.resolve("id.new");
		try {
			Files.writeString(draft, id + "\n");
			Files.move(draft, folder.resolve("id"), StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw unusable(folder, e);
		}
	}

	private static String readId(Path folder) throws DroverException {
		try {
			return UUID.fromString(Files.readString(folder.resolve("id")).strip()).toString();
		} catch (IOException | IllegalArgumentException e) {
			throw new DroverException(folder.resolve("id") + " is damaged: put it back from a copy", e);
		}
	}

	private static String ownCommand() {
		return ProcessHandle.current().info().command().orElse("drover");
	}

	private static DroverException unusable(Path folder, IOException e) {
		return new DroverException("cannot make a project in " + folder + ": check that the folder may be written to and has room", e);
	}
}
