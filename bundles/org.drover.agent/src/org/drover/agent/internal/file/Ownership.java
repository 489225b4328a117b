package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;

import org.drover.agent.internal.command.Refusal;

/**
 * Who may use a file.
 *
 * @param mode such as "rw-r-----"
 */
public record Ownership(String mode, String owner, String group) {

	private static final String PLAIN = "rw-r--r--";

	public static Ownership of(Path file) throws IOException {
		PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		return new Ownership(PosixFilePermissions.toString(attributes.permissions()), attributes.owner().getName(), attributes.group().getName());
	}

	/** What is not said is as with the file that is there, or plain. */
	public Ownership orAs(Path file) throws IOException {
		boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
		Ownership old = there ? of(file) : new Ownership(PLAIN, "", "");
		return new Ownership(mode.isEmpty() ? old.mode : mode, owner.isEmpty() ? old.owner : owner, group.isEmpty() ? old.group : group);
	}

	/** @throws Refusal where the mode is none, or the machine knows no such user or group */
	public void check(Path near) throws Refusal, IOException {
		try {
			PosixFilePermissions.fromString(mode);
		} catch (IllegalArgumentException e) {
			throw new Refusal("'" + mode + "' is no mode: write it as rw-r--r--");
		}
		UserPrincipalLookupService names = near.getFileSystem().getUserPrincipalLookupService();
		try {
			if (!owner.isEmpty())
				names.lookupPrincipalByName(owner);
			if (!group.isEmpty())
				names.lookupPrincipalByGroupName(group);
		} catch (UserPrincipalNotFoundException e) {
			throw new Refusal("this server knows no user or group '" + e.getName() + "'");
		}
	}

	/** Gives a file to them; the mode comes last, so that nobody reads it in between. */
	public void apply(Path file) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
		UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
		Ownership now = of(file);
		if (!owner.isEmpty() && !owner.equals(now.owner))
			view.setOwner(names.lookupPrincipalByName(owner));
		if (!group.isEmpty() && !group.equals(now.group))
			view.setGroup(names.lookupPrincipalByGroupName(group));
		view.setPermissions(PosixFilePermissions.fromString(mode));
	}
}
