package org.drover.ui.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCopyTest {

	@TempDir
	Path folder;

	@Test
	void hasTheRowsAndChangesNothingOfTheProject() throws DroverException {
		Path original = folder.resolve("project");
		try (Project project = Project.create(original)) {
			project.settings().put("colour", "blue");
		}
		ProjectCopy copy = ProjectCopy.of(original, new NullProgressMonitor());
		try (Project looked = Project.open(copy.folder())) {
			assertEquals(Optional.of("blue"), looked.settings().get("colour"));
			looked.settings().put("colour", "red");
		}
		assertTrue(Files.exists(copy.folder().resolve(ProjectSession.LOOKING)));
		try (Project project = Project.open(original)) {
			assertEquals(Optional.of("blue"), project.settings().get("colour"));
		}
		copy.delete();
		assertFalse(Files.exists(copy.folder().getParent()));
	}

	@Test
	void ofNothingThereIsNone() {
		assertThrows(DroverException.class, () -> ProjectCopy.of(folder.resolve("none"), new NullProgressMonitor()));
	}

	@Test
	void canBeCalledOff() throws DroverException {
		Project.create(folder.resolve("project")).close();
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> ProjectCopy.of(folder.resolve("project"), cancelled));
	}
}
