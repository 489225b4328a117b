package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.drover.agent.protocol.AccountFacts.Group;
import org.drover.agent.protocol.AccountFacts.User;
import org.drover.agent.protocol.SurveyTask;

/** Users and groups that the machine itself knows. */
final class UserSurvey implements Surveyor {

	@Override
	public SurveyTask task() {
		return SurveyTask.USERS;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException {
		findings.users.addAll(users(machine.lines("/etc/passwd")));
		findings.userGroups.addAll(groups(machine.lines("/etc/group")));
	}

	/** From the lines of a passwd file. */
	static List<User> users(List<String> lines) {
		List<User> users = new ArrayList<>();
		for (String line : lines) {
			String[] columns = line.split(":", -1);
			if (columns.length == 7 && !line.startsWith("#"))
				users.add(new User(columns[0], Numbers.of(columns[2]), Numbers.of(columns[3]), columns[4], columns[5], columns[6],
						!columns[6].endsWith("/nologin") && !columns[6].endsWith("/false") && !columns[6].endsWith("/sync")));
		}
		return users;
	}

	/** From the lines of a group file. */
	static List<Group> groups(List<String> lines) {
		List<Group> groups = new ArrayList<>();
		for (String line : lines) {
			String[] columns = line.split(":", -1);
			if (columns.length == 4 && !line.startsWith("#"))
				groups.add(new Group(columns[0], Numbers.of(columns[2]), columns[3].isEmpty() ? List.of() : List.of(columns[3].split(","))));
		}
		return groups;
	}
}
