package org.drover.ui.agents.internal.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.Enrolment.Step;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {

	@TempDir
	private Path folder;

	@Test
	void aScriptIsReadWithItsArguments() throws IOException, DroverException {
		Path script = Files.writeString(folder.resolve("my check.sh"), "#!/bin/sh\n");
		ScriptForm form = new ScriptForm(script.toString(), "", "one\n\ntwo words\n", ScriptForm.LIMIT);
		assertEquals(Optional.empty(), form.objection());
		Command.RunScript command = form.command();
		assertEquals("my_check.sh", command.name());
		assertEquals("#!/bin/sh\n", command.content());
		assertEquals(List.of("one", "two words"), command.arguments());
		assertEquals(600, command.limitSeconds());
	}

	@Test
	void aScriptThatCannotRunIsObjectedTo() throws IOException {
		String script = Files.writeString(folder.resolve("s"), "").toString();
		assertTrue(new ScriptForm("", "", "", "600").objection().isPresent());
		assertTrue(new ScriptForm(script + "-not", "", "", "600").objection().isPresent());
		assertTrue(new ScriptForm(script, "sh", "", "600").objection().isPresent());
		for (String limit : List.of("", "0", "86401", "-1", "1.5", "999999999999"))
			assertTrue(new ScriptForm(script, "", "", limit).objection().isPresent(), limit);
	}

	@Test
	void anAssignmentNeedsASite() {
		assertTrue(new AssignForm(" ", "", "").objection().isPresent());
		assertEquals("S01", new AssignForm(" S01 ", "", "").command().to().site());
	}

	@Test
	void aFolderAsksNobodyAndServersDo() throws DroverException {
		assertEquals(Optional.empty(), new PlaceForm("here", "dir:" + folder, "", "").objection());
		assertEquals(Optional.empty(), new PlaceForm("here", "dir:" + folder, "", "").credentials());
		assertTrue(new PlaceForm("here", "dir:" + folder, "me", "x").objection().isPresent());
		assertTrue(new PlaceForm("here", "dir:boxes", "", "").objection().isPresent());
		assertTrue(new PlaceForm("there", "sftp:host/boxes", "", "").objection().isPresent());
		assertTrue(new PlaceForm("", "dir:" + folder, "", "").objection().isPresent());
	}

	@Test
	void aPlaceOfNoKnownKindIsRefusedAndNoPasswordPrinted() {
		PlaceForm form = new PlaceForm("there", "gopher:host", "me", "secret");
		assertThrows(DroverException.class, form::credentials);
		assertFalse(form.toString().contains("secret"));
	}

	@Test
	void onlyACodeThatIsKnownCanBeCompared() {
		assertTrue(EnrolWords.comparable(new Enrolment(Step.COMPARE, Optional.of("ABCD-EFGH"))));
		assertFalse(EnrolWords.comparable(new Enrolment(Step.WAITING, Optional.empty())));
		assertTrue(EnrolWords.rejectable(new Enrolment(Step.BLOCKED, Optional.empty())));
		assertFalse(EnrolWords.rejectable(new Enrolment(Step.ENROLLED, Optional.empty())));
	}
}
