package org.drover.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drover.agent.internal.run.Commands;
import org.drover.model.DroverException;

/** The agent's program. */
public final class Main {

	private static final String USAGE = """
			usage: drover-agent [--root DIR] COMMAND
			  run                              be the agent, until SIGTERM
			  survey [--json]                  survey this server, and print what was found
			  scan [--repeat] [--notify]       scan this server, safe against live migration
			  id                               the name of the agent, and of its mailbox
			  key                              its public keys, for whoever installs it; made where there are none
			  enrol [--confirm CODE]           how far the key exchange is; a person has compared the codes
			  request SERVICE [NAME=VALUE]...  ask the managers for something, such as a driver
			  answer ID                        what came of a request; ends with 3 where it was refused
			  unpack DIR                       write the files for an installation into a folder
			  version
			""";
	private static final int WRONG_USE = 2;

	private Main() {
	}

	public static void main(String[] arguments) {
		int exit = run(arguments);
		System.out.flush();
		if (exit != 0)
			System.exit(exit);
	}

	static int run(String... arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		Path root = Path.of("/");
		if (words.size() > 1 && words.get(0).equals("--root")) {
			root = Path.of(words.get(1));
			words.subList(0, 2).clear();
		}
		try {
			return run(new Commands(new Places(root)), words);
		} catch (DroverException e) {
			System.err.println("drover-agent: " + e.getMessage());
		} catch (IOException e) {
			System.err.println("drover-agent: " + e);
		}
		return 1;
	}

	private static int run(Commands commands, List<String> words) throws IOException, DroverException {
		String command = words.isEmpty() ? "" : words.remove(0);
		switch (command) {
		case "run":
			return words.isEmpty() ? commands.run() : usage();
		case "survey":
			return words.isEmpty() || words.equals(List.of("--json")) ? commands.survey(!words.isEmpty()) : usage();
		case "scan":
			boolean repeat = words.remove("--repeat");
			boolean notify = words.remove("--notify");
			return words.isEmpty() ? commands.scan(repeat, notify) : usage();
		case "id":
			return words.isEmpty() ? commands.id() : usage();
		case "key":
			return words.isEmpty() ? commands.key() : usage();
		case "enrol":
			if (words.isEmpty())
				return commands.enrolment();
			return words.size() == 2 && words.get(0).equals("--confirm") ? commands.confirm(words.get(1)) : usage();
		case "request":
			return words.isEmpty() ? usage() : commands.request(words.get(0), words.subList(1, words.size()));
		case "answer":
			return words.size() == 1 ? commands.answer(words.get(0)) : usage();
		case "unpack":
			if (words.size() != 1)
				return usage();
			InstallationFiles.unpack(Path.of(words.get(0)));
			return 0;
		case "version":
			System.out.println(Commands.version());
			return 0;
		default:
			return usage();
		}
	}

	private static int usage() {
		System.err.print(USAGE);
		return WRONG_USE;
	}
}
