package org.drover.site.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Jdbc;

/** The tables of published content and its files. */
final class ContentTable {

	private static final String OF_OWNER = " WHERE owner_kind = ? AND owner_key = ?";

	/** That an effect published a version. */
	record Publication(ObjectRef owner, String version, String hash) {
	}

	private record OwnedFile(ObjectRef owner, ContentFile file) {
	}

	private final Jdbc jdbc;

	ContentTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** What is published, by owner. */
	Map<ObjectRef, ContentDescription> all() throws DroverException {
		Map<ObjectRef, String> versions = new TreeMap<>();
		for (Publication publication : jdbc.list("SELECT owner_kind, owner_key, version, hash FROM content", ContentTable::publication))
			versions.put(publication.owner(), publication.version());
		Map<ObjectRef, List<ContentFile>> files = new TreeMap<>();
		for (OwnedFile owned : jdbc.list("SELECT owner_kind, owner_key, path, sha256, size FROM content_file", ContentTable::file))
			files.computeIfAbsent(owned.owner(), any -> new ArrayList<>()).add(owned.file());
		Map<ObjectRef, ContentDescription> all = new TreeMap<>();
		versions.forEach((owner, version) -> all.put(owner, new ContentDescription(owner, version, files.getOrDefault(owner, List.of()))));
		return all;
	}

	/** What is published of one owner, which there must be. */
	ContentDescription description(ObjectRef owner) throws DroverException {
		String version = publication(owner).orElseThrow().version();
		List<ContentFile> files = jdbc.list("SELECT owner_kind, owner_key, path, sha256, size FROM content_file" + OF_OWNER, ContentTable::file, owner.kind().code(),
				owner.key()).stream().map(OwnedFile::file).toList();
		return new ContentDescription(owner, version, files);
	}

	/** An effect that publishes content of an owner. */
	Optional<String> publisher(ObjectRef owner) throws DroverException {
		return jdbc.first("SELECT effect FROM content" + OF_OWNER + " ORDER BY effect FETCH FIRST ROW ONLY", row -> row.getString(1), owner.kind().code(),
				owner.key());
	}

	Optional<Publication> publication(String effect, ObjectRef owner) throws DroverException {
		return jdbc.first("SELECT owner_kind, owner_key, version, hash FROM content" + OF_OWNER + " AND effect = ?", ContentTable::publication,
				owner.kind().code(), owner.key(), effect);
	}

	/** By whichever effect. */
	Optional<Publication> publication(ObjectRef owner) throws DroverException {
		return jdbc.first("SELECT owner_kind, owner_key, version, hash FROM content" + OF_OWNER + " FETCH FIRST ROW ONLY",
				ContentTable::publication, owner.kind().code(), owner.key());
	}

	void insert(String effect, ContentDescription content) throws DroverException {
		jdbc.update("INSERT INTO content (owner_kind, owner_key, effect, version, hash, size) VALUES (?, ?, ?, ?, ?, ?)",
				content.owner().kind().code(), content.owner().key(), effect, content.version(), content.hash(), content.size());
	}

	void insertFiles(ContentDescription content) throws DroverException {
		Rows.insert(jdbc, "INSERT INTO content_file (owner_kind, owner_key, path, sha256, size)",
				content.files().stream().map(file -> new Object[] { content.owner().kind().code(), content.owner().key(), file.path(),
						file.sha256(), file.size() }).toList());
	}

	/** @return whether there was a row */
	boolean delete(String effect, ObjectRef owner) throws DroverException {
		return jdbc.update("DELETE FROM content" + OF_OWNER + " AND effect = ?", owner.kind().code(), owner.key(), effect) > 0;
	}

	void deleteFiles(ObjectRef owner) throws DroverException {
		jdbc.update("DELETE FROM content_file" + OF_OWNER, owner.kind().code(), owner.key());
	}

	boolean usesFile(String sha256) throws DroverException {
		return jdbc.first("SELECT 1 FROM content_file WHERE sha256 = ? FETCH FIRST ROW ONLY", row -> row.getInt(1), sha256).isPresent();
	}

	Set<String> files() throws DroverException {
		return new HashSet<>(jdbc.list("SELECT DISTINCT sha256 FROM content_file", row -> row.getString(1)));
	}

	private static ObjectRef owner(ResultSet row) throws SQLException {
		return new ObjectRef(ObjectKind.ofCode(row.getInt("owner_kind")), row.getString("owner_key"));
	}

	private static Publication publication(ResultSet row) throws SQLException {
		return new Publication(owner(row), row.getString("version"), row.getString("hash"));
	}

	private static OwnedFile file(ResultSet row) throws SQLException {
		return new OwnedFile(owner(row), new ContentFile(row.getString("path"), row.getString("sha256"), row.getLong("size")));
	}
}
