package org.drover.cli.agents.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.StopOnSignal;
import org.drover.infrastructure.DeviceAddress;
import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurveyor;
import org.drover.infrastructure.Infrastructure;
import org.drover.infrastructure.SnmpLogin;
import org.drover.infrastructure.SurveyLimits;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "survey", description = { "Asks switches, routers and storage devices about themselves over SNMP, one after another.",
		"What was known of a device that does not answer stays, and the exit status is 1." })
final class InfrastructureSurveyCommand extends FilesCommand {

	/** One of two ways to log in. */
	static final class Login {

		@Option(names = "--community-file", required = true, paramLabel = "FILE",
				description = "SNMP 2c: a file with the community; it goes over the network readably")
		private Path community;

		@ArgGroup(exclusive = false, multiplicity = "1")
		private User user;
	}

	/** SNMP 3. */
	static final class User {

		@Option(names = "--user", required = true, paramLabel = "NAME", description = "SNMP 3: the user")
		private String name;

		@Option(names = "--auth-file", required = true, paramLabel = "FILE", description = "a file with its password for authentication (SHA-256)")
		private Path authentication;

		@Option(names = "--privacy-file", required = true, paramLabel = "FILE", description = "a file with its password for privacy (AES-128)")
		private Path privacy;
	}

	@Parameters(arity = "1..*", paramLabel = "HOST[:PORT]", description = "the devices; port 161 unless it says another")
	private List<String> devices;

	@ArgGroup(multiplicity = "1")
	private Login login;

	InfrastructureSurveyCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<Path> files() {
		return login.user == null ? List.of(login.community) : List.of(login.user.authentication, login.user.privacy);
	}

	@Override
	protected int run(Project project) throws Exception {
		Set<DeviceAddress> addresses = new LinkedHashSet<>();
		for (String device : devices)
			addresses.add(DeviceAddress.parse(device));
		SnmpLogin known = login();
		Infrastructure infrastructure = new Infrastructure(project);
		DeviceSurveyor surveyor = new DeviceSurveyor(SurveyLimits.USUAL, Clock.systemUTC());
		List<Map<String, Object>> documents = new ArrayList<>();
		int status = Drover.DONE;
		IProgressMonitor monitor = new NullProgressMonitor();
		try (StopOnSignal stop = new StopOnSignal(monitor)) {
			for (DeviceAddress address : addresses) {
				terminal().progress(json, documents.size(), addresses.size(), address.toString());
				try {
					DeviceSurvey survey = surveyor.survey(address, known, monitor);
					infrastructure.put(survey);
					if (!json)
						InfrastructureWords.of(survey).forEach(terminal()::line);
					documents.add(document(address, Optional.of(survey), null));
				} catch (DroverException failure) {
					status = Drover.FAILED;
					terminal().error(failure.getMessage());
					documents.add(document(address, Optional.empty(), failure.getMessage()));
				}
			}
		}
		if (json)
			terminal().document(documents);
		return status;
	}

	private SnmpLogin login() throws DroverException {
		if (login.user == null)
			return SnmpLogin.community(Passwords.read("community", login.community));
		return SnmpLogin.user(login.user.name, Passwords.read("password", login.user.authentication), Passwords.read("password", login.user.privacy));
	}

	private static Map<String, Object> document(DeviceAddress address, Optional<DeviceSurvey> survey, String error) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("device", address.toString());
		document.put("survey", survey.map(AgentDocuments::record).orElse(null));
		document.put("error", error);
		return document;
	}
}
