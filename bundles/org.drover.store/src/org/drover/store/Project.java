package org.drover.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.drover.content.FolderContentStore;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.internal.DatabaseFile;
import org.drover.store.internal.EmbeddedDatabase;
import org.drover.store.internal.PostgresDatabase;
import org.drover.store.internal.ProjectDatabase;
import org.drover.store.internal.ProjectFolder;
import org.drover.store.internal.ProjectLock;

/**
 * An open project: a folder with a key, content and an embedded database that outlives the process. Open to one process, and once in it, at
 * a time; unless it is {@link #shared()}: then its rows are in a PostgreSQL database, and any number of processes may have the folder, or
 * copies of it, open. However a process ends, the next one can open the project and finds all that was committed.
 */
public final class Project implements AutoCloseable {

	/** No copy of a file takes longer without writing to it; what is older was left by a process that ended. */
	private static final Duration ABANDONED = Duration.ofDays(1);

	private final ProjectFolder folder;
	private final String id;
	private final Optional<ProjectLock> lock;
	private final SecretVault vault;
	private final FolderContentStore content;
	private final ProjectDatabase database;
	private final Jdbc jdbc;
	private boolean justMade;

	private Project(ProjectFolder folder, String id, Optional<ProjectLock> lock, SecretVault vault, FolderContentStore content,
			ProjectDatabase database) {
		this.folder = folder;
		this.id = id;
		this.lock = lock;
		this.vault = vault;
		this.content = content;
		this.database = database;
		this.jdbc = new Jdbc(database.dataSource(), database.where(), database.dialect());
	}

	/** Opens the project in a folder, making it first where the folder is missing or empty. */
	public static Project create(Path folder) throws DroverException {
		return create(folder, ownCommand());
	}

	/** @param command what others are told this process does, when they find the project in use; without secrets */
	public static Project create(Path folder, String command) throws DroverException {
		if (isProject(folder))
			return open(folder, command);
		EmbeddedDatabase.requireUsable(folder);
		ProjectFolder place = new ProjectFolder(folder);
		place.requireOurs();
		if (new DatabaseFile(folder).exists())
			throw new DroverException("the project in " + folder + " is not whole, it has a database.json and no id: copy id and key too, or make it"
					+ " again with project create --database");
		place.requireRoom();
		place.make();
		return lockAndOpen(place, command);
	}

	/**
	 * As {@link #create(Path, String)}, for a project whose rows are in a PostgreSQL database, which has to be there and empty. Where the
	 * database cannot be used, nothing is made.
	 *
	 * @throws DroverException also where the folder has a project with its rows elsewhere
	 */
	public static Project create(Path folder, String command, DatabaseAccess access) throws DroverException {
		ProjectFolder place = new ProjectFolder(folder);
		if (place.isProject())
			return openAt(place, access);
		place.requireOurs();
		PostgresDatabase.requireFree(folder, access, place.draftId());
		place.make();
		try (ProjectLock lock = ProjectLock.take(folder, command)) {
			return place.isProject() ? openAt(place, access) : makeShared(place, access);
		}
	}

	/** @throws DroverException also where there is no project in the folder */
	public static Project open(Path folder) throws DroverException {
		return open(folder, ownCommand());
	}

	/** @param command as in {@link #create(Path, String)} */
	public static Project open(Path folder, String command) throws DroverException {
		ProjectFolder place = existing(folder);
		return new DatabaseFile(folder).exists() ? openShared(place) : lockAndOpen(place, command);
	}

	/**
	 * Tells a project on PostgreSQL where its database is now, or who it is to it: after a new password, on another network. What is open
	 * stays with what it had.
	 *
	 * @throws DroverException also where that is not this project's database, or the project is embedded; nothing is changed then
	 */
	public static void connect(Path folder, DatabaseAccess access) throws DroverException {
		ProjectFolder place = existing(folder);
		DatabaseFile file = new DatabaseFile(folder);
		if (!file.exists())
			throw new DroverException("the project in " + folder + " has its rows in its folder: make a new one with project create --database");
		SecretVault vault = SecretVault.openExisting(place.key());
		PostgresDatabase.open(folder, access, place.id()).close();
		file.write(access, vault);
	}

	/** Only a whole project is one. */
	public static boolean isProject(Path folder) {
		return new ProjectFolder(folder).isProject();
	}

	/**
	 * Who has the project in a folder open, or had it open last, in lines of properties. Nobody may read the file {@code lock} otherwise: on POSIX
	 * systems closing a file gives away the locks that the process has on it.
	 */
	public static Optional<String> holder(Path folder) throws IOException {
		return ProjectLock.holder(folder);
	}

	public Path folder() {
		return folder.path();
	}

	/** A UUID, chosen when the project was made. */
	public String id() {
		return id;
	}

	/** Whether other processes may have the project open too. */
	public boolean shared() {
		return lock.isEmpty();
	}

	public DataSource dataSource() {
		return database.dataSource();
	}

	public DatabaseInfo database() throws DroverException {
		return database.info();
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

	/** Closes the project; and deletes it where {@link #create(Path, String)} has just made it from nothing, for something that then did not come. */
	public void abandon() throws DroverException {
		if (!justMade) {
			close();
			return;
		}
		try {
			folder.withdrawId();
		} finally {
			close();
		}
		folder.clear();
	}

	@Override
	public void close() throws DroverException {
		try {
			database.close();
		} finally {
			if (lock.isPresent())
				lock.get().close();
		}
	}

	private static ProjectFolder existing(Path folder) throws DroverException {
		ProjectFolder place = new ProjectFolder(folder);
		if (!place.isProject())
			throw new DroverException("no project in " + folder);
		return place;
	}

	private static Project lockAndOpen(ProjectFolder folder, String command) throws DroverException {
		EmbeddedDatabase.requireUsable(folder.path());
		ProjectLock lock = ProjectLock.take(folder.path(), command);
		boolean open = false;
		try {
			Project project = folder.isProject() ? openEmbedded(folder, lock) : makeEmbedded(folder, lock);
			open = true;
			return project;
		} finally {
			if (!open)
				release(folder, lock);
		}
	}

	/** Of a project that could not be made nothing is left. */
	private static void release(ProjectFolder folder, ProjectLock lock) throws DroverException {
		try {
			if (!folder.isProject())
				folder.clear();
		} finally {
			lock.close();
		}
	}

	private static Project openEmbedded(ProjectFolder folder, ProjectLock lock) throws DroverException {
		SecretVault vault = SecretVault.openExisting(folder.key());
		FolderContentStore content = new FolderContentStore(contentOf(folder));
		String id = folder.id();
		return new Project(folder, id, Optional.of(lock), vault, content, EmbeddedDatabase.open(folder.path(), false));
	}

	private static Project makeEmbedded(ProjectFolder folder, ProjectLock lock) throws DroverException {
		SecretVault vault = SecretVault.open(folder.key());
		FolderContentStore content = new FolderContentStore(contentOf(folder));
		Project made = publish(folder, draftId(folder), Optional.of(lock), vault, content, EmbeddedDatabase.open(folder.path(), true));
		made.justMade = !folder.begun();
		return made;
	}

	private static Project openShared(ProjectFolder folder) throws DroverException {
		String id = folder.id();
		SecretVault vault = SecretVault.openExisting(folder.key());
		DatabaseAccess access = new DatabaseFile(folder.path()).read(vault);
		FolderContentStore content = new FolderContentStore(contentOf(folder), ABANDONED);
		return new Project(folder, id, Optional.empty(), vault, content, PostgresDatabase.open(folder.path(), access, id));
	}

	/** Opens what is there, if its rows are where they are expected. */
	private static Project openAt(ProjectFolder folder, DatabaseAccess access) throws DroverException {
		DatabaseFile file = new DatabaseFile(folder.path());
		if (!file.exists() || !file.read(SecretVault.openExisting(folder.key())).address().equals(access.address()))
			throw new DroverException("there is a project in " + folder.path() + " with its rows elsewhere: name another folder, or tell it where"
					+ " its database is with project connect");
		return openShared(folder);
	}

	/** The database is told an id only once the folder has it: after an interruption, the next try comes with the same one. */
	private static Project makeShared(ProjectFolder folder, DatabaseAccess access) throws DroverException {
		SecretVault vault = SecretVault.open(folder.key());
		FolderContentStore content = new FolderContentStore(contentOf(folder), ABANDONED);
		String id = draftId(folder);
		new DatabaseFile(folder.path()).write(access, vault);
		return publish(folder, id, Optional.empty(), vault, content, PostgresDatabase.create(folder.path(), access, id));
	}

	private static Project publish(ProjectFolder folder, String id, Optional<ProjectLock> lock, SecretVault vault, FolderContentStore content,
			ProjectDatabase database) throws DroverException {
		boolean made = false;
		try {
			folder.publishId();
			made = true;
			return new Project(folder, id, lock, vault, content, database);
		} finally {
			if (!made)
				database.close();
		}
	}

	private static String draftId(ProjectFolder folder) throws DroverException {
		String id = folder.draftId().orElseGet(() -> UUID.randomUUID().toString());
		folder.draftId(id);
		return id;
	}

	private static Path contentOf(ProjectFolder folder) {
		return folder.path().resolve("content");
	}

	private static String ownCommand() {
		return ProcessHandle.current().info().command().orElse("drover");
	}
}
