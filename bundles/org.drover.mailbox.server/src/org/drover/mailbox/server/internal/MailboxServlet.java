package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.DavLocatorFactory;
import org.apache.jackrabbit.webdav.DavMethods;
import org.apache.jackrabbit.webdav.DavResource;
import org.apache.jackrabbit.webdav.DavResourceFactory;
import org.apache.jackrabbit.webdav.DavServletResponse;
import org.apache.jackrabbit.webdav.DavSessionProvider;
import org.apache.jackrabbit.webdav.WebdavRequest;
import org.apache.jackrabbit.webdav.WebdavResponse;
import org.apache.jackrabbit.webdav.property.DavPropertyNameSet;
import org.apache.jackrabbit.webdav.server.AbstractWebdavServlet;
import org.drover.mailbox.server.ServerLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebDAV of class 1 over the server's folder: without locks, without properties of clients. */
public final class MailboxServlet extends AbstractWebdavServlet {

	private static final Logger LOG = LoggerFactory.getLogger(MailboxServlet.class);
	static final String METHODS = "OPTIONS, GET, HEAD, PROPFIND, PROPPATCH, PUT, DELETE, COPY, MOVE, MKCOL";
	private static final long serialVersionUID = 1L;
	/** Of all that is no file: the XML of a PROPFIND has a few hundred. */
	private static final long WORDS = 1 << 16;
	/** Of a body that is refused. */
	private static final long MOST_READ_ON = 1 << 20;

	private final transient DavSessionProvider gate;
	private final transient DavLocatorFactory paths = new BoxPaths();
	private final transient DavResourceFactory boxes;

	public MailboxServlet(Path root, Accounts accounts, ServerLimits limits) {
		gate = new Gate(accounts);
		boxes = new Boxes(root, limits);
	}

	@Override
	public String getAuthenticateHeaderValue() {
		return "Basic realm=\"mailboxes\", charset=\"UTF-8\"";
	}

	@Override
	protected boolean isCreateAbsoluteURI() {
		return false;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		try {
			super.service(request, response);
		} catch (IllegalArgumentException e) {
			LOG.debug("a request that cannot be understood", e);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		} finally {
			readOn(request);
		}
	}

	/** A connection closed on what its client still sends is reset, and the client never reads why it was refused. */
	private static void readOn(HttpServletRequest request) throws IOException {
		if (request.getHeader("Expect") != null)
			return; // it sends nothing before it is told to
		InputStream rest = request.getInputStream();
		byte[] unused = new byte[1 << 13];
		long left = MOST_READ_ON;
		while (left > 0) {
			int read = rest.read(unused);
			if (read < 0)
				return;
			left -= read;
		}
	}

	/** Other methods that the library knows are not offered. */
	@Override
	protected boolean execute(WebdavRequest request, WebdavResponse response, int method, DavResource resource)
			throws ServletException, IOException, DavException {
		switch (method) {
		case DavMethods.DAV_PUT, DavMethods.DAV_GET, DavMethods.DAV_HEAD, DavMethods.DAV_OPTIONS, DavMethods.DAV_DELETE, DavMethods.DAV_COPY,
				DavMethods.DAV_MOVE, DavMethods.DAV_MKCOL, DavMethods.DAV_PROPFIND, DavMethods.DAV_PROPPATCH -> {
			if (method != DavMethods.DAV_PUT && isLong(request))
				throw new DavException(DavServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return super.execute(request, response, method, resource);
		}
		default -> throw new DavException(DavServletResponse.SC_METHOD_NOT_ALLOWED);
		}
	}

	/** Also where it is not told how long it is. */
	private static boolean isLong(WebdavRequest request) {
		return request.getContentLengthLong() > WORDS || request.getHeader("Transfer-Encoding") != null;
	}

	/** Without names of properties the library keeps the whole answer in memory: one folder at a time. */
	@Override
	protected void doPropFind(WebdavRequest request, WebdavResponse response, DavResource resource) throws IOException, DavException {
		int depth = request.getDepth(DEPTH_INFINITY);
		if (!resource.exists() || request.getPropFindType() != PROPFIND_BY_PROPERTY) {
			if (depth > DEPTH_1)
				throw new DavException(DavServletResponse.SC_FORBIDDEN);
			super.doPropFind(request, response, resource);
			return;
		}
		DavPropertyNameSet wanted = request.getPropFindProperties();
		response.setStatus(DavServletResponse.SC_MULTI_STATUS);
		response.setContentType("application/xml; charset=UTF-8");
		((BoxResource) resource).list(response.getOutputStream(), depth, wanted);
	}

	/** A body would say what is to be made other than a folder. */
	@Override
	protected void doMkCol(WebdavRequest request, WebdavResponse response, DavResource resource) throws IOException, DavException {
		if (request.getContentLengthLong() > 0)
			throw new DavException(DavServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		super.doMkCol(request, response, resource);
	}

	/** A file takes the place of another in one step; the library would remove the other first, also where there is nothing to move. */
	@Override
	protected void doMove(WebdavRequest request, WebdavResponse response, DavResource resource) throws IOException, DavException {
		BoxResource destination = destination(request, response, resource);
		if (!((BoxResource) resource).isFile() || destination.isCollection()) {
			super.doMove(request, response, resource);
			return;
		}
		if (destination.exists() && !request.isOverwrite())
			throw new DavException(DavServletResponse.SC_PRECONDITION_FAILED);
		resource.move(destination);
		response.setStatus(destination.exists() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CREATED);
	}

	@Override
	protected void doCopy(WebdavRequest request, WebdavResponse response, DavResource resource) throws IOException, DavException {
		destination(request, response, resource);
		super.doCopy(request, response, resource);
	}

	private BoxResource destination(WebdavRequest request, WebdavResponse response, DavResource source) throws DavException {
		if (!source.exists())
			throw new DavException(DavServletResponse.SC_NOT_FOUND);
		if (request.getHeader("Destination") == null)
			throw new DavException(DavServletResponse.SC_BAD_REQUEST);
		BoxResource destination = (BoxResource) boxes.createResource(request.getDestinationLocator(), request, response);
		DavResource parent = destination.getCollection();
		if (parent == null || source.getLocator().equals(destination.getLocator()))
			throw new DavException(DavServletResponse.SC_FORBIDDEN);
		if (!parent.isCollection())
			throw new DavException(DavServletResponse.SC_CONFLICT);
		return destination;
	}

	@Override
	protected boolean isPreconditionValid(WebdavRequest request, DavResource resource) {
		return !resource.exists() || request.matchesIfHeader(resource);
	}

	@Override
	public DavSessionProvider getDavSessionProvider() {
		return gate;
	}

	@Override
	public void setDavSessionProvider(DavSessionProvider other) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DavLocatorFactory getLocatorFactory() {
		return paths;
	}

	@Override
	public void setLocatorFactory(DavLocatorFactory other) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DavResourceFactory getResourceFactory() {
		return boxes;
	}

	@Override
	public void setResourceFactory(DavResourceFactory other) {
		throw new UnsupportedOperationException();
	}
}
