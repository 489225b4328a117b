package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.protocol.AccountFacts.Directory;
import org.drover.agent.protocol.SurveyTask;

/** Where accounts come from that the machine does not keep itself, and the external services that logging in needs. */
final class DirectorySurvey implements Surveyor {

	private static final String SSSD = "/etc/sssd/sssd.conf";
	private static final String KERBEROS = "/etc/krb5.conf";
	private static final String SAMBA = "/etc/samba/smb.conf";
	private static final String NIS = "/etc/yp.conf";
	private static final List<String> LDAP = List.of("/etc/nslcd.conf", "/etc/ldap.conf", "/etc/libnss-ldap.conf");
	private static final List<String> RADIUS = List.of("/etc/pam_radius_auth.conf", "/etc/raddb/server");

	@Override
	public SurveyTask task() {
		return SurveyTask.DIRECTORIES;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		if (machine.has("/etc/nsswitch.conf"))
			findings.lookup.putAll(lookup(machine.lines("/etc/nsswitch.conf")));
		if (machine.has(SSSD))
			findings.directories.addAll(sssd(machine.lines(SSSD)));
		if (machine.has(KERBEROS))
			findings.directories.addAll(kerberos(machine.lines(KERBEROS)));
		if (machine.has(SAMBA))
			findings.directories.addAll(winbind(machine.lines(SAMBA)));
		if (machine.has(NIS))
			findings.directories.addAll(nis(machine.lines(NIS)));
		for (String file : LDAP)
			if (machine.has(file))
				findings.directories.addAll(ldap(machine.lines(file), file));
		for (String file : RADIUS)
			if (machine.has(file))
				findings.directories.addAll(radius(machine.lines(file), file));
		if (findings.directories.isEmpty() && findings.lookup.isEmpty())
			throw new Absent("the machine is not set to ask anybody for accounts");
	}

	/** From the lines of an nsswitch.conf: the sources, in their order. */
	static SortedMap<String, String> lookup(List<String> lines) {
		SortedMap<String, String> lookup = new TreeMap<>();
		for (String line : lines) {
			String text = line.replaceFirst("#.*", "").strip();
			int colon = text.indexOf(':');
			if (colon > 0)
				lookup.put(text.substring(0, colon).strip(), text.substring(colon + 1).strip().replaceAll("\\s+", " "));
		}
		return lookup;
	}

	static List<Directory> sssd(List<String> lines) {
		List<Directory> found = new ArrayList<>();
		Sections.of(lines).forEach((section, values) -> {
			if (!section.startsWith("domain/"))
				return;
			String kind = values.getOrDefault("id_provider", "ldap");
			String servers = values.getOrDefault(kind.equals("ldap") ? "ldap_uri" : kind + "_server", "");
			found.add(new Directory(kind, section.substring("domain/".length()), list(servers), SSSD));
			if (values.containsKey("krb5_server") || values.containsKey("krb5_realm"))
				found.add(new Directory("kerberos", values.getOrDefault("krb5_realm", ""), list(values.getOrDefault("krb5_server", "")), SSSD));
		});
		return found;
	}

	/** One for each realm that has servers, or the default realm where they are discovered. */
	static List<Directory> kerberos(List<String> lines) {
		List<Directory> found = new ArrayList<>();
		String fallback = Sections.of(lines).getOrDefault("libdefaults", Map.of()).getOrDefault("default_realm", "");
		String realm = "";
		List<String> servers = new ArrayList<>();
		boolean realms = false;
		for (String line : lines) {
			String text = line.strip();
			if (text.startsWith("["))
				realms = text.equals("[realms]");
			else if (realms && text.endsWith("{"))
				realm = text.replaceFirst("\\s*=\\s*\\{$", "");
			else if (realms && text.matches("(kdc|admin_server)\\s*=.*"))
				servers.add(text.replaceFirst(".*?=\\s*", ""));
			else if (realms && text.equals("}")) {
				found.add(new Directory("kerberos", realm, servers.stream().distinct().toList(), KERBEROS));
				servers.clear();
			}
		}
		if (!fallback.isEmpty() && found.stream().noneMatch(directory -> directory.domain().equals(fallback)))
			found.add(new Directory("kerberos", fallback, List.of(), KERBEROS));
		return found;
	}

	/** A machine that is a member of a Windows domain. */
	static List<Directory> winbind(List<String> lines) {
		Map<String, String> global = Sections.of(lines).getOrDefault("global", Map.of());
		String security = global.getOrDefault("security", "").toLowerCase();
		if (!security.equals("ads") && !security.equals("domain"))
			return List.of();
		return List.of(new Directory("winbind", global.getOrDefault("realm", global.getOrDefault("workgroup", "")),
				list(global.getOrDefault("password server", "")), SAMBA));
	}

	/** From lines such as "domain D server S" and "ypserver S". */
	static List<Directory> nis(List<String> lines) {
		List<Directory> found = new ArrayList<>();
		for (String line : lines) {
			String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
			if (words[0].equals("ypserver") && words.length > 1)
				found.add(new Directory("nis", "", List.of(words[1]), NIS));
			else if (words[0].equals("domain") && words.length > 2)
				found.add(new Directory("nis", words[1], words.length > 3 ? List.of(words[3]) : List.of(), NIS));
		}
		return found;
	}

	/** From lines such as "uri ldap://..." and "base dc=..."; passwords are passed over. */
	static List<Directory> ldap(List<String> lines, String file) {
		List<String> servers = new ArrayList<>();
		String base = "";
		for (String line : lines) {
			String[] words = line.strip().split("\\s+");
			if (words.length > 1 && (words[0].equals("uri") || words[0].equals("host")))
				servers.addAll(List.of(words).subList(1, words.length));
			else if (words.length > 1 && words[0].equals("base") && base.isEmpty())
				base = words[1];
		}
		return servers.isEmpty() ? List.of() : List.of(new Directory("ldap", base, servers, file));
	}

	/** From lines of a server and a secret, of which the latter is passed over. */
	static List<Directory> radius(List<String> lines, String file) {
		List<String> servers = lines.stream().map(line -> line.replaceFirst("#.*", "").strip().split("\\s+")).filter(words -> words.length > 1)
				.map(words -> words[0]).toList();
		return servers.isEmpty() ? List.of() : List.of(new Directory("radius", "", servers, file));
	}

	private static List<String> list(String values) {
		return values.isBlank() ? List.of() : List.of(values.strip().split("[,\\s]+"));
	}
}
