package org.drover.connector.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.site.SiteServer;

/** All rows of a site's tables, without telemetry. */
final class SiteRows {

	private static final Map<String, String> COLUMNS = Map.of("object", "kind, obj_key, name, version, attributes, effect", "object_secret", "kind, obj_key, name, sealed", "dependency",
			"from_kind, from_key, kind, to_kind, to_key", "content", "owner_kind, owner_key, effect, version, hash, size", "content_file",
			"owner_kind, owner_key, path, sha256, size", "replaced_content", "owner_kind, owner_key, effect, replaced_by, version, hash, size",
			"replaced_content_file", "owner_kind, owner_key, replaced_by, path, sha256, size", "client_state", "obj_key, site, released_site, released_url, present");

	private SiteRows() {
	}

	static Map<String, List<String>> of(SiteServer site) throws SQLException {
		Map<String, List<String>> rows = new TreeMap<>();
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
				try (ResultSet result = statement.executeQuery("SELECT " + table.getValue() + " FROM " + table.getKey())) {
					rows.put(table.getKey(), sorted(result));
				}
			}
		}
		return rows;
	}

	/** The port differs from start to start. */
	static Map<String, List<String>> withoutUrls(SiteServer site) throws SQLException {
		Map<String, List<String>> rows = of(site);
		rows.values().forEach(table -> table.replaceAll(row -> row.replace(site.baseUri().toString(), "BASE")));
		return rows;
	}

	private static List<String> sorted(ResultSet result) throws SQLException {
		List<String> rows = new ArrayList<>();
		while (result.next()) {
			StringBuilder row = new StringBuilder();
			for (int i = 1; i <= result.getMetaData().getColumnCount(); i++)
				row.append(result.getString(i)).append('|');
			rows.add(row.toString());
		}
		Collections.sort(rows);
		return rows;
	}
}
