package org.drover.cli.agents.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ListenAddress;
import org.drover.cli.MoreCommands;
import org.drover.cli.Passwords;
import org.drover.cli.Terminal;
import org.drover.cli.UntilSignal;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.server.MailboxAccount;
import org.drover.mailbox.server.MailboxAccounts;
import org.drover.mailbox.server.MailboxServer;
import org.drover.mailbox.server.ServerLimits;
import org.drover.mailbox.server.Tls;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "mailbox", mixinStandardHelpOptions = true, description = MoreCommands.MAILBOX,
		subcommands = { MailboxCommand.Serve.class, MailboxCommand.Create.class, MailboxCommand.Remove.class })
final class MailboxCommand {

	@Command(name = "serve", description = { "Serves the mailboxes of a folder until it is told to end, each to its own user and all to managers.",
			"Prints 'mailboxes URL' when it is ready; with TLS also 'fingerprint', by which clients know its certificate." })
	static final class Serve implements Callable<Integer> {

		private final Environment environment;

		@Spec
		private CommandSpec spec;

		@Option(names = "--root", required = true, paramLabel = "DIR", description = "the folder of the mailboxes")
		private Path root;

		@Option(names = "--listen", defaultValue = "127.0.0.1:0", paramLabel = "HOST:PORT", converter = ListenAddress.Converter.class,
				description = "where to listen; port 0 chooses one (${DEFAULT-VALUE})")
		private ListenAddress listen;

		@Option(names = "--key-store", paramLabel = "FILE", description = "key and certificate, PKCS #12 (one of its own making, in the folder)")
		private Path keyStore;

		@Option(names = "--key-store-password-file", paramLabel = "FILE", description = "a file with the key store's password")
		private Path passwordFile;

		@Option(names = "--plain-http", description = "without TLS; on this machine's loopback address only")
		private boolean plain;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Serve(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			if (plain && keyStore != null)
				throw new ParameterException(spec.commandLine(), "--plain-http has no use for a key store: give one of the two");
			if ((keyStore == null) != (passwordFile == null))
				throw new ParameterException(spec.commandLine(), "--key-store and --key-store-password-file go together");
			InetSocketAddress address = new InetSocketAddress(listen.host(), listen.port());
			if (plain) {
				MailboxServer server = MailboxServer.startPlain(root, address, ServerLimits.USUAL);
				tell(server, Map.of());
				return UntilSignal.await(server::close);
			}
			Tls tls = tls();
			MailboxServer server = MailboxServer.start(root, address, tls, ServerLimits.USUAL);
			tell(server, Map.of("fingerprint", tls.fingerprint()));
			return UntilSignal.await(server::close);
		}

		private Tls tls() throws IOException, DroverException {
			return keyStore == null ? Tls.own(root) : Tls.of(keyStore, Passwords.read("password", passwordFile).toCharArray());
		}

		private void tell(MailboxServer server, Map<String, String> more) {
			Map<String, String> document = new LinkedHashMap<>();
			document.put("mailboxes", server.uri().toString());
			document.putAll(more);
			print(environment.terminal(), document, json);
		}
	}

	@Command(name = "create", description = { "Makes a mailbox and its user, or a manager who sees all mailboxes; a server that runs follows.",
			"Prints path, user and password. The password is not kept: where it is lost, the same command gives another." })
	static final class Create implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--root", required = true, paramLabel = "DIR", description = "the folder of the mailboxes; made where there is none")
		private Path root;

		@Option(names = "--agent", paramLabel = "ID", description = "the agent whose mailbox it is, 64 hexadecimal digits (a new name)")
		private String agent;

		@Option(names = "--manager", paramLabel = "NAME", description = "a manager instead")
		private String manager;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		@Spec
		private CommandSpec spec;

		Create(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			if (agent != null && manager != null)
				throw new ParameterException(spec.commandLine(), "--agent and --manager are two things: give one of them");
			MailboxAccount account = create(MailboxAccounts.open(root));
			Map<String, String> document = new LinkedHashMap<>();
			document.put("path", account.path());
			document.put("user", account.user());
			document.put("password", account.password());
			print(environment.terminal(), document, json);
			return Drover.DONE;
		}

		private MailboxAccount create(MailboxAccounts accounts) throws IOException, DroverException {
			if (manager != null)
				return accounts.createManager(manager);
			return agent == null ? accounts.create() : accounts.create(MailboxId.parse(agent));
		}
	}

	@Command(name = "remove", description = "Removes a mailbox with all that is in it, and its user; or a manager.")
	static final class Remove implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--root", required = true, paramLabel = "DIR", description = "the folder of the mailboxes")
		private Path root;

		@Option(names = "--agent", paramLabel = "ID", description = "the mailbox's name")
		private String agent;

		@Option(names = "--manager", paramLabel = "NAME", description = "a manager instead")
		private String manager;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		@Spec
		private CommandSpec spec;

		Remove(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			if ((agent == null) == (manager == null))
				throw new ParameterException(spec.commandLine(), "give either --agent or --manager");
			MailboxAccounts accounts = MailboxAccounts.open(root);
			if (manager != null)
				accounts.removeManager(manager);
			else
				accounts.remove(MailboxId.parse(agent));
			environment.terminal().line((manager == null ? "mailbox " + agent : "manager " + manager) + " removed");
			return Drover.DONE;
		}
	}

	private static void print(Terminal terminal, Map<String, String> document, boolean json) {
		if (json)
			terminal.document(document);
		else
			document.forEach((name, value) -> terminal.line(name + " " + value));
	}
}
