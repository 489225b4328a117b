package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.agent.protocol.SoftwareFacts.Service;
import org.drover.agent.protocol.SurveyTask;

/** Services of systemd, running or not. */
final class ServiceSurvey implements Surveyor {

	private static final String[] UNITS = { "list-units", "--type=service", "--all", "--plain", "--no-legend", "--no-pager", "--full" };
	private static final String[] FILES = { "list-unit-files", "--type=service", "--no-legend", "--no-pager", "--full" };

	@Override
	public SurveyTask task() {
		return SurveyTask.SERVICES;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		if (!machine.has("/run/systemd/system"))
			throw new Absent("systemd does not manage this machine's services");
		findings.services.addAll(services(machine.run("systemctl", UNITS), machine.run("systemctl", FILES)));
	}

	/**
	 * @param units lines of a name, three states and a description
	 * @param files lines of a name and whether it is enabled
	 */
	static List<Service> services(List<String> units, List<String> files) {
		Map<String, String> enabled = new HashMap<>();
		for (String line : files) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length > 1)
				enabled.put(columns[0], columns[1]);
		}
		List<Service> services = new ArrayList<>();
		for (String line : units) {
			String[] columns = line.strip().split("\\s+", 5);
			if (columns.length > 3)
				services.add(new Service(columns[0], columns[1], columns[2], columns[3], enabled.getOrDefault(columns[0], ""),
						columns.length > 4 ? columns[4] : ""));
		}
		return services;
	}
}
