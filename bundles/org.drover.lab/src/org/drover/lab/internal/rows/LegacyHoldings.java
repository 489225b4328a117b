package org.drover.lab.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.drover.model.DroverException;

/** What distribution points hold, by the legacy topology's documented view. */
public final class LegacyHoldings {

	private LegacyHoldings() {
	}

	/** {@code package version distribution-point}, with the state of the copy. */
	public static List<String> read(DataSource database) throws DroverException {
		List<String> lines = new ArrayList<>();
		try (Connection connection = database.getConnection();
				PreparedStatement select = connection.prepareStatement(
						"SELECT PkgID, SourceVersion, NALPath, State FROM v_ContentDistributionVersions");
				ResultSet row = select.executeQuery()) {
			while (row.next())
				lines.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " in state " + row.getString(4));
			return lines;
		} catch (SQLException e) {
			throw new DroverException("what the legacy distribution points hold cannot be read: " + e.getMessage(), e);
		}
	}
}
