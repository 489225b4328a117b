package org.drover.site.internal;

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

/** The tables of content in whose place other content is published. They hold what the tables of published content held, and by whom it was replaced. */
final class ReplacedContentTable {

	private static final String OWNER = "owner_kind = ? AND owner_key = ?";

	private final Jdbc jdbc;

	ReplacedContentTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes all that is published of an owner out of those tables into these. */
	void take(ObjectRef owner, String replacedBy) throws DroverException {
		int kind = owner.kind().code();
		jdbc.update("INSERT INTO replaced_content (owner_kind, owner_key, effect, replaced_by, version, hash, size)"
				+ " SELECT owner_kind, owner_key, effect, CAST(? AS VARCHAR(500)), version, hash, size FROM content WHERE " + OWNER, replacedBy, kind, owner.key());
		jdbc.update("INSERT INTO replaced_content_file (owner_kind, owner_key, replaced_by, path, sha256, size)"
				+ " SELECT owner_kind, owner_key, CAST(? AS VARCHAR(500)), path, sha256, size FROM content_file WHERE " + OWNER, replacedBy, kind, owner.key());
		jdbc.update("DELETE FROM content WHERE " + OWNER, kind, owner.key());
		jdbc.update("DELETE FROM content_file WHERE " + OWNER, kind, owner.key());
	}

	/** Puts back what was taken, when nothing is published of the owner any more. */
	void giveBack(ObjectRef owner, String replacedBy) throws DroverException {
		int kind = owner.kind().code();
		jdbc.update("INSERT INTO content (owner_kind, owner_key, effect, version, hash, size) SELECT owner_kind, owner_key, effect, version, hash, size"
				+ " FROM replaced_content WHERE " + OWNER + " AND replaced_by = ?", kind, owner.key(), replacedBy);
		jdbc.update("INSERT INTO content_file (owner_kind, owner_key, path, sha256, size) SELECT owner_kind, owner_key, path, sha256, size"
				+ " FROM replaced_content_file WHERE " + OWNER + " AND replaced_by = ?", kind, owner.key(), replacedBy);
		forget(owner, replacedBy);
	}

	/** Owners of content that was replaced. */
	List<ObjectRef> owners() throws DroverException {
		return jdbc.list("SELECT DISTINCT owner_kind, owner_key FROM replaced_content", row -> new ObjectRef(ObjectKind.ofCode(row.getInt("owner_kind")), row.getString("owner_key")));
	}

	/** All that was published of an owner and replaced. */
	List<ContentDescription> descriptions(ObjectRef owner) throws DroverException {
		int kind = owner.kind().code();
		Map<String, String> versions = new TreeMap<>();
		jdbc.list("SELECT replaced_by, version FROM replaced_content WHERE " + OWNER, row -> versions.put(row.getString("replaced_by"), row.getString("version")), kind, owner.key());
		Map<String, List<ContentFile>> files = new TreeMap<>();
		jdbc.list("SELECT replaced_by, path, sha256, size FROM replaced_content_file WHERE " + OWNER, row -> files
				.computeIfAbsent(row.getString("replaced_by"), any -> new ArrayList<>()).add(new ContentFile(row.getString("path"), row.getString("sha256"), row.getLong("size"))), kind, owner.key());
		return versions.entrySet().stream().map(by -> new ContentDescription(owner, by.getValue(), files.getOrDefault(by.getKey(), List.of()))).toList();
	}

	/** Whether an effect had published content that was replaced since. */
	boolean isReplaced(String effect, ObjectRef owner) throws DroverException {
		return jdbc.first("SELECT 1 FROM replaced_content WHERE " + OWNER + " AND effect = ?", row -> row.getInt(1), owner.kind().code(), owner.key(), effect)
				.isPresent();
	}

	boolean has(ObjectRef owner, String replacedBy) throws DroverException {
		return jdbc.first("SELECT 1 FROM replaced_content WHERE " + OWNER + " AND replaced_by = ? FETCH FIRST ROW ONLY", row -> row.getInt(1),
				owner.kind().code(), owner.key(), replacedBy).isPresent();
	}

	/** From now on it is another effect's content that is in the place. */
	void replacedBy(ObjectRef owner, String before, String now) throws DroverException {
		for (String table : new String[] { "replaced_content", "replaced_content_file" })
			jdbc.update("UPDATE " + table + " SET replaced_by = ? WHERE " + OWNER + " AND replaced_by = ?", now, owner.kind().code(), owner.key(), before);
	}

	/** Withdraws what an effect had published before it was replaced; what that had replaced itself is then replaced by whatever is left. */
	void withdraw(String effect, ObjectRef owner) throws DroverException {
		int kind = owner.kind().code();
		Optional<String> by = jdbc.first("SELECT replaced_by FROM replaced_content WHERE " + OWNER + " AND effect = ?", row -> row.getString(1), kind, owner.key(),
				effect);
		if (by.isEmpty())
			return;
		jdbc.update("DELETE FROM replaced_content WHERE " + OWNER + " AND effect = ?", kind, owner.key(), effect);
		Optional<String> also = jdbc.first("SELECT effect FROM replaced_content WHERE " + OWNER + " AND replaced_by = ? FETCH FIRST ROW ONLY",
				row -> row.getString(1), kind, owner.key(), by.get());
		if (also.isEmpty())
			forget(owner, by.get());
		replacedBy(owner, effect, also.orElse(by.get()));
	}

	boolean usesFile(String sha256) throws DroverException {
		return jdbc.first("SELECT 1 FROM replaced_content_file WHERE sha256 = ? FETCH FIRST ROW ONLY", row -> row.getInt(1), sha256).isPresent();
	}

	Set<String> files() throws DroverException {
		return new HashSet<>(jdbc.list("SELECT DISTINCT sha256 FROM replaced_content_file", row -> row.getString(1)));
	}

	private void forget(ObjectRef owner, String replacedBy) throws DroverException {
		for (String table : new String[] { "replaced_content", "replaced_content_file" })
			jdbc.update("DELETE FROM " + table + " WHERE " + OWNER + " AND replaced_by = ?", owner.kind().code(), owner.key(), replacedBy);
	}
}
