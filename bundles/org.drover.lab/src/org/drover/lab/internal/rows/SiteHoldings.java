package org.drover.lab.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ObjectKind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What distribution points hold, by the records of a site of Drover's own. */
public final class SiteHoldings {

	private static final JsonMapper JSON = new JsonMapper();

	private SiteHoldings() {
	}

	/** {@code content version distribution-point}. */
	public static List<String> read(DataSource database) throws DroverException {
		List<String> lines = new ArrayList<>();
		try (Connection connection = database.getConnection();
				PreparedStatement select = connection.prepareStatement("SELECT obj_key, attributes FROM object WHERE kind = ?")) {
			select.setInt(1, ObjectKind.DISTRIBUTION_POINT.code());
			try (ResultSet row = select.executeQuery()) {
				while (row.next())
					add(row.getString(1), row.getString(2), lines);
			}
			return lines;
		} catch (SQLException | JsonProcessingException e) {
			throw new DroverException("what the new site's distribution points hold cannot be read: " + e.getMessage(), e);
		}
	}

	private static void add(String distributionPoint, String attributes, List<String> lines) throws JsonProcessingException {
		Holdings.parse(JSON.readTree(attributes).path(Attributes.HOLDS).asText()).versions()
				.forEach((content, version) -> lines.add(content + " " + version + " " + distributionPoint));
	}
}
