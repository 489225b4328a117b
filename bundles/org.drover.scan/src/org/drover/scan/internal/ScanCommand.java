package org.drover.scan.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.scan.Guard;
import org.drover.scan.MotionNotice;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.ResultCode;
import org.drover.scan.ScanOptions;
import org.drover.scan.ScanOutcome;
import org.drover.scan.internal.Arguments.Usage;
import org.drover.scan.regeneration.Regeneration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Runs any program's scan between readings of the host. */
final class ScanCommand {

	/** An output that goes into a JSON document has to fit into memory. */
	private static final long LONGEST_IN_JSON = 64 << 20;
	private static final JsonMapper JSON = new JsonMapper();

	private final PrintStream out;
	private final PrintStream err;

	ScanCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	int run(List<String> words) throws Usage, IOException, DroverException, InterruptedException {
		Arguments arguments = Arguments.parse(words, Set.of("--repeat", "--notify", "--json"),
				Set.of("--enabler", "--signal", "--state", "--registrations"));
		arguments.noNames();
		Guard guard = EnablerNames.guard(arguments.values("--enabler"));
		MotionSafeScan scan = new MotionSafeScan(guard, notices(arguments));
		try (ProgramScan module = new ProgramScan(arguments.program())) {
			ScanOutcome<Integer> outcome = scan.run(List.of(module), options(arguments));
			if (arguments.has("--json"))
				document(outcome, module.output());
			else
				plain(outcome, module.output());
			return status(outcome);
		}
	}

	private static ScanOptions options(Arguments arguments) throws Usage {
		int repeats = arguments.has("--repeat") ? arguments.number("--repeat").orElse(ScanOptions.REPEATS) : 0;
		try {
			return new ScanOptions(repeats, arguments.has("--notify"));
		} catch (IllegalArgumentException e) {
			throw new Usage(e.getMessage());
		}
	}

	private static List<MotionNotice> notices(Arguments arguments) throws Usage {
		if (!arguments.has("--notify")) {
			if (arguments.has("--signal"))
				throw new Usage("--signal goes with --notify");
			return List.of();
		}
		List<MotionNotice> notices = new ArrayList<>();
		Optional<Long> process = process(arguments);
		process.ifPresent(number -> notices.add(new HangUp(number)));
		Regeneration regeneration = RegenerationCommands.regeneration(arguments);
		notices.add(regeneration);
		return notices;
	}

	private static Optional<Long> process(Arguments arguments) throws Usage {
		if (!arguments.has("--signal"))
			return Optional.empty();
		if (arguments.value("--signal").equals(Optional.of("parent")))
			return Optional.of(ProcessHandle.current().parent().map(ProcessHandle::pid).filter(parent -> parent > 1)
					.orElseThrow(() -> new Usage("there is no parent to be sent a signal")));
		int number = arguments.number("--signal").orElse(0);
		if (number < 2)
			throw new Usage("--signal takes the number of a process, or 'parent'");
		return Optional.of((long) number);
	}

	/** What is not consistent begins with a line that no reader takes for output. */
	private void plain(ScanOutcome<Integer> outcome, Path output) throws IOException {
		explain(outcome);
		if (outcome.code() == ResultCode.INCONSISTENT_OUTPUT)
			out.println(ResultCode.INCONSISTENT_OUTPUT + ": " + outcome.why());
		Files.copy(output, out);
		out.flush();
	}

	private void explain(ScanOutcome<Integer> outcome) {
		switch (outcome.code()) {
		case CONSISTENT -> outcome.failure().ifPresent(failure -> err.println("drover-scan: the program cannot be run: " + failure.cause().getMessage()));
		case UNGUARDED -> err.println("drover-scan: nothing outside tells what the host is: a motion during this scan would not be seen");
		case INCONSISTENT_OUTPUT -> err.println("drover-scan: the output must not be believed: " + outcome.why()
				+ (outcome.bound() ? "; still so after " + outcome.attempts() + " attempts" : ""));
		}
		outcome.untold().forEach(problem -> err.println("drover-scan: not everybody could be told: " + problem));
	}

	private void document(ScanOutcome<Integer> outcome, Path output) throws IOException, DroverException {
		if (Files.size(output) > LONGEST_IN_JSON)
			throw new DroverException("the output is longer than " + (LONGEST_IN_JSON >> 20) + " MiB: scan without --json");
		ObjectNode node = JSON.createObjectNode().put("result", outcome.code().name()).put("attempts", outcome.attempts()).put("bound", outcome.bound())
				.put("notified", outcome.notified());
		outcome.differences().forEach(difference -> node.withArray("differences").addObject().put("kind", difference.kind().name()).put("text",
				difference.text()));
		outcome.untold().forEach(node.withArray("untold")::add);
		node.set("before", ReadingText.tree(outcome.before()));
		node.set("after", ReadingText.tree(outcome.after()));
		outcome.output().values().forEach(status -> node.put("status", status));
		outcome.failure().ifPresent(failure -> node.put("failure", String.valueOf(failure.cause().getMessage())));
		byte[] bytes = Files.readAllBytes(output);
		try {
			node.put("output", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		} catch (CharacterCodingException e) {
			node.put("outputBase64", bytes); // not text
		}
		out.println(node.toPrettyString());
		out.flush();
	}

	private static int status(ScanOutcome<Integer> outcome) {
		if (outcome.code() == ResultCode.INCONSISTENT_OUTPUT)
			return ScanCommands.INCONSISTENT;
		if (outcome.failure().isPresent() || outcome.output().values().stream().anyMatch(status -> status != 0))
			return ScanCommands.FAILED;
		return outcome.code() == ResultCode.UNGUARDED ? ScanCommands.UNGUARDED : ScanCommands.DONE;
	}
}
