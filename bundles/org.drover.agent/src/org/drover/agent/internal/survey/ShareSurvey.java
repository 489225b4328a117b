package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.agent.protocol.StorageFacts.Share;
import org.drover.agent.protocol.SurveyTask;

/** What is offered over NFS and SMB. */
final class ShareSurvey implements Surveyor {

	private static final Set<String> NO_SHARES = Set.of("global", "homes", "printers", "print$");

	@Override
	public SurveyTask task() {
		return SurveyTask.SHARES;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		List<String> files = new ArrayList<>();
		if (machine.has("/etc/exports"))
			files.add("/etc/exports");
		machine.names("/etc/exports.d").stream().filter(name -> name.endsWith(".exports")).forEach(name -> files.add("/etc/exports.d/" + name));
		for (String file : files)
			findings.shares.addAll(exports(machine.lines(file)));
		if (machine.has("/etc/samba/smb.conf"))
			findings.shares.addAll(samba(machine.lines("/etc/samba/smb.conf")));
		if (findings.shares.isEmpty())
			throw new Absent("neither /etc/exports nor /etc/samba/smb.conf offers anything");
	}

	/** From the lines of an exports file: one for each client. */
	static List<Share> exports(List<String> lines) {
		List<Share> shares = new ArrayList<>();
		for (String line : Sections.joined(lines)) {
			String text = line.replaceFirst("#.*", "").strip();
			if (text.isEmpty())
				continue;
			int end = text.startsWith("\"") ? text.indexOf('"', 1) + 1 : text.replaceFirst("\\s.*", "").length();
			String path = text.substring(0, end).replace("\"", "");
			String rest = text.substring(end).strip();
			for (String client : rest.isEmpty() ? new String[] { "*" } : rest.split("\\s+(?![^(]*\\))")) {
				int open = client.indexOf('(');
				shares.add(new Share("nfs", path, path, open < 0 ? client : open == 0 ? "*" : client.substring(0, open),
						open < 0 ? "" : client.substring(open + 1).replace(")", "")));
			}
		}
		return shares;
	}

	/** From the lines of an smb.conf. */
	static List<Share> samba(List<String> lines) {
		List<Share> shares = new ArrayList<>();
		Sections.of(lines).forEach((name, values) -> {
			if (!NO_SHARES.contains(name.toLowerCase()) && values.containsKey("path"))
				shares.add(share(name, values));
		});
		return shares;
	}

	private static Share share(String name, Map<String, String> values) {
		Map<String, String> options = new TreeMap<>(values);
		String path = options.remove("path");
		String clients = values.getOrDefault("valid users", values.getOrDefault("hosts allow", ""));
		return new Share("smb", name, path, clients, String.join(", ", options.entrySet().stream().map(Map.Entry::toString).toList()));
	}
}
