package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.agent.protocol.StorageFacts.Volume;
import org.drover.agent.protocol.StorageFacts.VolumeGroup;
import org.drover.agent.protocol.SurveyTask;

/** Volume groups and logical volumes, by LVM's own commands. */
final class VolumeSurvey implements Surveyor {

	private static final String[] FORM = { "--noheadings", "--units", "b", "--nosuffix", "--separator", "|", "-o" };

	@Override
	public SurveyTask task() {
		return SurveyTask.VOLUMES;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		if (!machine.can("vgs"))
			throw new Absent("LVM is not installed");
		findings.groups.addAll(groups(machine.run("vgs", form("vg_name,vg_size,vg_free")), machine.run("pvs", form("pv_name,vg_name"))));
		findings.volumes.addAll(volumes(machine.run("lvs", form("vg_name,lv_name,lv_path,lv_size,segtype"))));
		if (findings.groups.isEmpty())
			throw new Absent("LVM has no volume group");
	}

	/**
	 * @param groups  lines of a name, a size and what is free
	 * @param members lines of a physical volume and its group's name
	 */
	static List<VolumeGroup> groups(List<String> groups, List<String> members) {
		Map<String, List<String>> byGroup = new TreeMap<>();
		for (String line : members) {
			String[] columns = columns(line);
			if (columns.length == 2)
				byGroup.computeIfAbsent(columns[1], group -> new ArrayList<>()).add(columns[0]);
		}
		return groups.stream().map(VolumeSurvey::columns).filter(columns -> columns.length == 3).map(columns -> new VolumeGroup(columns[0],
				Numbers.of(columns[1]), Numbers.of(columns[2]), byGroup.getOrDefault(columns[0], List.of()))).toList();
	}

	/** @param lines of a group, a name, a path, a size and a kind */
	static List<Volume> volumes(List<String> lines) {
		return lines.stream().map(VolumeSurvey::columns).filter(columns -> columns.length == 5)
				.map(columns -> new Volume(columns[0], columns[1], columns[2], Numbers.of(columns[3]), columns[4])).toList();
	}

	private static String[] columns(String line) {
		return line.strip().split("\\|", -1);
	}

	private static String[] form(String columns) {
		List<String> arguments = new ArrayList<>(List.of(FORM));
		arguments.add(columns);
		return arguments.toArray(String[]::new);
	}
}
