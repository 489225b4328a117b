package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.DavServletResponse;
import org.apache.jackrabbit.webdav.DavSessionProvider;
import org.apache.jackrabbit.webdav.WebdavRequest;

/** Lets nobody in without a user's password. Whoever is not let in gets the same answer whatever he asks for. */
final class Gate implements DavSessionProvider {

	private static final String BASIC = "Basic ";

	private final Accounts accounts;

	Gate(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public boolean attachSession(WebdavRequest request) throws DavException {
		request.setDavSession(client(request.getHeader("Authorization")));
		return true;
	}

	@Override
	public void releaseSession(WebdavRequest request) {
		request.setDavSession(null);
	}

	private Client client(String authorization) throws DavException {
		if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length()))
			throw refused();
		String[] login = decode(authorization.substring(BASIC.length()).strip()).split(":", 2);
		if (login.length != 2)
			throw refused();
		try {
			if (!accounts.accepts(login[0], login[1]))
				throw refused();
		} catch (IOException e) {
			throw new DavException(DavServletResponse.SC_SERVICE_UNAVAILABLE, e);
		}
		return new Client(login[0]);
	}

	private static String decode(String base64) throws DavException {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			throw refused();
		}
	}

	static DavException refused() {
		return new DavException(DavServletResponse.SC_UNAUTHORIZED);
	}
}
