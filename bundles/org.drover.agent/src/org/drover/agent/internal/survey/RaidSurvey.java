package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.agent.protocol.StorageFacts.Raid;
import org.drover.agent.protocol.SurveyTask;

/** Software RAID. */
final class RaidSurvey implements Surveyor {

	private static final String TABLE = "/proc/mdstat";
	private static final Pattern ARRAY = Pattern.compile("(md\\S+) : (\\S+) (?:\\((?:auto-)?read-only\\) )?(?:((?:raid|linear|multipath|faulty)\\S*) )?(.*)");
	private static final Pattern SIZE = Pattern.compile("\\s+(\\d+) blocks.*?(?:\\[(\\d+)/(\\d+)\\].*)?");
	private static final long BLOCK = 1024;

	@Override
	public SurveyTask task() {
		return SurveyTask.RAID;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException, Absent {
		if (!machine.has(TABLE))
			throw new Absent("the kernel has no software RAID: there is no " + TABLE);
		findings.raids.addAll(arrays(machine.lines(TABLE)));
		if (findings.raids.isEmpty())
			throw new Absent("no software RAID is set up");
	}

	static List<Raid> arrays(List<String> lines) {
		List<Raid> arrays = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Matcher array = ARRAY.matcher(lines.get(i));
			if (!array.matches())
				continue;
			Matcher size = SIZE.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
			boolean sized = size.matches();
			int missing = sized && size.group(2) != null ? Integer.parseInt(size.group(2)) - Integer.parseInt(size.group(3)) : 0;
			arrays.add(new Raid(array.group(1), array.group(3) == null ? "" : array.group(3), array.group(2),
					sized ? Long.parseLong(size.group(1)) * BLOCK : 0, members(array.group(4)), missing));
		}
		return arrays;
	}

	/** Such as "sdb1[1] sda1[0](F)", without their places. */
	private static List<String> members(String text) {
		return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")).stream().map(member -> member.replaceFirst("\\[\\d+\\]", "")).toList();
	}
}
