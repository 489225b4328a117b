package org.drover.mailbox.server.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.DavResource;
import org.apache.jackrabbit.webdav.DavResourceFactory;
import org.apache.jackrabbit.webdav.DavResourceIterator;
import org.apache.jackrabbit.webdav.DavResourceIteratorImpl;
import org.apache.jackrabbit.webdav.DavResourceLocator;
import org.apache.jackrabbit.webdav.DavServletResponse;
import org.apache.jackrabbit.webdav.DavSession;
import org.apache.jackrabbit.webdav.MultiStatusResponse;
import org.apache.jackrabbit.webdav.io.InputContext;
import org.apache.jackrabbit.webdav.io.OutputContext;
import org.apache.jackrabbit.webdav.lock.ActiveLock;
import org.apache.jackrabbit.webdav.lock.LockInfo;
import org.apache.jackrabbit.webdav.lock.LockManager;
import org.apache.jackrabbit.webdav.lock.Scope;
import org.apache.jackrabbit.webdav.lock.Type;
import org.apache.jackrabbit.webdav.property.DavProperty;
import org.apache.jackrabbit.webdav.property.DavPropertyName;
import org.apache.jackrabbit.webdav.property.DavPropertySet;
import org.apache.jackrabbit.webdav.property.PropEntry;

/** A mailbox, a folder or a file in it, or a name that may become one; as it was when it was asked for. */
final class BoxResource implements DavResource {

	private final Boxes boxes;
	private final DavResourceLocator locator;
	private final Client client;
	private final List<String> names;
	private final BoxFiles files;
	private final Path path;
	private final Optional<BasicFileAttributes> attributes;

	/** @param attributes empty where there is nothing */
	BoxResource(Boxes boxes, DavResourceLocator locator, Client client, List<String> names, Path path, Optional<BasicFileAttributes> attributes) {
		this.boxes = boxes;
		this.locator = locator;
		this.client = client;
		this.names = names;
		this.path = path;
		this.attributes = attributes;
		files = new BoxFiles(boxes.limits());
	}

	/** Whether it is a mailbox as such, or the folder of all; only managers change these. */
	private boolean isBox() {
		return names.size() <= 1;
	}

	private Path box() {
		Path box = path;
		for (int up = names.size(); up > 1; up--)
			box = box.getParent();
		return box;
	}

	@Override
	public boolean exists() {
		return attributes.isPresent();
	}

	@Override
	public boolean isCollection() {
		return attributes.map(BasicFileAttributes::isDirectory).orElse(false);
	}

	boolean isFile() {
		return attributes.map(BasicFileAttributes::isRegularFile).orElse(false);
	}

	@Override
	public String getComplianceClass() {
		return "1";
	}

	@Override
	public String getSupportedMethods() {
		return MailboxServlet.METHODS;
	}

	@Override
	public String getDisplayName() {
		return names.isEmpty() ? "" : names.getLast();
	}

	@Override
	public DavResourceLocator getLocator() {
		return locator;
	}

	@Override
	public String getResourcePath() {
		return locator.getResourcePath();
	}

	@Override
	public String getHref() {
		return locator.getHref(isCollection());
	}

	@Override
	public long getModificationTime() {
		return attributes.map(found -> found.lastModifiedTime().toMillis()).orElse(-1L);
	}

	@Override
	public DavPropertySet getProperties() {
		return attributes.map(found -> LiveProperties.of(this, found)).orElseGet(DavPropertySet::new);
	}

	@Override
	public DavPropertyName[] getPropertyNames() {
		return getProperties().getPropertyNames();
	}

	@Override
	public DavProperty<?> getProperty(DavPropertyName name) {
		return getProperties().get(name);
	}

	@Override
	public void setProperty(DavProperty<?> property) throws DavException {
		throw forbidden();
	}

	@Override
	public void removeProperty(DavPropertyName name) throws DavException {
		throw forbidden();
	}

	/** No client keeps properties of its own here. */
	@Override
	public MultiStatusResponse alterProperties(List<? extends PropEntry> changes) throws DavException {
		if (!exists())
			throw new DavException(DavServletResponse.SC_NOT_FOUND);
		MultiStatusResponse response = new MultiStatusResponse(getHref(), null);
		for (PropEntry change : changes)
			response.add(change instanceof DavProperty<?> property ? property.getName() : (DavPropertyName) change, DavServletResponse.SC_FORBIDDEN);
		return response;
	}

	@Override
	public void spool(OutputContext out) throws IOException {
		LiveProperties.head(this, attributes.orElseThrow(), out);
		if (!out.hasStream() || !isFile())
			return;
		try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
			out.setContentLength(Files.size(path));
			in.transferTo(out.getOutputStream());
		} catch (NoSuchFileException | FileNotFoundException e) {
			throw new IOException(new DavException(DavServletResponse.SC_NOT_FOUND));
		}
	}

	/** Itself and what is in it, in an answer that says so already. */
	void list(OutputStream out, int depth, Iterable<DavPropertyName> wanted) throws IOException {
		StreamedListing.write(out, names, path, attributes.orElseThrow(), depth, wanted);
	}

	@Override
	public DavResource getCollection() {
		if (names.isEmpty())
			return null;
		String parent = names.size() == 1 ? null : "/" + String.join("/", names.subList(0, names.size() - 1));
		DavResourceLocator above = locator.getFactory().createResourceLocator(locator.getPrefix(), names.size() == 1 ? null : "/" + names.getFirst(), parent);
		List<String> aboveNames = names.subList(0, names.size() - 1);
		try {
			return new BoxResource(boxes, above, client, aboveNames, path.getParent(), Boxes.attributes(path.getParent()));
		} catch (DavException e) {
			return new BoxResource(boxes, above, client, aboveNames, path.getParent(), Optional.empty());
		}
	}

	@Override
	public DavResourceIterator getMembers() {
		List<DavResource> members = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				String below = (names.isEmpty() ? "" : locator.getResourcePath()) + "/" + name;
				String box = names.isEmpty() ? below : "/" + names.getFirst();
				if (Boxes.isMember(names, name))
					add(members, entry, locator.getFactory().createResourceLocator(locator.getPrefix(), box, below));
			}
		} catch (IOException | DavException e) {
			throw new IllegalStateException("cannot list a folder of the mailboxes", e);
		}
		return new DavResourceIteratorImpl(members);
	}

	private void add(List<DavResource> members, Path entry, DavResourceLocator member) throws DavException {
		Optional<BasicFileAttributes> found = Boxes.attributes(entry);
		if (found.isPresent())
			members.add(new BoxResource(boxes, member, client, Boxes.names(member), entry, found));
	}

	@Override
	public void addMember(DavResource member, InputContext content) throws DavException {
		BoxResource added = (BoxResource) member;
		if (!content.hasStream()) {
			if (added.isBox() && !client.manager())
				throw forbidden();
			files.makeFolder(added.path, added.isBox() ? null : added.box());
			return;
		}
		if (added.isBox())
			throw forbidden();
		if (added.isCollection())
			throw new DavException(DavServletResponse.SC_METHOD_NOT_ALLOWED);
		if (!isCollection())
			throw new DavException(DavServletResponse.SC_CONFLICT);
		files.write(added.path, added.box(), content.getInputStream(), content.getContentLength());
	}

	@Override
	public void removeMember(DavResource member) throws DavException {
		BoxResource removed = (BoxResource) member;
		if (removed.isBox() && !client.manager())
			throw forbidden();
		if (!removed.exists())
			throw new DavException(DavServletResponse.SC_NOT_FOUND);
		files.remove(removed.path);
	}

	@Override
	public void move(DavResource destination) throws DavException {
		BoxResource to = inMailbox(destination);
		files.move(path, to.path, to.box(), box().equals(to.box()));
	}

	@Override
	public void copy(DavResource destination, boolean shallow) throws DavException {
		BoxResource to = inMailbox(destination);
		files.copy(path, to.path, to.box(), shallow);
	}

	/** Mailboxes as such are neither moved nor copied. */
	private BoxResource inMailbox(DavResource destination) throws DavException {
		BoxResource to = (BoxResource) destination;
		if (isBox() || to.isBox())
			throw forbidden();
		return to;
	}

	private static DavException forbidden() {
		return new DavException(DavServletResponse.SC_FORBIDDEN);
	}

	@Override
	public boolean isLockable(Type type, Scope scope) {
		return false;
	}

	@Override
	public boolean hasLock(Type type, Scope scope) {
		return false;
	}

	@Override
	public ActiveLock getLock(Type type, Scope scope) {
		return null;
	}

	@Override
	public ActiveLock[] getLocks() {
		return new ActiveLock[0];
	}

	@Override
	public ActiveLock lock(LockInfo lock) throws DavException {
		throw forbidden();
	}

	@Override
	public ActiveLock refreshLock(LockInfo lock, String token) throws DavException {
		throw forbidden();
	}

	@Override
	public void unlock(String token) throws DavException {
		throw forbidden();
	}

	@Override
	public void addLockManager(LockManager locks) {
		// nobody locks here
	}

	@Override
	public DavResourceFactory getFactory() {
		return boxes;
	}

	@Override
	public DavSession getSession() {
		return client;
	}
}
