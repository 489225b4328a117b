package org.drover.ui.agents.internal.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.AgentJar;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceKinds;
import org.drover.fleet.ssh.Secret;
import org.drover.ui.agents.internal.install.InstallForm.Login;
import org.drover.ui.agents.internal.install.InstallForm.Root;
import org.drover.ui.agents.internal.install.InstallForm.Secrets;
import org.drover.ui.agents.internal.widgets.Form;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The fields of {@link InstallDialog}. */
final class InstallFields {

	private static final String AGENT_SOCKET = "SSH_AUTH_SOCK";

	private final List<MailboxPlace> places;
	private final Form form;
	private final StyledText hosts;
	private final Text user;
	private final Combo login;
	private final Text key;
	private final Text password;
	private final Combo root;
	private final Text sudoPassword;
	private final Combo place;
	private final Text placeUser;
	private final Text placePassword;
	private final Text program;

	InstallFields(Composite parent, List<MailboxPlace> places, List<String> named, Runnable changed) {
		this.places = places;
		form = new Form(parent, changed);
		hosts = form.lines(Messages.InstallFields_hosts, String.join("\n", named), Messages.InstallFields_hosts_hint, 70);
		user = form.text(Messages.InstallFields_user, "", Messages.InstallFields_user_hint);
		login = form.choice(Messages.InstallFields_login, 0, Messages.InstallFields_login_key, Messages.InstallFields_login_agent,
				Messages.InstallFields_login_password);
		key = form.file(Messages.InstallFields_key, "", Messages.InstallFields_key_hint);
		password = form.secret(Messages.InstallFields_password, Messages.InstallFields_password_hint);
		root = form.choice(Messages.InstallFields_root, 0, Messages.InstallFields_root_sudo, Messages.InstallFields_root_sudoPassword,
				Messages.InstallFields_root_isRoot);
		sudoPassword = form.secret(Messages.InstallFields_sudoPassword, "");
		place = form.choice(Messages.InstallFields_place, 0, places.stream().map(each -> each.name() + "  (" + each.address() + ")").toArray(String[]::new));
		placeUser = form.text(Messages.InstallFields_placeUser, "", Messages.InstallFields_placeUser_hint);
		placePassword = form.secret(Messages.InstallFields_placePassword, "");
		program = form.file(Messages.InstallFields_program, program(), "drover-agent.jar");
		showNeeded();
	}

	void setFocus() {
		hosts.setFocus();
	}

	/** Those that are not needed for what was chosen go out of the way; the caller lays out. */
	void showNeeded() {
		InstallForm chosen = form();
		form.show(key, chosen.login() == Login.KEY);
		form.show(password, chosen.login() != Login.AGENT);
		form.show(sudoPassword, chosen.root() == Root.SUDO_PASSWORD);
		form.show(placeUser, chosen.placeAsks());
		form.show(placePassword, chosen.placeAsks());
	}

	private static String program() {
		return Optional.ofNullable(System.getenv(AgentJar.VARIABLE)).or(() -> AgentJar.ours().map(Path::toString)).orElse("");
	}

	InstallForm form() {
		Optional<MailboxPlace> chosen = place.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(places.get(place.getSelectionIndex()));
		return new InstallForm(hosts.getText(), user.getText(), Login.values()[login.getSelectionIndex()], key.getText(),
				Optional.ofNullable(System.getenv(AGENT_SOCKET)).orElse(""), Root.values()[root.getSelectionIndex()],
				chosen.map(MailboxPlace::name).orElse(""), chosen.filter(each -> PlaceKinds.asksWho(each.address())).isPresent(), placeUser.getText(),
				program.getText());
	}

	/** The caller closes them. */
	Secrets secrets() {
		return new Secrets(new Secret(password.getTextChars()), password.getCharCount() > 0, new Secret(sudoPassword.getTextChars()),
				placePassword.getText());
	}

	void enable(boolean enabled) {
		form.enable(enabled);
	}
}
