package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.DavResource;
import org.apache.jackrabbit.webdav.DavResourceFactory;
import org.apache.jackrabbit.webdav.DavResourceLocator;
import org.apache.jackrabbit.webdav.DavServletRequest;
import org.apache.jackrabbit.webdav.DavServletResponse;
import org.apache.jackrabbit.webdav.DavSession;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.server.ServerLimits;

/** The server's folder: which paths there are, and who sees them. Links are not followed, and are not there for clients. */
final class Boxes implements DavResourceFactory {

	/** How the names of unfinished files begin, here and where the folder is used without a server; clients neither see nor use them. */
	static final String UNFINISHED = ".tmp-";
	private static final int DEEPEST = 8;
	private static final int LONGEST = 255;

	private final Path root;
	private final ServerLimits limits;

	Boxes(Path root, ServerLimits limits) {
		this.root = root;
		this.limits = limits;
	}

	ServerLimits limits() {
		return limits;
	}

	@Override
	public DavResource createResource(DavResourceLocator locator, DavServletRequest request, DavServletResponse response) throws DavException {
		return createResource(locator, request.getDavSession());
	}

	@Override
	public BoxResource createResource(DavResourceLocator locator, DavSession session) throws DavException {
		List<String> names = names(locator);
		Client client = (Client) session;
		if (!client.sees(names))
			throw Gate.refused();
		if (names.size() > DEEPEST || !names.stream().allMatch(Boxes::isName) || !names.isEmpty() && !MailboxId.names(names.getFirst()))
			throw new DavException(DavServletResponse.SC_FORBIDDEN, "no such name is used here");
		return new BoxResource(this, locator, client, names, path(names), attributes(names));
	}

	private Path path(List<String> names) {
		Path path = root;
		for (String name : names)
			path = path.resolve(name);
		return path;
	}

	private Optional<BasicFileAttributes> attributes(List<String> names) throws DavException {
		Path path = root;
		Optional<BasicFileAttributes> found = attributes(path);
		for (String name : names) {
			if (!found.map(BasicFileAttributes::isDirectory).orElse(false))
				return Optional.empty();
			path = path.resolve(name);
			found = attributes(path);
		}
		return found;
	}

	/** @return empty where there is neither a folder nor a plain file */
	static Optional<BasicFileAttributes> attributes(Path path) throws DavException {
		try {
			BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			return Optional.of(found).filter(each -> each.isDirectory() || each.isRegularFile());
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException e) {
			throw new DavException(DavServletResponse.SC_SERVICE_UNAVAILABLE, e);
		}
	}

	static List<String> names(DavResourceLocator locator) {
		String path = locator.getResourcePath();
		return path == null ? List.of() : Arrays.stream(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)).toList();
	}

	/** @param above names of the folder that it is in */
	static boolean isMember(List<String> above, String name) {
		return above.isEmpty() ? MailboxId.names(name) : isName(name);
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && name.length() <= LONGEST && !name.equals(".") && !name.equals("..") && !name.startsWith(UNFINISHED)
				&& name.chars().noneMatch(each -> each < ' ' || each == '\\' || each == '/' || each == 0x7f);
	}
}
