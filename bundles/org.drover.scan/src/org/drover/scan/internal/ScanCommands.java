package org.drover.scan.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.scan.Reading;
import org.drover.scan.internal.Arguments.Usage;

/** The commands of {@code docs/scan.md}. */
public final class ScanCommands {

	public static final int DONE = 0;
	public static final int FAILED = 1;
	public static final int WRONG = 2;
	public static final int INCONSISTENT = 3;
	public static final int UNGUARDED = 4;

	private static final String USAGE = """
			usage: scan [--repeat[=N]] [--notify [--signal=PID|parent]] [--enabler=E]... [--json] -- PROGRAM ARGUMENT...
			       host [--enabler=E]... [--json]
			       register NAME [--timeout=SECONDS] [--environment=FILE] -- PROGRAM ARGUMENT...
			       registrations [--json]
			       deregister NAME
			       regenerate NAME... [--interval=SECONDS]
			   E   directory:DIR, fw_cfg, virtio-serial, cloud, container, dmi; all but the first unless one is named
			   --registrations=DIR and --state=DIR stand for /etc/drover/regeneration.d and /var/lib/drover/regeneration
			exit status: 0 done, 1 failed, 2 wrong usage, 3 the output is inconsistent, 4 no source told the host""";

	private final PrintStream out;
	private final PrintStream err;

	public ScanCommands(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** @return the exit status */
	public int run(List<String> words) throws InterruptedException {
		try {
			if (words.isEmpty())
				throw new Usage("give a command");
			return run(words.get(0), words.subList(1, words.size()));
		} catch (Usage e) {
			err.println("drover-scan: " + e.getMessage());
			err.println(USAGE);
			return WRONG;
		} catch (NoSuchFileException e) {
			err.println("drover-scan: " + e.getMessage() + " is not there");
		} catch (IOException | DroverException e) {
			err.println("drover-scan: " + e.getMessage());
		}
		return FAILED;
	}

	private int run(String command, List<String> words) throws Usage, IOException, DroverException, InterruptedException {
		RegenerationCommands regeneration = new RegenerationCommands(out, err);
		return switch (command) {
		case "scan" -> new ScanCommand(out, err).run(words);
		case "host" -> host(words);
		case "register" -> regeneration.register(words);
		case "registrations" -> regeneration.list(words);
		case "deregister" -> regeneration.deregister(words);
		case "regenerate" -> regeneration.process(words);
		case "--help", "help" -> {
			out.println(USAGE);
			yield DONE;
		}
		default -> throw new Usage("there is no command '" + command + "'");
		};
	}

	private int host(List<String> words) throws Usage {
		Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of("--enabler"));
		arguments.noNames();
		Reading reading = EnablerNames.guard(arguments.values("--enabler")).read();
		if (arguments.has("--json"))
			out.println(ReadingText.tree(reading).toPrettyString());
		else
			reading.answer().ifPresent(answer -> out.print(ReadingText.lines(answer)));
		reading.passedBy().forEach(problem -> err.println("drover-scan: " + problem));
		if (reading.answer().isEmpty())
			err.println("drover-scan: nothing outside tells what the host is");
		return reading.answer().isEmpty() ? UNGUARDED : DONE;
	}
}
