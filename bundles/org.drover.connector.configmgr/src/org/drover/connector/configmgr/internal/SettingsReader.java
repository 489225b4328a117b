package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.Settings;

/** Reads what holds for all clients of a site: how its components and service roles are set, and what is metered. Secrets are passed over. */
final class SettingsReader {

	private final SiteDatabase.Session session;
	private final Configuration configuration;

	SettingsReader(SiteDatabase.Session session, Configuration configuration) {
		this.session = session;
		this.configuration = configuration;
	}

	void read() throws DroverException {
		session.each(View.METERING_RULES, row -> {
			if (text(row, "SecurityKey").isEmpty() || text(row, "FileName").isEmpty())
				return; // one that names no file would be refused
			ObjectRef rule = configuration.add(ObjectKind.METERING_RULE, Keys.clean(text(row, "SecurityKey")), text(row, "ProductName"), "", Attributes.FILE,
					text(row, "FileName"), "fileVersion", text(row, "FileVersion"), Attributes.SITE, text(row, "SiteCode"));
			if (!text(row, "SiteCode").isEmpty())
				configuration.use(new ObjectRef(ObjectKind.SITE, text(row, "SiteCode")), rule);
		});
		components();
		readRoles();
	}

	private void components() throws DroverException {
		Map<Long, SortedMap<String, String>> settings = settings(View.COMPONENT_SETTINGS);
		session.each(View.COMPONENTS, row -> {
			String site = text(row, "SiteCode");
			String component = text(row, "ComponentName");
			if (!site.isEmpty())
				add(new ObjectRef(ObjectKind.SITE, site), site + "." + component, component + " of " + site, settings.get(row.getLong("ID")));
		});
	}

	/** Reads how service roles are set, and no more. Of a distribution point, what matters is among its own attributes. */
	void readRoles() throws DroverException {
		Map<Long, SortedMap<String, String>> settings = settings(View.ROLE_SETTINGS);
		session.each(View.ROLES, row -> {
			ObjectKind kind = RoleNames.kind(text(row, "RoleName"));
			if (kind == null || kind == ObjectKind.DISTRIBUTION_POINT)
				return;
			ObjectRef role = ServicePaths.service(kind, text(row, "NALPath"));
			add(role, kind.label() + "." + role.key(), text(row, "RoleName") + " on " + role.key(), settings.get(row.getLong("ID")));
		});
	}

	private Map<Long, SortedMap<String, String>> settings(View view) throws DroverException {
		Map<Long, SortedMap<String, String>> settings = new HashMap<>();
		session.each(view, row -> {
			String name = text(row, "Name");
			String value = value(row);
			if (!name.isEmpty() && !value.isEmpty() && !Settings.isSecret(name))
				settings.computeIfAbsent(row.getLong("ID"), any -> new TreeMap<>()).put(Settings.PREFIX + name, value);
		});
		return settings;
	}

	/** A property has two texts and a number; which of them is used depends on the property. */
	private static String value(ResultSet row) throws SQLException {
		String texts = Stream.of(text(row, "Value1"), text(row, "Value2")).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
		return texts.isEmpty() ? text(row, "Value3") : texts;
	}

	private void add(ObjectRef owner, String key, String name, SortedMap<String, String> settings) {
		if (settings == null)
			return;
		String[] attributes = settings.entrySet().stream().flatMap(setting -> Stream.of(setting.getKey(), setting.getValue())).toArray(String[]::new);
		configuration.use(owner, configuration.add(ObjectKind.SITE_SETTINGS, Keys.clean(key), name, "", attributes));
	}
}
