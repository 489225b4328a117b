package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.drover.cli.Environment;
import org.drover.cli.ListenAddress;
import org.drover.cli.UntilSignal;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "site", mixinStandardHelpOptions = true, description = "A small configuration-management site of Drover's own.",
		subcommands = SiteCommand.Serve.class)
final class SiteCommand {

	@Command(name = "serve", description = { "Serves a site until it is told to end; creates it in an empty folder.",
			"Prints its address as 'target URI' when it is ready." })
	static final class Serve implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--dir", required = true, paramLabel = "DIR", description = "the site's folder")
		private Path folder;

		@Option(names = "--listen", defaultValue = "127.0.0.1:0", paramLabel = "HOST:PORT", converter = ListenAddress.Converter.class,
				description = "where to listen; port 0 chooses one (${DEFAULT-VALUE})")
		private ListenAddress listen;

		@Option(names = "--code", defaultValue = "DRV", paramLabel = "CODE", description = "site code of a new site (${DEFAULT-VALUE})")
		private String code;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Serve(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			SiteServer site = SiteServer.open(new SiteOptions(folder, code, listen.host(), listen.port()));
			environment.terminal().line("target " + address(site));
			return UntilSignal.await(site::close);
		}
	}

	static String address(SiteServer site) {
		return "site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath();
	}
}
