package org.drover.mailbox.places;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Apache httpd with mod_dav over TLS, as {@code docs/mailbox-server.md} sets it up: a manager sees all mailboxes, an agent its own. */
public final class ApacheServer implements AutoCloseable {

	public static final String MANAGER = "manager";
	public static final String PASSWORD = "let me in: \u00fc";

	private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private final ServerProcess process;
	private final Path folder;
	private final int port;


	private ApacheServer(ServerProcess process, Path folder, int port) {
		this.process = process;
		this.folder = folder;
		this.port = port;
	}

	/** Why it cannot be started here; empty where it can. */
	public static String obstacle() {
		return Files.isExecutable(PROGRAM) ? "" : "Apache httpd is not installed";
	}

	/**
	 * @param infinity whether it lists a folder with all that is below in one answer
	 * @param agents   users who each see the mailbox of their name, with the manager's password
	 */
	public static ApacheServer start(boolean infinity, String... agents) throws IOException, InterruptedException {
		Path folder = ServerProcess.folder("apache");
		int port = ServerProcess.freePort();
		Path boxes = Files.createDirectories(folder.resolve("data/mailboxes"));
		Path locks = Files.createDirectory(folder.resolve("locks"));
		if (ROOT) {
			for (Path own : List.of(boxes, locks))
				Files.setOwner(own, own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("www-data"));
		}
		ServerProcess.run(List.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
				"/CN=mailboxes", "-keyout", folder.resolve("key.pem").toString(), "-out", folder.resolve("certificate.pem").toString()));
		StringBuilder users = new StringBuilder(user(MANAGER));
		for (String agent : agents)
			users.append(user(agent));
		Files.writeString(folder.resolve("users"), users);
		Path configuration = Files.writeString(folder.resolve("httpd.conf"), configuration(folder, port, infinity));
		List<String> command = List.of(PROGRAM.toString(), "-f", configuration.toString(), "-D", "FOREGROUND");
		return new ApacheServer(ServerProcess.start(folder, port, command), folder, port);
	}

	private static String user(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
			return name + ":{SHA}" + Base64.getEncoder().encodeToString(digest) + "\n";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String configuration(Path folder, int port, boolean infinity) {
		return """
				ServerRoot "/usr/lib/apache2"
				ServerName localhost
				Listen 127.0.0.1:%2$d
				PidFile %1$s/pid
				DefaultRuntimeDir %1$s
				ErrorLog %1$s/error.log
				%4$s
				LoadModule mpm_event_module modules/mod_mpm_event.so
				LoadModule authn_core_module modules/mod_authn_core.so
				LoadModule authn_file_module modules/mod_authn_file.so
				LoadModule authz_core_module modules/mod_authz_core.so
				LoadModule authz_user_module modules/mod_authz_user.so
				LoadModule auth_basic_module modules/mod_auth_basic.so
				LoadModule socache_shmcb_module modules/mod_socache_shmcb.so
				LoadModule ssl_module modules/mod_ssl.so
				LoadModule dav_module modules/mod_dav.so
				LoadModule dav_fs_module modules/mod_dav_fs.so
				DavLockDB %1$s/locks/db
				DocumentRoot %1$s/data
				SSLEngine on
				SSLCertificateFile %1$s/certificate.pem
				SSLCertificateKeyFile %1$s/key.pem
				<Directory %1$s/data>
					Require all denied
				</Directory>
				<Location /mailboxes/>
					Dav On
					DavDepthInfinity %3$s
					LimitRequestBody 8388608
					AuthType Basic
					AuthName mailboxes
					AuthUserFile %1$s/users
					Require user manager
					Require expr "%%{REQUEST_URI} =~ m#^/mailboxes/([0-9a-f]{64})(/|$)# && $1 == %%{REMOTE_USER}"
				</Location>
				""".formatted(folder, port, infinity ? "On" : "Off", ROOT ? "User www-data\nGroup www-data" : "");
	}

	/** Where mailboxes lie. */
	public URI uri() {
		return URI.create("https://127.0.0.1:" + port + "/mailboxes/");
	}

	/** Of the server, in PEM. */
	public Path certificate() {
		return folder.resolve("certificate.pem");
	}

	/** The folder that is served. */
	public Path folder() {
		return folder.resolve("data/mailboxes");
	}

	@Override
	public void close() throws IOException {
		process.close();
	}
}
